import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MarkedReport, wordsAt } from "../../../src/core/index.js";
import { traceLineage } from "../../../src/stages/trace/index.js";
import { marked as report } from "../../build/marked-report.js";

const lineageOf = (...reports: MarkedReport[]) => traceLineage({ id: "story", reports }).lineage;

const original = report(
	"meridian",
	[
		"The harbour council of Osmo voted on Tuesday to close the northern quay for at least three months after inspectors found cracks in its oldest pillars.",
		"Fishing crews who land their catch there will have to sail an extra forty minutes to unload, and several owners have threatened to take the council to court over their losses.",
		"“We cannot wait until somebody drowns in that water,” said Ada Moll, who leads the council.",
	].join("\n\n"),
	{ outlet: "Meridian", published: "2031-05-06" },
);
const copy = report("lantern", original.text, { outlet: "The Daily Lantern", published: "2031-05-07" });
const quoting = report(
	"gazette",
	"Repairs to the old pier are long overdue, engineers told this paper.\n\nAda Moll, head of the council, was blunt: “We cannot wait until somebody drowns in that water,” she said.",
	{ outlet: "Gazette", published: "2031-05-08" },
);
const partial = report(
	"post",
	"Anglers were angry last night.\n\nFishing crews who land their catch there will have to sail an extra forty minutes to unload, the port said. Nobody knows who pays.",
	{ outlet: "Northern Post", published: "2031-05-09" },
);
const unrelated = report(
	"choir",
	"The village choir of Lund sang carols in the rain, and nobody minded the cold at all.",
);

describe("traceLineage", () => {
	test("calls an exact copy by another outlet a copy, from the earlier to the later", () => {
		expect(lineageOf(copy, original)).toMatchObject([{ from: "meridian", to: "lantern", kind: "copy" }]);
	});

	test("reads the days of a reprint as the first that was published means them", () => {
		const day = (on: string) => ({ dates: [{ span: [30, 37], value: on, type: "date", from: on, to: on }] as const });
		const first = { ...original, ...day("2031-05-06") };
		const { reports } = traceLineage({
			id: "story",
			reports: [
				{ ...copy, id: "again", published: "2032-01-09", ...day("2032-01-06") },
				first,
				{ ...copy, id: "undated" },
			],
		});
		expect(reports.map((r) => [r.id, r.dates[0]?.from])).toEqual([
			["again", "2031-05-06"],
			["meridian", "2031-05-06"],
			["undated", "2031-05-06"],
		]);
	});

	test("leaves a notice of a line its own day", () => {
		const notice = (id: string, on: string) =>
			report(id, "No trains on Monday.", {
				published: on,
				dates: [{ span: [13, 19], value: on, type: "date", from: on, to: on }],
			});
		const { reports } = traceLineage({ id: "story", reports: [notice("a", "2031-05-05"), notice("b", "2031-05-12")] });
		expect(reports.map((r) => r.dates[0]?.from)).toEqual(["2031-05-05", "2031-05-12"]);
	});

	test("finds one copied sentence", () => {
		expect(lineageOf(original, partial)).toMatchObject([{ from: "meridian", to: "post", kind: "copy" }]);
	});

	test("shows the shared words on both sides", () => {
		const reports = new Map([original, partial].map((r) => [r.id, r.text]));
		const [edge] = lineageOf(original, partial);
		const words = edge?.reasons[0]?.cites.map((c) => wordsAt(reports.get(c.report) ?? "", c.span));
		expect(words?.[0]).toMatch(/^Fishing crews who land .* minutes to unload$/);
		expect(words?.[1]).toBe(words?.[0]);
	});

	test("does not take one speaker's words in two reports for lineage", () => {
		expect(lineageOf(original, quoting)).toEqual([]);
	});

	test("does not take a post that both reports show for copied, signed or not", () => {
		const post =
			"Our boats were built for storms and not for the paperwork of a frightened council in a warm hall, and whoever wants to tie them to the old northern pillars until autumn should come and hold the ropes at night";
		const signed = `${post} pic.example.com/x— Ada Moll (@adamoll) March 8, 2031`;
		const [one, other] = ["The port was calm.", "Anglers were angry."].map((start) => `${start}\n\n`);
		expect(lineageOf(report("a", one + signed), report("b", other + signed))).toEqual([]);
		expect(lineageOf(report("a", one + signed), report("b", other + post))).toEqual([]);
		expect(lineageOf(report("a", one + post), report("b", other + post))).toHaveLength(1);
	});

	test("does not take a speaker's words for copied where one report leaves out the marks", () => {
		const said = "Our boats were built for storms and not for the paperwork of a frightened council in a warm hall";
		const start = "Tveit said: ".length;
		const marked = report("a", `Tveit said: “${said}.”`, {
			attributions: [
				{
					source: [[0, 5]],
					cue: [[6, 10]],
					content: [[start, start + said.length + 3]],
					form: "direct",
					act: "state",
				},
			],
		});
		expect(lineageOf(marked, report("b", `Harbour pilots agree with him. ${said}, he adds.`))).toEqual([]);
	});

	test("does not take stock phrases and official names for lineage", () => {
		const stock = "spoke on condition of anonymity because he was not authorized to discuss the matter publicly";
		expect(lineageOf(report("a", `A clerk ${stock}.`), report("b", `One of the pilots ${stock}.`))).toEqual([]);
		const name = "the Northern Harbour Authority of the Republic of Velmora and the Osmo Council";
		expect(lineageOf(report("a", `Ships obey ${name}.`), report("b", `A letter reached ${name}.`))).toEqual([]);
	});

	test("follows a passage from report to report and not between all that have it", () => {
		const third = report("radio", original.text, { published: "2031-05-10" });
		expect(lineageOf(third, original, copy)).toHaveLength(2);
	});

	test("holds what a feed's item says of its source for a credit", () => {
		const item = report("early", partial.text, { published: "2031-05-01", takenFrom: ["Meridian"] });
		const [edge] = lineageOf(item, original);
		expect(edge).toMatchObject({ from: "meridian", to: "early" });
		expect(edge?.reasons.find((r) => r.rule === "credits-outlet")?.cites).toEqual([]);
	});

	test("holds the report that names the other's outlet to be the later, whatever the dates say", () => {
		const text = `According to Meridian, ${partial.text}`;
		const crediting = report("early", text, {
			published: "2031-05-01",
			credits: [{ span: [13, 21], name: "Meridian", kind: "outlet", scope: "sentence" }],
		});
		const [edge] = lineageOf(crediting, original);
		expect(edge).toMatchObject({ from: "meridian", to: "early" });
		expect(edge?.reasons.map((r) => r.rule)).toContain("credits-outlet");
	});

	test("takes a shared quotation for lineage where one report names the other's outlet", () => {
		const at = quoting.text.length + 1;
		const naming = {
			...quoting,
			text: `${quoting.text} Meridian first reported it.`,
			credits: [{ span: [at, at + 8], name: "Meridian", kind: "outlet", scope: "sentence" }],
		} satisfies MarkedReport;
		expect(lineageOf(original, naming)).toMatchObject([{ from: "meridian", to: "gazette", kind: "derived" }]);
		expect(lineageOf({ ...original, published: "2031-05-09" }, naming)).toEqual([]);
	});

	test("follows the sentence that names the other's outlet and tells what it tells, in whatever words, numbers above all", () => {
		const told = (text: string) => {
			const at = text.indexOf("Meridian");
			return report("gazette", text, {
				outlet: "Gazette",
				published: "2031-05-08",
				credits: [{ span: [at, at + 8], name: "Meridian", kind: "outlet", scope: "sentence" }],
			});
		};
		const toll = report("meridian", "Of the 291 sailors treated, 37 are still in the ward, the port said.", {
			outlet: "Meridian",
			published: "2031-05-06",
		});
		const [edge] = lineageOf(toll, told("There were 291 hurt sailors, according to Meridian. Rain is expected."));
		expect(edge).toMatchObject({ from: "meridian", to: "gazette", kind: "derived" });
		expect(edge?.reasons.map((r) => r.rule)).toEqual(["credited-sentence", "credits-outlet"]);
		expect(lineageOf(toll, told("There were 40 lost barges, according to Meridian. Rain is expected."))).toEqual([]);
		const later = { ...toll, published: "2031-05-09" };
		expect(lineageOf(later, told("There were 291 hurt sailors, according to Meridian."))).toEqual([]);
	});

	test("says so when nothing tells which report came first", () => {
		const [a, b] = [report("a", original.text), report("b", original.text)];
		expect(lineageOf(b, a)[0]?.reasons.map((r) => r.rule)).toContain("order-unsure");
	});

	test("finds a report retold sentence by sentence, both perhaps from a third", () => {
		const one = report(
			"one",
			"Council leaders closed the cracked quay after divers inspected rotten pillars. Trawler owners threatened a lawsuit over lost catches and longer voyages. Engineers estimate repairs will swallow the whole maintenance budget until autumn. Tourists complained that cancelled excursions were never refunded by the harbour office. Insurers refused to cover vessels moored beside the collapsing walkway.",
		);
		const two = report(
			"two",
			"Divers inspected the rotten pillars, and the cracked quay was closed by council leaders. A lawsuit over longer voyages and lost catches is threatened by owners of trawlers. The whole maintenance budget until autumn will be swallowed by repairs, engineers estimate. Excursions were cancelled and never refunded, tourists complained to the harbour office. Vessels moored beside a collapsing walkway are not covered, insurers said as they refused.",
		);
		expect(lineageOf(one, two)).toMatchObject([{ kind: "common-source" }]);
	});

	test("gives the same lineage whatever the order of the reports, and with an unrelated report added", () => {
		const all = [original, copy, quoting, partial];
		const expected = lineageOf(...all);
		expect(lineageOf(...all, unrelated)).toEqual(expected);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(lineageOf(...shuffled)).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});

	test("gives every report an edge among many exact copies, and no more edges than that", () => {
		const copies = Array.from({ length: 300 }, (_, i) => ({ ...original, id: `copy-${i}` }));
		expect(lineageOf(...copies)).toHaveLength(299);
	});

	test("reads a report of many quotation marks, of one endless word, of nothing", () => {
		const hostile = [
			report("quotes", "“x” ".repeat(50_000)),
			report("endless", "x".repeat(500_000)),
			report("empty", ""),
			report("open", "“".repeat(20_000)),
		];
		expect(lineageOf(...hostile)).toEqual([]);
	});
});
