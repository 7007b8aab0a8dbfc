import { describe, expect, test } from "vitest";
import type { Dossier, Figure } from "../../src/core/index.js";
import { hashOf, parseRoute } from "../../web/data/route.js";
import { safeStrings, safeText, webAddress } from "../../web/data/safe-text.js";
import { placedGraph } from "../../web/graphics/graph-layout.js";
import { dateChart, figureCharts } from "../../web/graphics/interval-rows.js";
import { inContext } from "../../web/words/context.js";
import { edgeWords } from "../../web/words/edge-words.js";
import { figureShort, figureWords } from "../../web/words/quantity.js";
import { withoutOrder } from "../build/without-order.js";
import { straitDossier } from "./strait-dossier.js";

const figure = (low: number | null, high: number | null, unit = "count"): Figure => ({
	span: [0, 1],
	low,
	high,
	unit,
	of: "",
});
const claimOf = (id: string) => {
	const found = straitDossier.claims.find((claim) => claim.id === id);
	if (!found) throw new Error(`no claim ${id} in the fixture`);
	return found;
};

test("a link of two reports says who took from whom only where that is known", () => {
	const words = ({ lineage }: Dossier) =>
		lineage.slice(0, 3).map((edge) => edgeWords(edge, edge.from.slice(0, -3), edge.to.slice(0, -3)));
	expect(words(straitDossier)).toEqual([
		"gazette copies wire",
		"wire and herald rewrite a third text",
		"lantern rewrites herald",
	]);
	expect(words(withoutOrder(straitDossier))).toEqual([
		"wire and gazette share text",
		"wire and herald rewrite a third text",
		"herald and lantern share text",
	]);
});

describe("figures in words", () => {
	test.each([
		[figure(7.1e6, 7.1e6, "EUR"), "€7.1m", "€7.1 million"],
		[figure(80, null), "80+", "80 or more"],
		[figure(null, 9e9, "USD"), "<$9bn", "up to $9 billion"],
		[figure(6.5e9, 7.5e9, "USD"), "$6.5–7.5bn", "$6.5 billion to $7.5 billion"],
		[figure(40, 40, "percent"), "40%", "40%"],
		[figure(12, 12, "kilometre"), "12", "12 kilometre"],
		[figure(12_500, 12_500), "12,500", "12,500"],
		[figure(null, null), "?", "no number"],
	])("%o reads %s in a cell and %s in a sentence", (value, short, words) => {
		expect(figureShort(value)).toBe(short);
		expect(figureWords(value)).toBe(words);
	});
});

describe("words in context", () => {
	test("short words come with their sentence and no more", () => {
		const text = "It rained. The bill is 7 million, he said. Then it stopped.";
		const at = text.indexOf("7 million");
		expect(inContext(text, [at, at + 9])).toEqual({ before: "The bill is ", words: "7 million", after: ", he said." });
	});

	test("a whole sentence needs nothing around it", () => {
		const text = "It rained. The bill is paid. Then it stopped.";
		const at = text.indexOf("The");
		expect(inContext(text, [at, at + 17])).toEqual({ before: "", words: "The bill is paid.", after: "" });
	});

	test.each([
		['He shrugged. "We lost none. They are here." He left.', "We lost none.", "We lost none."],
		['He shrugged. "We lost none. Not a lamp," he said.', "Not a lamp", '"Not a lamp," he said.'],
		["He shrugged. “We lost none. Not a lamp,” he said.", "he said", "“Not a lamp,” he said."],
		['He shrugged. "We lost none," he said. "None."', "We lost none", '"We lost none," he said.'],
	])("no quotation mark stands without its other: %s", (text, quote, shown) => {
		const at = text.indexOf(quote);
		const { before, words, after } = inContext(text, [at, at + quote.length]);
		expect(`${before}${words}${after}`).toBe(shown);
	});

	test("context never leaves the paragraph", () => {
		const text = "A heading\nThree ferries turned back\nanother line";
		const at = text.indexOf("Three");
		expect(inContext(text, [at, at + 5])).toEqual({ before: "", words: "Three", after: " ferries turned back" });
	});

	test("a sentence without an end is cut at a word", () => {
		const text = `${"word ".repeat(200)}HERE ${"word ".repeat(200)}`;
		const { before, after } = inContext(text, [1000, 1004]);
		expect(before).toMatch(/^…word/);
		expect(after).toMatch(/word…$/);
	});
});

describe("text made safe to show", () => {
	test("misleading characters show as their codes, joiners and accents stay", () => {
		expect(safeText("a\u202Eb\u0007c\ud800d")).toBe("a⟦U+202E⟧b⟦U+0007⟧c⟦U+D800⟧d");
		expect(safeText("é 👩‍🚀 می‌خواهم\n\t")).toBe("é 👩‍🚀 می‌خواهم\n\t");
	});

	test("every string inside a value is made safe but the fields left raw", () => {
		const value = { text: "\u202E", inner: [{ name: "\u202E" }], n: 1, none: null };
		expect(safeStrings(value, new Set(["text"]))).toEqual({ ...value, inner: [{ name: "⟦U+202E⟧" }] });
	});

	test("only web addresses become links", () => {
		expect(webAddress("https://straitwire.example/a")).toBe("https://straitwire.example/a");
		for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not a url", undefined]) {
			expect(webAddress(url)).toBeUndefined();
		}
	});
});

describe("routes in the address", () => {
	test("a route survives the way through the address", () => {
		const route = { story: "a b&c", claim: "c=1", report: "r#2", at: [3, 9] as const };
		expect(parseRoute(hashOf(route))).toEqual(route);
	});

	test("anchors and nonsense show nothing", () => {
		for (const hash of ["", "#timeline", "#at=1", "#claim=&report="]) expect(parseRoute(hash)).toEqual({});
	});
});

describe("drawings", () => {
	test("equal figures share a row, an open end reaches the end of the axis", () => {
		const [chart] = figureCharts(claimOf("passengers"));
		expect(chart?.rows.map(({ words, sides, openHigh, to }) => [words, sides, openHigh, to === 100])).toEqual([
			["400 or more", "A", true, true],
			["500 to 550", "B", false, false],
			["612", "C", false, false],
		]);
		expect(chart?.rows[1]?.reports).toEqual(["herald-03", "lantern-06"]);
	});

	test("a row has no letter where it would have those of two sides", () => {
		const claim = claimOf("passengers");
		const disagreement = claim.disagreement && {
			...claim.disagreement,
			between: [["herald-03"], ["lantern-06"]],
		};
		const [chart] = figureCharts({ ...claim, disagreement });
		expect(chart?.rows.map(({ sides }) => sides)).toEqual(["", "", ""]);
	});

	test("a row has the letter of a side only where one of its places is that side's", () => {
		const claim = claimOf("passengers");
		const [first, second] = ["herald-03", "courier-08"].map((id) => claim.mentions.find(({ report }) => report === id));
		if (!claim.disagreement || !first || !second) throw new Error("the fixture has two mentions that differ");
		const cites = [first, second].map(({ report, figure, span }) => ({ report, span: figure?.span ?? span }));
		const disagreement = {
			...claim.disagreement,
			between: [[first.report], [second.report]],
			reasons: [{ rule: "figures-apart", score: 1, detail: "", cites }],
		};
		const elsewhere = { ...second, span: [0, 9] as const, figure: { ...figure(700, 700), span: [0, 3] as const } };
		const [chart] = figureCharts({ ...claim, mentions: [first, second, elsewhere], disagreement });
		expect(chart?.rows.find(({ words }) => words === "700")).toMatchObject({ sides: "", reports: [second.report] });
		expect(chart?.rows.map(({ sides }) => sides).filter(Boolean)).toEqual(["A", "B"]);
		const beside = {
			rule: "figures-apart",
			score: 1,
			detail: "",
			cites: [cites[1], { report: second.report, span: [0, 3] }],
		};
		const reasons = [...disagreement.reasons, beside] as typeof disagreement.reasons;
		const [more] = figureCharts({
			...claim,
			mentions: [first, second, elsewhere],
			disagreement: { ...disagreement, reasons },
		});
		expect(more?.rows.find(({ words }) => words === "700")?.sides).toBe("B");
	});

	test("dates lie on their days, in order", () => {
		const rows = dateChart(claimOf("treaty-date"))?.rows ?? [];
		expect(rows.map(({ words }) => words)).toEqual(["2019", "Nov 2018"]);
		expect((rows[1]?.to ?? 100) <= (rows[0]?.from ?? 0)).toBe(true);
	});

	test("a graph is laid out the same each time, from left to right, without edges that lead nowhere", () => {
		const nodes = ["a", "b", "c"].map((id) => ({ id, text: `report ${id}`, tone: "report" }));
		const edge = (from: string, to: string) => ({
			id: from + to,
			from,
			to,
			tone: "copy",
			arrow: true,
			label: "",
			why: [],
		});
		const edges = [edge("a", "b"), edge("b", "c"), edge("a", "nobody"), edge("c", "c")];
		const placed = placedGraph(nodes, edges);
		expect(placed.edges.map(({ id }) => id)).toEqual(["ab", "bc"]);
		expect(placed.nodes.map(({ x }) => x)).toEqual(placed.nodes.map(({ x }) => x).toSorted((a, b) => a - b));
		expect(placedGraph(nodes, edges)).toEqual(placed);
	});
});
