import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { renderTerminal } from "../../src/dossier/index.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { hostileStory } from "../build/hostile-story.js";
import { lockDispute } from "../build/lock-dispute.js";
import { report, story } from "../build/story.js";

describe("the dossier on a terminal", () => {
	const page = renderTerminal(composeDossier([lockDispute()], []));

	test("begins with the headline and the facts of the story", () => {
		expect(page.split("\n").slice(0, 2)).toEqual([
			"Halden board keeps Mirel lock shut in toll dispute",
			"4 reports from 3 outlets · 5 to 7 Mar 2031 · 4 statements · 1 disagreement",
		]);
	});

	test("shows the words of both sides of a disagreement with the report they come from", () => {
		const section = page.slice(page.indexOf("WHERE THEY DIFFER"), page.indexOf("WHAT IS SAID"));
		expect(section).toContain("“About 40 barges are waiting.” — Halden Courier");
		expect(section).toContain("“Twenty-five barges lie at anchor.” — Quay Post");
	});

	test("says how many reports and origins stand behind a claim", () => {
		expect(page).toContain("2 reports, 1 origin: Ilse Moor");
	});

	test("says which report draws on which", () => {
		expect(page).toContain("draws on Halden Courier");
	});

	test("tells a day that only publication places as a day before which it was said", () => {
		expect(page).toMatch(/by 7 Mar 2031 +Ilse Moor denied/);
		expect(page).toMatch(/ {2}4 Mar 2031 +Ilse Moor rejected/);
	});

	test("has no colour unless asked", () => {
		expect(page).not.toContain("\u001b");
		expect(renderTerminal(composeDossier([lockDispute()], []), { color: true })).toContain("\u001b[1m");
	});

	test.each([40, 60, 100])("keeps within %i columns", (width) => {
		for (const story of [lockDispute(), hostileStory()]) {
			const lines = renderTerminal(composeDossier([story], []), { width, all: true }).split("\n");
			expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
		}
	});

	test("lets no report act on the terminal", () => {
		const shown = renderTerminal(composeDossier([hostileStory()], []), { all: true, width: 200 });
		expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
		expect(shown).toContain("red");
	});

	test("cuts long lists and says how to see the rest", () => {
		const many = Array.from(
			{ length: 30 },
			(_, i) => `<claim:k${i}>Pump number ${i} of the town stands still.</claim>`,
		).join(" ");
		const dossier = composeDossier([story([report("long", many)])], []);
		expect(renderTerminal(dossier)).toMatch(/… and \d+ more \(--all shows them\)/);
		expect(renderTerminal(dossier, { all: true })).toContain("Pump number 29");
	});

	test("only names the stories of one report when there are larger ones", () => {
		const lone = story([report("lone", "A fox was seen on the roof of the mill.", { title: "Fox on mill roof" })], {
			id: "s2",
		});
		expect(renderTerminal(composeDossier([lockDispute(), lone], []))).toMatch(
			/TOLD BY ONE REPORT ONLY {2}1 story\n {2}lone — Fox on mill roof/,
		);
	});

	test("of no reports says so", () => {
		expect(renderTerminal(composeDossier([], []))).toBe("No report could be read.\n");
	});
});
