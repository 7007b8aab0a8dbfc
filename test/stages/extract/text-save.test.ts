import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extractReport } from "../../../src/stages/extract/index.js";

const cases = join(import.meta.dirname, "../../cases/extract");

/** A case marks each line of an invented save: `+ ` belongs to the report, `- ` to the page. */
function readCase(name: string) {
	const marked = readFileSync(join(cases, name, "lines.txt"), "utf8").split("\n");
	const lines = marked.map((line) => ({ keep: line.startsWith("+ "), words: line.slice(2).trimEnd() }));
	return {
		text: lines.map((line) => line.words).join("\n"),
		lines: lines.filter((line) => line.words.trim() !== ""),
		facts: JSON.parse(readFileSync(join(cases, name, "facts.json"), "utf8")) as Record<string, string>,
	};
}

const squeezed = (text: string) => text.replace(/\s+/g, " ");

const names = readdirSync(cases).filter((name) => name.startsWith("text-save--"));
const scores = names.map((name) => {
	const { text, lines, facts } = readCase(name);
	const report = extractReport({ id: name, place: name, format: "text", text, known: {}, notes: [] });
	const body = squeezed(report.text);
	const paragraphs = new Set(report.text.split("\n\n"));
	const found = lines.map((line) => ({
		...line,
		// Lines of a hard-wrapped paragraph stand inside it; a line of the page left in is a paragraph of its own.
		found: line.keep ? body.includes(squeezed(line.words).trim()) : paragraphs.has(line.words.trim()),
	}));
	return { name, report, facts, found };
});

const share = (kept: boolean) => {
	const all = scores.flatMap(({ found }) => found);
	const right = all.filter((line) => line.keep && line.found).length;
	return right / all.filter((line) => (kept ? line.found : line.keep)).length;
};

describe("a plain-text save of a page", () => {
	test.each(scores)("$name: no line of the report is lost", ({ found }) => {
		expect(found.filter((line) => line.keep && !line.found).map((line) => line.words)).toEqual([]);
	});

	test.each(scores)("$name: no line of the page is left in", ({ found }) => {
		expect(found.filter((line) => !line.keep && line.found).map((line) => line.words)).toEqual([]);
	});

	test.each(scores)("$name: its own lines tell what the report is", ({ report, facts }) => {
		expect(report).toMatchObject(facts);
	});

	test("over all saves, hardly a line kept is wrong and hardly a line of a report is lost", () => {
		expect(share(true)).toBeGreaterThanOrEqual(0.98);
		expect(share(false)).toBeGreaterThanOrEqual(0.98);
	});
});

describe("the masthead of a saved page", () => {
	const told = [
		"The council of Port Selwick voted on Thursday night to close the north pier until the spring, after engineers found cracks in it.",
		"The harbour board put the cost of repairs at nearly three million crowns, and said that ferries would leave from the south quay.",
		"Updated Thursday evening",
		"Members for the fishing ward voted against, because boats had nowhere else to land their catch, one of them said.",
	];
	const read = (...head: string[]) => {
		const text = [...head, "Council closes north pier of Selwick", "Friday, 14 March 2031", ...told].join("\n\n");
		return extractReport({ id: "a", place: "a", format: "text", text, known: {}, notes: [] });
	};

	test.each([
		[["Skip to content", "The Selwick Herald", "Home | Politics | Opinion"], "The Selwick Herald"],
		[["HOLMS BRIEF", "News    Analysis    Podcasts", "Search"], "Holms Brief"],
		[["Skippers' Voice - the paper of the Union of Skippers", "HOME   ABOUT   CONTACT"], "Skippers' Voice"],
		[["Latest News", "Home | Politics | Opinion"], undefined],
		[["World News", "Home | Politics | Opinion"], undefined],
		[["North Pier", "Home | Politics | Opinion"], undefined],
		[["The Selwick Herald"], undefined],
	])("%j names %s", (head, outlet) => {
		expect(read(...head).outlet).toBe(outlet);
	});

	test("leaves out when it was changed, told without a date", () => {
		expect(read("The Selwick Herald", "Menu").text).not.toContain("Updated");
	});
});
