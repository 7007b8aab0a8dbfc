import { describe, expect, test } from "vitest";
import { wordsAt } from "../../../src/core/index.js";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { lockDispute } from "../../build/lock-dispute.js";
import { report, story } from "../../build/story.js";

describe("a composed dossier", () => {
	const dossier = composeDossier([lockDispute()], []);
	const text = new Map(dossier.reports.map((r) => [r.id, r.text]));

	test("shows only words that stand in the reports", () => {
		const shown = [
			...dossier.voices.flatMap((v) => v.statements),
			...dossier.parties.flatMap((p) => p.moves),
			...dossier.timeline,
		];
		expect(shown.length).toBeGreaterThan(8);
		for (const { report, span, quote } of shown) expect(wordsAt(text.get(report) as string, span)).toBe(quote);
	});

	test("keeps what a report's container says of its source and version", () => {
		const wire = { item: "urn:lock:7", version: "2", urgency: 3 };
		const held = { ...report("courier", "The lock is shut."), takenFrom: ["Meridian"], wire };
		const [kept] = composeDossier([story([held])], []).reports;
		expect(kept).toMatchObject({ takenFrom: ["Meridian"], wire });
	});

	test("gives each voice every place where it says something", () => {
		const moor = dossier.voices.find((v) => v.id === "ilse-moor");
		expect(moor?.statements.map((s) => `${s.report} ${s.act} ${s.claim}`)).toEqual([
			"courier reject stay",
			"post reject stay",
			"gazette deny deny",
		]);
	});

	test("puts one move for each claim, dated by the words first and by publication else", () => {
		const board = dossier.parties.find((p) => p.voices.includes("ilse-moor"));
		expect(board?.moves.map((m) => [m.act, m.date, m.datedBy, m.reports])).toEqual([
			["reject", "2031-03-04", "words", ["courier", "post"]],
			["deny", "2031-03-07", "publication", ["gazette"]],
		]);
		const union = dossier.parties.find((p) => p.voices.includes("per-anker"));
		expect(union?.moves.map((m) => [m.act, m.date, m.datedBy])).toEqual([["accuse", "2031-03-06", "publication"]]);
	});

	test("keeps an opening dateline out of the timeline and joins what two reports date alike", () => {
		expect(dossier.timeline.map((t) => [t.from, t.reports])).toEqual([
			["2031-03-01", ["post", "gazette"]],
			["2031-03-04", ["courier"]],
		]);
		expect(dossier.timeline[1]?.quote).toMatch(/^Ilse Moor rejected/);
	});

	test("takes the headline that says most of what the reports share", () => {
		expect(dossier.stories[0]?.title).toBe("Halden board keeps Mirel lock shut in toll dispute");
	});

	test("puts the story of most reports first, whatever the order they came in", () => {
		const small = story([report("lone", "One boat sank.")], { id: "a" });
		const one = composeDossier([small, lockDispute()], []);
		const other = composeDossier([lockDispute(), small], []);
		expect(one.stories.map((s) => s.id)).toEqual(["s1", "a"]);
		expect(other).toEqual(one);
	});

	test("has nothing undefined in it", () => {
		expect(JSON.parse(JSON.stringify(dossier))).toStrictEqual(dossier);
	});

	test("of no stories is empty", () => {
		expect(composeDossier([], []).stories).toEqual([]);
	});
});
