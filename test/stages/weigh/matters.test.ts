import { describe, expect, test } from "vitest";
import type { MarkedReport, Sentence, UnweighedClaim } from "../../../src/core/index.js";
import type { Clash, Spot } from "../../../src/stages/weigh/clash.js";
import { mattersOf } from "../../../src/stages/weigh/clashes/matters.js";
import { tellClashes } from "../../../src/stages/weigh/clashes/tell-clashes.js";
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

	test("cites the words of every report, behind those that are shown for its side", () => {
		const [first] = found(reports);
		const words = first?.reasons.map(({ cites }) =>
			cites.map((c) => reports.find((r) => r.id === c.report)?.text.slice(...c.span)),
		);
		expect(words).toEqual([
			["Forty-six", "Forty-eight", "Fifty"],
			["Forty-eight", "48"],
		]);
		expect(first?.reasons[1]?.detail).toBe("“Forty-eight” is told in 1 more place");
	});

	test("is told of what can be the same value as such", () => {
		const bound = { low: 40, high: null, unit: "count", of: "engines" };
		const more = { ...engines("b", "More than 40", 40, "are kept"), figures: { "More than 40": bound } };
		const [first] = found([
			engines("a", "46", 46),
			more,
			engines("c", "Thirty", 30, "were counted"),
			engines("d", "46", 46),
		]);
		expect(first?.between).toEqual([["a", "b", "d"], ["c"]]);
		expect(first?.reasons.slice(1).map(({ detail }) => detail)).toEqual([
			"“46” is told in 1 more place",
			"“More than 40” can mean the same as “46”",
		]);
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
	/** A place that tells so many tugs. */
	const tugs = (id: string, low: number): Spot =>
		({
			...at(id, "tug"),
			measure: "figure count",
			kind: "figure",
			figure: { span: [0, 1], low, high: low, unit: "count", of: "" },
		}) as Spot;
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

	test("are of one matter where they are of no values, however the other places tell it", () => {
		expect(sides(clash(ahead, sent), clash(ahead, again), clash(ahead, back))).toEqual([[["a"], ["b", "c", "d"]]]);
	});

	test("are of two where one is within a report", () => {
		expect(sides(clash(ahead, sent), clash(ahead, at("a", "tug")))).toEqual([
			[["a"], ["b"]],
			[["a"], ["a"]],
		]);
	});

	test("are of one matter where the values of the other places clash as well, and of two where they do not", () => {
		const [two, three, four] = [tugs("a", 2), tugs("b", 3), tugs("d", 4)];
		expect(sides(clash(two, three), clash(two, four), clash(three, four))).toEqual([[["a"], ["b"], ["d"]]]);
		expect(sides(clash(two, three), clash(two, four))).toEqual([
			[["a"], ["b"]],
			[["a"], ["d"]],
		]);
	});

	test("tell one thing in words of one root, or of one day", () => {
		const details = (...clashes: Clash[]) =>
			mattersOf(clashes).flatMap(({ disagreement }) => disagreement.reasons.slice(1).map(({ detail }) => detail));
		expect(details(clash(back, at("b", "was sent")), clash(back, at("c", "sent")))).toEqual([
			"“was sent” is told in 1 more place",
		]);
		const dated = alignedStory({
			reports: ["8 May", "Thursday"].map((text, i) => ({
				id: `day ${i}`,
				text: `${text}.`,
				dates: { [text]: ["2031-05-08", "2031-05-08"] as const },
			})),
			claims: [],
		}).reports;
		const days = dated.map((report): Spot => {
			return { report, sentence: report.sentences[0] as Sentence, span: [0, report.text.length - 1] };
		});
		expect(details(...days.map((day) => clash(back, day)))).toEqual(["“8 May” is told in 1 more place"]);
	});

	test("are told by the words of the surest, of equals by sentences that have much in common", () => {
		const [alike] = mattersOf([clash(back, again), clash(back, sent)]);
		expect(alike?.disagreement.reasons[0]?.cites.map(({ report }) => report)).toEqual(["d", "b"]);
		const [matter] = mattersOf([clash(ahead, sent), clash(ahead, again, 0.8)]);
		expect(matter?.disagreement.confidence).toBe(0.8);
		expect(matter?.disagreement.reasons.map(({ cites }) => cites.map(({ report }) => report))).toEqual([
			["a", "c"],
			["c", "b"],
		]);
	});
});

describe("what is told of the same claims", () => {
	const { reports } = alignedStory({
		reports: ["a", "b", "c", "d"].map((id) => ({ id, text: `The tug ${id} left Lund.` })),
		claims: [],
	});
	const at = (id: string): Spot => {
		const report = reports.find((r) => r.id === id) as MarkedReport;
		return { report, sentence: report.sentences[0] as Sentence, span: [4, 9] };
	};
	const claim = (id: string, ...of: string[]): UnweighedClaim => ({
		id,
		story: "s",
		statement: id,
		kind: "statement",
		mentions: of.map((report) => ({ report, span: [0, 20] as const, quote: "" })),
		reasons: [],
	});
	const clash = (a: string, b: string, rule: Clash["rule"], confidence: number): Clash => ({
		a: at(a),
		b: at(b),
		kind: "changed",
		rule,
		confidence,
		why: "",
	});
	const told = (other: number) =>
		[
			...tellClashes(
				[clash("a", "b", "case-step", 0.7), clash("c", "d", "told-move", other)],
				[claim("one", "a", "c"), claim("two", "b", "d")],
			).values(),
		].map(({ disagreement }) => disagreement.reasons[0]?.rule);

	test("each has one of them where they are as sure, so that none is lost", () => {
		expect(told(0.7).toSorted()).toEqual(["case-step", "told-move"]);
	});

	test("the surer is told of all", () => {
		expect(told(0.6)).toEqual(["case-step", "case-step"]);
	});
});
