import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/index.js";
import { daysInWords } from "../../src/dossier/day.js";
import { datedWords, excerpt, quoted } from "../../src/dossier/excerpt.js";
import { renderJson } from "../../src/dossier/index.js";
import { listed } from "../../src/dossier/listing.js";
import { reportLabels } from "../../src/dossier/report-labels.js";
import { standingInWords } from "../../src/dossier/standing-in-words.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { hostileStory } from "../build/hostile-story.js";

describe("days in words", () => {
	test.each([
		["2031-03-04", "2031-03-04", "4 Mar 2031"],
		["2031-03-04", "2031-03-06", "4 to 6 Mar 2031"],
		["2031-03-30", "2031-04-02", "30 Mar to 2 Apr 2031"],
		["2030-12-30", "2031-01-02", "30 Dec 2030 to 2 Jan 2031"],
		["2031-02-01", "2031-02-28", "Feb 2031"],
		["2031-01-01", "2031-12-31", "2031"],
		["2031-04-01", "2031-06-30", "Apr to June 2031"],
		["soon", "soon", "soon"],
	])("%s to %s is %s", (from, to, words) => {
		expect(daysInWords(from, to)).toBe(words);
	});
});

describe("an excerpt", () => {
	const long = `${"The board met again and again. ".repeat(20)}It counted 40 barges. ${"Nothing followed from that. ".repeat(20)}`;
	const at = long.indexOf("40 barges");

	test("keeps what matters in view and cuts at words", () => {
		const shown = excerpt(long, 80, [at, at + 9]);
		expect(shown).toMatch(/^….*40 barges.*…$/);
		expect(long).toContain(shown.slice(1, -1));
	});

	test("of a day in time keeps the day in view, and who it is of", () => {
		const told = `Ilse Moor of the board said ${"that the lock had leaked, ".repeat(12)}that it was shut on 4 March for good.`;
		const at = told.indexOf("4 March");
		const entry = { report: "a", span: [100, 100 + told.length] as const, quote: told, story: "s", reports: ["a"] };
		const dated = { ...entry, from: "2031-03-04", to: "2031-03-04", value: "2031-03-04" };
		expect(datedWords({ ...dated, date: [100 + at, 107 + at] }, 120)).toMatch(
			/^Ilse Moor of the board said … .*4 March/,
		);
		expect(datedWords(dated, 120)).not.toContain("4 March");
	});

	test("is the whole when short", () => {
		expect(excerpt("A short word.", 80)).toBe("A short word.");
	});

	test("does not double quotation marks", () => {
		expect(quoted('"Never."')).toBe("“Never.”");
		expect(quoted('"Never," he said, "again"')).toBe('“"Never," he said, "again"”');
	});
});

describe("labels of reports", () => {
	test("a report with no outlet and a machine's id goes by its headline", () => {
		const named = (id: string, title?: string) => ({ id, text: "", notes: [], ...(title ? { title } : {}) });
		const labels = reportLabels([
			named("017_9f3c2ab41d", "Ferry talks between the two islands break down again"),
			named("018_1b77aa90ce"),
			named("letter-from-the-harbour", "Harbour master writes to the council"),
		]);
		expect([...labels.values()]).toEqual([
			"“Ferry talks between the two…”",
			"018_1b77aa90ce",
			"letter-from-the-harbour",
		]);
	});

	const label = (known: { outlet?: string; published?: string }[]) => [
		...reportLabels(known.map((k, i) => ({ id: `r${i}`, text: "", notes: [], ...k }))).values(),
	];

	test("are outlets, with the day or the id where an outlet has several reports", () => {
		expect(
			label([
				{ outlet: "Post" },
				{ outlet: "Echo", published: "2031-03-04" },
				{ outlet: "Echo", published: "2031-03-05" },
				{},
			]),
		).toEqual(["Post", "Echo (4 Mar 2031)", "Echo (5 Mar 2031)", "r3"]);
		expect(label([{ outlet: "Post" }, { outlet: "Post" }])).toEqual(["Post (r0)", "Post (r1)"]);
	});
});

describe("standing in words", () => {
	const claim = (standing: Claim["standing"], atLeast: number, atMost: number, names: string[]) =>
		({
			standing,
			mentions: [{ report: "a" }, { report: "b" }],
			origins: { atLeast, atMost, groups: names.map((name) => ({ name, reports: ["a"], reasons: [] })) },
		}) as unknown as Claim;

	test("tells range and names, and never a false exactness", () => {
		expect(standingInWords(claim("echoed", 1, 1, ["Ilse Moor", "Ilse Moor"]))).toBe("2 reports, 1 origin: Ilse Moor");
		expect(standingInWords(claim("corroborated", 2, 3, ["A", "B"]))).toBe("2 reports, 2 to 3 origins: A and B");
		expect(standingInWords(claim("echoed", 1, 2, ["A K Orlov", "A White Hall aide"]))).toBe(
			"2 reports, 1 to 2 origins: A K Orlov and a White Hall aide",
		);
		expect(standingInWords(claim("unsourced", 0, 2, ["unattributed"]))).toBe("2 reports, no source named");
		expect(standingInWords(claim("echoed", 0, 2, ["unattributed"]))).toBe("2 reports, at most 2 origins");
	});
});

test("a list names at most so many and counts the rest", () => {
	expect(listed(["A", "B", "C"])).toBe("A, B and C");
	expect(listed(["A", "B", "C", "D"], 2)).toBe("A, B and 2 more");
});

test("JSON keeps hostile text as it is, and nothing in it can act on a terminal", () => {
	const dossier = composeDossier([hostileStory()], []);
	const text = renderJson(dossier);
	expect(JSON.parse(text)).toEqual(dossier);
	expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e]/u);
});
