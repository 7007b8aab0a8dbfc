import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../../src/core/index.js";
import { extractReport, extractWithMap, repeatedLines } from "../../../src/stages/extract/index.js";
import { isoDateOf, statedLineOf } from "../../../src/stages/extract/stated-facts.js";
import { sourceSpansOf } from "../../../src/text/offset-map.js";
import { inTime } from "../../build/in-time.js";

const source = (format: Source["format"], text: string, id = "a"): Source => ({
	id,
	place: id,
	format,
	text,
	known: {},
	notes: [],
});
const prose = (about: string) =>
	`The harbour master said on Tuesday that the ${about} would be closed until the spring, after cracks were found in it.`;

describe("Markdown", () => {
	const markdown = `---
title: Council closes pier
outlet: The Selwick Courier
published: 2031-03-14
url: https://courier.example/pier
author:
  - Ines Varga
  - Tom Aske
---

The council voted on **Thursday night** to close the [north pier](https://courier.example/n) until
the spring &mdash; nine to two.

> “We will not put a passenger at risk,” said the mayor.

![A picture](x.png)
`;
	test("becomes plain text, its front matter the report's facts", () => {
		const report = extractReport(source("markdown", markdown));
		expect(report).toMatchObject({
			title: "Council closes pier",
			outlet: "The Selwick Courier",
			published: "2031-03-14",
			url: "https://courier.example/pier",
			byline: "Ines Varga, Tom Aske",
		});
		expect(report.text).toBe(
			"The council voted on Thursday night to close the north pier until the spring — nine to two.\n\n“We will not put a passenger at risk,” said the mayor.",
		);
	});

	test("is mapped back to its source", () => {
		const { report, map } = extractWithMap(source("markdown", markdown));
		const at = report.text.indexOf("north pier");
		expect(sourceSpansOf(map, [at, at + 10]).map(([s, e]) => markdown.slice(s, e))).toEqual(["north pier"]);
	});

	test("with front matter that cannot be read keeps its text and says so", () => {
		const report = extractReport(source("markdown", `---\ntitle: [\n---\n${prose("pier")}`));
		expect(report.text).toBe(prose("pier"));
		expect(report.notes).toMatchObject([{ code: "bad-front-matter" }]);
	});

	test("keeps its first heading as title and first paragraph", () => {
		const report = extractReport(source("markdown", `# Pier closed\n\n${prose("pier")}`));
		expect(report).toMatchObject({ title: "Pier closed", text: `Pier closed\n\n${prose("pier")}` });
	});
});

test("structured text is kept byte for byte", () => {
	const text = "Home\r\n\r\n \ud800 Subscribe \u00a0\n";
	expect(extractReport(source("clean", text)).text).toBe(text);
});

describe("the map of a text save", () => {
	test("leads every clean word to the same word of the source", () => {
		const text = `Menu\n\nPier closed until spring\n\n${prose("pier")}\nShare\n${prose("quay")}\n`;
		const { report, map } = extractWithMap(source("text", text));
		for (const found of report.text.matchAll(/\S+/g)) {
			const spans = sourceSpansOf(map, [found.index, found.index + found[0].length]);
			expect(spans.map(([s, e]) => text.slice(s, e)).join("")).toBe(found[0]);
		}
	});
});

describe("lines that several reports repeat", () => {
	const appeal = "The Courier is owned by its readers, and you can join them for three crowns a week.";
	const saves = ["pier", "quay", "ferry"].map((about) =>
		source(
			"text",
			`${prose(about)}\n\n${appeal}\n\nThe work on the ${about} will cost two million crowns, according to the board.`,
			about,
		),
	);

	test("are the page's, when they also speak to the reader", () => {
		const found = repeatedLines(saves);
		const report = extractReport(saves[0] as Source, { repeatedLines: found });
		expect(extractReport(saves[0] as Source).text).toContain(appeal);
		expect(report.text).not.toContain(appeal);
		expect(report.text).toContain(prose("pier"));
	});

	test("do not include quotations, which reports of one matter share", () => {
		const quote = "“You can be sure of it,” the mayor said.";
		expect(repeatedLines([source("text", quote, "x"), source("text", quote, "y")]).size).toBe(0);
	});
});

test("a report in another language is told, a short or English one is not", () => {
	const german =
		"Der Gemeinderat hat am Donnerstag beschlossen, die Brücke bis zum Frühjahr zu sperren, weil Risse gefunden wurden. ".repeat(
			3,
		);
	expect(extractReport(source("clean", german)).notes).toMatchObject([{ code: "not-english" }]);
	expect(extractReport(source("clean", prose("pier").repeat(3))).notes).toEqual([]);
	expect(extractReport(source("clean", "Ja, natürlich.")).notes).toEqual([]);
});

describe("what a page says of itself inside the text", () => {
	const around = (line: string) => `${prose("pier")}\n\n${line}\n\n${prose("quay")}`;

	test.each([
		"Enjoying our harbour stories?",
		"Continue reading below",
		"Article continues below",
		"You have 3 free stories left.",
		"Subscribe from three crowns a week.",
		"Got a tip for the harbour desk?",
	])("is left out: %s", (line) => {
		expect(extractReport(source("text", around(line))).text.split("\n\n")).toEqual([prose("pier"), prose("quay")]);
	});

	test.each([
		"Enjoying the sun on the quay, a crowd of two hundred waited for the last ferry to leave.",
		"Selwick Radio reports on Friday that the pier was built on the wreck of a ship.",
		"Selwick Radio reports from the quay that the pier was built on the wreck of a ship.",
		"Selwick Rail covers the north and the whole of the coast.",
		"The Selwick Plan covers 40 piers, and the harbour board wrote it in the winter.",
	])("is not what the report tells: %s", (line) => {
		expect(extractReport(source("text", around(line))).text).toContain(line);
	});
});

describe("dates and bylines", () => {
	test.each([
		["2031-03-14T10:42:00.000Z", "2031-03-14T10:42:00Z"],
		["2031-03-14 10:42", "2031-03-14T10:42:00"],
		["14 March 2031", "2031-03-14"],
		["March 14, 2031, 10:42 p.m. GMT", "2031-03-14T22:42:00Z"],
		["Fri, 14 Mar 2031 10:42:00 +0100", "2031-03-14T10:42:00+01:00"],
		["14/03/2031", "2031-03-14"],
		["03/04/2031", undefined],
		["March 2031", undefined],
		["yesterday", undefined],
		["2031-14-03", undefined],
	])("%s is %s", (words, date) => {
		expect(isoDateOf(words)).toBe(date);
	});

	test.each([
		["By Ines Varga and Tom Aske", { byline: "Ines Varga and Tom Aske" }],
		["Posted on March 14, 2031 by Anna Lind", { byline: "Anna Lind", date: "2031-03-14" }],
		["Published: 14 March 2031, 10:42 GMT", { date: "2031-03-14T10:42:00Z", changed: false }],
		["Last updated: 13 March 2031 22:15", { date: "2031-03-13T22:15:00", changed: true }],
		["Ines Varga • Published 14 March 2031", { byline: "Ines Varga", date: "2031-03-14", changed: false }],
		["Ines Varga | Updated 14 March 2031 10:42", { byline: "Ines Varga", date: "2031-03-14T10:42:00", changed: true }],
		["PORT SELWICK — 14 March 2031", undefined],
		["Selwick • 14 March 2031", undefined],
		["By the time the boat came, it was dark.", undefined],
		["The board met on 14 March 2031 by candlelight.", undefined],
	])("%s", (line, stated) => {
		if (stated) expect(statedLineOf(line)).toMatchObject(stated);
		else expect(statedLineOf(line)).toBeUndefined();
	});
});

test.each(["Posted on 14 March 2031 by admin", "14 March 2031 by: Web Desk"])("an account is no writer: %s", (line) => {
	expect(statedLineOf(line)).toEqual({ date: "2031-03-14", changed: false });
});

describe("hostile input ends in a report within ten seconds", () => {
	const cases: readonly (readonly [string, Source["format"], string])[] = [
		["10,000 nested divs", "html", `${"<div>".repeat(10_000)}${prose("pier")}`],
		["unclosed bold, 50,000 deep", "html", `<p>${"<b>".repeat(50_000)}${prose("pier")}`],
		["a million angle brackets", "html", "<".repeat(1_000_000)],
		["crossed tags", "html", "<b></i>".repeat(100_000)],
		[
			"structured data nested without end",
			"html",
			`<script type="application/ld+json">${"[".repeat(100_000)}</script><p>x`,
		],
		["scripts that never close", "html", "<script>".repeat(50_000)],
		["one line of five million letters", "text", "a".repeat(5_000_000)],
		["a million quotation marks", "text", '"'.repeat(1_000_000)],
		["two hundred thousand lines", "text", "x\n".repeat(200_000)],
		["nothing but white space", "text", " \n\t".repeat(500_000)],
		["lone surrogates", "text", "\ud800 said the man\udfff. ".repeat(10_000)],
		["a byline without end", "text", `By ${"Aa ".repeat(300_000)}`],
		["quotation levels without end", "markdown", `${">".repeat(100_000)} hi`],
		["links that never close", "markdown", "[a](".repeat(20_000)],
		["aliases that multiply", "markdown", "---\na: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nhello"],
		["zero bytes", "html", ""],
	];
	test.each(cases)("%s", async (_, format, text) => {
		await inTime(10, () => {
			expect(typeof extractWithMap(source(format, text)).report.text).toBe("string");
		});
	});

	test("whatever the text, nothing is thrown, words come from the source, and the same text gives the same report", () => {
		const piece = fc.oneof(
			fc.string(),
			fc.constantFrom("\n", "\n\n", "<p>", "</div>", "By Ann Lee", prose("pier"), "# x", "---\n", "\ud800"),
		);
		const format = fc.constantFrom<Source["format"]>("html", "text", "markdown", "clean");
		fc.assert(
			fc.property(fc.array(piece), format, (pieces, kind) => {
				const one = source(kind, pieces.join(""));
				const { report, map } = extractWithMap(one);
				expect(extractReport(one)).toEqual(report);
				for (const { clean, source: from } of map) {
					expect(clean[1]).toBeLessThanOrEqual(report.text.length);
					expect(from[1]).toBeLessThanOrEqual(one.text.length);
				}
				if (kind === "text")
					for (const { clean, source: from } of map) expect(one.text.slice(...from)).toBe(report.text.slice(...clean));
			}),
			{ numRuns: 200, seed: 7 },
		);
	});
});
