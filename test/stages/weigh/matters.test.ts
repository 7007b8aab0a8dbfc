import { describe, expect, test } from "vitest";
import type { MarkedReport, Sentence } from "../../../src/core/index.js";
import type { Clash, Spot } from "../../../src/stages/weigh/clash.js";
import { mattersOf } from "../../../src/stages/weigh/clashes/matters.js";
import { alignedStory } from "./aligned-story.js";
import { found } from "./weighed-together.js";

/** A report of so many engines that stand at one depot, told alike. */
const engines = (id: string, words: string, n: number, verb = "stand") => ({
	id,
	text: `${words} engines of the Northern Railway ${verb} at the Lund depot of Corrin.`,
	figures: { [words]: { low: n, high: n, unit: "count", of: "engines" } },
});

describe("one thing that reports give several values of", () => {
	const reports = [
		engines("a", "Forty-six", 46),
		engines("b", "48", 48, "are kept"),
		engines("c", "Fifty", 50, "were counted"),
		engines("d", "Forty-eight", 48),
	];

	test("is one difference with a side for each value, and on it the reports that give that value", () => {
		const all = found(reports);
		expect(all).toHaveLength(4);
		for (const { between } of all) expect(between).toEqual([["a"], ["b", "d"], ["c"]]);
	});

	test("cites the words of every report, those shown for the sides first", () => {
		const [first] = found(reports);
		const words = first?.reasons.map(({ cites }) =>
			cites.map((c) => reports.find((r) => r.id === c.report)?.text.slice(...c.span)),
		);
		expect(words).toEqual([["Forty-six", "Forty-eight", "Fifty"], ["48"]]);
		expect(first?.reasons[1]?.detail).toBe("the same as “Forty-eight” is told in 1 more place");
	});
});

describe("clashes with one place", () => {
	const { reports } = alignedStory({
		reports: Object.entries({
			a: "to send a tug",
			b: "a tug was sent",
			c: "a crane was sent",
			d: "a tug came back",
		}).map(([id, text]) => ({ id, text: `${text}.` })),
		claims: [],
	});
	const at = (id: string, words: string): Spot => {
		const report = reports.find((r) => r.id === id) as MarkedReport;
		const start = report.text.indexOf(words);
		return { report, sentence: report.sentences[0] as Sentence, span: [start, start + words.length] };
	};
	const clash = (a: Spot, b: Spot, confidence = 0.6): Clash => ({
		a,
		b,
		kind: "changed",
		rule: "expected-then-done",
		confidence,
		why: "one is done",
	});
	const sides = (...clashes: Clash[]) => mattersOf(clashes).map(({ disagreement }) => disagreement.between);
	const [ahead, sent, again, back] = [at("a", "send"), at("b", "sent"), at("c", "sent"), at("d", "came back")];

	test("are of one matter where the other places tell one thing", () => {
		expect(sides(clash(ahead, sent), clash(ahead, again))).toEqual([[["a"], ["b", "c"]]]);
	});

	test("are of one matter where the other places clash as well", () => {
		expect(sides(clash(ahead, sent), clash(ahead, back), clash(sent, back))).toEqual([[["a"], ["b"], ["d"]]]);
	});

	test("are of two where these neither agree nor clash", () => {
		expect(sides(clash(ahead, sent), clash(ahead, back))).toEqual([
			[["a"], ["b"]],
			[["a"], ["d"]],
		]);
	});

	test("are told by the words of the surest", () => {
		const [matter] = mattersOf([clash(ahead, sent), clash(ahead, again, 0.8)]);
		expect(matter?.disagreement.confidence).toBe(0.8);
		expect(matter?.disagreement.reasons.map(({ cites }) => cites.map(({ report }) => report))).toEqual([
			["a", "c"],
			["b"],
		]);
	});
});
