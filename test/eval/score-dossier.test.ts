import { describe, expect, test } from "vitest";
import type { Gold } from "../../eval/gold.js";
import { locateQuote, type ScoredDossier, scoreDossier } from "../../eval/score-dossier.js";
import { setOrder } from "../../eval/set-order.js";

const a = "The engines stay in Corrin, Tomas Quill said. More than 40 were left.";
const b = "“The engines stay in Corrin,” a spokesman said. Nearly 40 were left there.";

const gold: Gold = {
	story: "s",
	claims: [
		{
			id: "stay",
			kind: "quote",
			mentions: [
				{ doc: "a", quote: "The engines stay\nin Corrin" },
				{ doc: "b", quote: "The engines stay in Corrin" },
			],
			origins: { atLeast: 1, atMost: 1, groups: [["a", "b"]] },
			disagreement: null,
		},
		{
			id: "left",
			kind: "count",
			mentions: [
				{ doc: "a", quote: "More than 40 were left" },
				{ doc: "b", quote: "Nearly 40 were left there" },
			],
			origins: { atLeast: 1, atMost: 2, groups: [["a"], ["b"]] },
			disagreement: { kind: "count", between: [["a"], ["b"]] },
		},
	],
	lineage: [{ from: "a", to: "b", kind: "derived", evidence: "" }],
	credits: [{ doc: "b", quote: "a spokesman said" }],
};

const mention = (report: string, text: string, words: string) => {
	const start = text.indexOf(words);
	return { report, span: [start, start + words.length] as const, quote: words };
};

const dossier = {
	reports: [
		{ id: "a", text: a, notes: [] },
		{ id: "b", text: b, notes: [] },
	],
	claims: [
		{
			mentions: [mention("a", a, "engines stay in Corrin"), mention("b", b, "engines stay in Corrin")],
			origins: { atLeast: 1, atMost: 2, groups: [] },
			disagreement: null,
		},
		{
			mentions: [mention("a", a, "More than 40 were left")],
			origins: { atLeast: 1, atMost: 1, groups: [] },
			disagreement: { kind: "figure" },
		},
	],
	lineage: [{ from: "b", to: "a" }],
	credits: [],
} as unknown as ScoredDossier;

describe("scoreDossier", () => {
	test("gives the figures that the reference scorer gives for the same dossier", () => {
		const score = scoreDossier(gold, dossier);
		expect(score).toMatchObject({ claims: 2, mentions: 4, unplaced: 0, seen: 0.75 });
		expect(score.align).toMatchObject({ precision: 1, recall: 0.75, mentions: 4 });
		expect(score.origins).toEqual({ right: 0.5, meanError: 0.5, claims: 2 });
		expect(score.disagree).toMatchObject({ precision: 1, recall: 1, f1: 1, kind: 0 });
		expect(score.lineage).toEqual({ precision: 1, recall: 1, gold: 1, said: 1 });
		expect(score.credits).toEqual({ recall: 0, gold: 1 });
	});
});

describe("locateQuote", () => {
	test("folds white space and the shape of quotation marks", () => {
		expect(locateQuote("He said:\n\t“no   way”.", '"no way"')).toEqual([10, 20]);
		expect(locateQuote("nothing here", "no way")).toBeUndefined();
	});
});

describe("setOrder", () => {
	test("yields distinct numbers in the order of a CPython set", () => {
		expect(setOrder([9, 1, 8, 1])).toEqual([8, 9, 1]);
		expect(setOrder([40, 3, 11, 27, 5, 64])).toEqual([64, 3, 5, 40, 11, 27]);
	});
});
