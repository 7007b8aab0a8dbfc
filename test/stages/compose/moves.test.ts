import { expect, test } from "vitest";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { report, story } from "../../build/story.js";

const voices = {
	moor: { name: "Ilse Moor", kind: "person" },
	union: { name: "Skippers’ Union", kind: "organisation" },
} as const;

/** The acts of both sides of a dispute over what Moor says plainly. */
function actsOver(said: string, answer: string, kind: "dispute" | "statement" = "dispute"): string[] {
	const a = report(
		"a",
		`<source:moor>Moor</source> <cue:state>said</cue> <content><claim:d>${said}</claim></content>.`,
	);
	const b = report(
		"b",
		`<source:union>The union</source> <cue:deny>responded</cue> <content><claim:d>${answer}</claim></content>.`,
	);
	const cites = [a, b].map((r) => ({ report: r.id, span: r.attributions[0]?.content[0] as [number, number] }));
	const reasons = [{ rule: "party-against-party", score: 0.8, detail: "", cites }];
	const disagreement = { kind: "dispute", between: [["a"], ["b"]], confidence: 0.8, reasons } as const;
	const spec = { voices, claims: { d: { kind, disagreement } } } as const;
	return composeDossier([story([a, b], spec)], [])
		.parties.flatMap((p) => p.moves.map((m) => `${p.name} ${m.act}`))
		.sort();
}

test("who tells of a wrong that the other side denies accuses it", () => {
	expect(actsOver("skippers had stolen coal from the quay", "that it took any")).toEqual([
		"Ilse Moor accuse",
		"Skippers’ Union deny",
	]);
	expect(actsOver("the talks had begun on Monday", "that there were talks")).toContain("Ilse Moor state");
});

test("nor does it matter whether the dispute is a claim of its own or told of one that both sides are in", () => {
	const [said, answer] = ["skippers had stolen coal from the quay", "that it took any"];
	expect(actsOver(said, answer, "statement")).toEqual(actsOver(said, answer));
});

test("nobody has announced anything on a day after the report was published", () => {
	const told = report(
		"a",
		"<source:moor>Moor</source>, who is on trial on <date:2031-06-03>June 3</date>, <cue:announce>announced</cue> that <content><claim:d>she would sell the lock</claim></content>.",
		{ published: "2031-03-25T20:00:00Z" },
	);
	const [party] = composeDossier([story([told], { voices, claims: { d: {} } })], []).parties;
	expect(party?.moves.map((m) => [m.act, m.date, m.datedBy])).toEqual([["announce", "2031-03-25", "publication"]]);
});

test("a report that was changed since may tell of a day after it was published", () => {
	const told = report(
		"a",
		"<source:moor>Moor</source> <cue:announce>announced</cue> on <date:2031-03-04>4 March</date> that <content><claim:d>she would sell the lock</claim></content>.",
		{ published: "2031-03-01T20:00:00Z", modified: "2031-03-05T20:00:00Z" },
	);
	const [party] = composeDossier([story([told], { voices, claims: { d: {} } })], []).parties;
	expect(party?.moves.map((m) => m.date)).toEqual(["2031-03-04"]);
});

test("who takes back what they said has made a move of its own, however often the claim is told", () => {
	const said =
		"<source:moor>Moor</source> <cue:state>said</cue> <content><claim:d>skippers had stolen coal</claim></content>.";
	const back = report(
		"c",
		"<source:moor>Moor</source> <cue:retract>took back</cue> on <date:2031-03-04>4 March</date> <content><claim:d>her claim that skippers had stolen coal</claim></content>.",
		{ published: "2031-03-05T20:00:00Z" },
	);
	const told = ["a", "b"].map((id) => report(id, said, { published: "2031-03-01T20:00:00Z" }));
	const [party] = composeDossier([story([...told, back], { voices, claims: { d: {} } })], []).parties;
	expect(party?.moves.map((m) => [m.act, m.date, m.reports])).toEqual([["retract", "2031-03-04", ["c"]]]);
});
