import { expect, test } from "vitest";
import type { Disagreement } from "../../../src/core/index.js";
import { checkInWords } from "../../../src/dossier/check-in-words.js";
import { differenceInWords } from "../../../src/dossier/difference-in-words.js";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { report, story } from "../../build/story.js";

const voices = { moor: { name: "Ilse Moor", kind: "person" } } as const;
const said =
	"<source:moor>Moor</source> <cue:state>said</cue> <content><claim:d>skippers had stolen coal</claim></content>.";
const back =
	"<source:moor>Moor</source> <cue:retract>took back</cue> <content><claim:d>her claim that skippers had stolen coal</claim></content>.";

/** The checks of reports of which the first tells it and the last takes it back. */
function checked(...told: readonly [string, string][]) {
	const reports = told.map(([id, text]) => report(id, text));
	const cites = [reports[0], reports.at(-1)].map((r) => ({
		report: r?.id ?? "",
		span: r?.attributions[0]?.content[0] as [number, number],
	}));
	const sides = [reports.slice(0, -1), reports.slice(-1)].map((side) => side.map(({ id }) => id));
	const disagreement: Disagreement = {
		kind: "changed",
		between: sides,
		confidence: 0.95,
		reasons: [{ rule: "retracted", score: 0.95, detail: "", cites }],
	};
	const { checks } = composeDossier([story(reports, { voices, claims: { d: { disagreement } } })], []);
	return {
		heading: differenceInWords(disagreement),
		told: checks.map((c) => `${c.kind} ${c.reports}: ${checkInWords(c)}`),
	};
}

test("what was taken back and others still carry is to be told before all else", () => {
	const unnamed = "Skippers stand accused: <claim:d>skippers had stolen coal</claim>.";
	const { heading, told } = checked(["a", said], ["b", unnamed], ["c", back]);
	expect(heading).toBe("taken back");
	expect(told[0]).toBe("retracted a,b: Say that Ilse Moor took it back: 2 reports tell it and do not say so");
	const [one] = checked(["a", said], ["c", back]).told;
	expect(one).toBe("retracted a: Say that Ilse Moor took it back: 1 report tells it and does not say so");
});

test("a report that tells of the retraction elsewhere does not carry the claim as it was", () => {
	const both = `${said} <source:moor>Moor</source> <cue:retract>retracted</cue> <content><claim:e>the charge</claim></content>.`;
	expect(checked(["a", both], ["c", back]).told.filter((line) => line.startsWith("retracted"))).toEqual([]);
});
