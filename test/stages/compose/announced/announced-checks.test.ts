import { describe, expect, test } from "vitest";
import { checkInWords } from "../../../../src/dossier/check-in-words.js";
import { composeDossier } from "../../../../src/stages/compose/index.js";
import { type BuiltReport, report, story } from "../../../build/story.js";

type Known = Parameters<typeof story>[1];

/** What is told of announced conflicts: the line, and the words cited. */
function told(reports: readonly BuiltReport[], known: Known = {}) {
	const dossier = composeDossier([story(reports, known)], []);
	const textOf = (id: string) => reports.find((r) => r.id === id)?.text ?? "";
	return dossier.checks
		.filter((c) => c.kind === "announced")
		.map((check) => ({
			line: checkInWords(check, undefined, textOf),
			words: check.cites.map(({ report, span }) => textOf(report).slice(...span)),
			reports: check.reports,
			claims: check.claims,
		}));
}

const announced = "There were conflicting reports about how many skippers were hurt at the lock.";
const none = "no difference found here is surely over it";

describe("a conflict that a report announces itself", () => {
	test("is told with its words, its report and what it is about", () => {
		expect(told([report("a", `The lock is shut. ${announced}`), report("b", "The lock is shut.")])).toEqual([
			{
				line: `Find the other account: 1 report says itself that accounts differ over “how many skippers were hurt at the lock”; ${none}`,
				words: [announced],
				reports: ["a"],
				claims: [],
			},
		]);
	});

	test("is told once where several reports carry it, from the first of them", () => {
		const [early, late] = [{ published: "2031-03-04" }, { published: "2031-03-05" }];
		const nearly = "There were conflicting reports on Sunday about how many skippers were hurt at the lock.";
		const lines = told([report("a", nearly, late), report("b", announced, early), report("c", announced, late)]);
		expect(lines.map(({ words, reports }) => [words, reports])).toEqual([[[announced], ["a", "b", "c"]]]);
	});

	test("is told once where one report says so and tells the accounts right behind it", () => {
		const accounts = "Some said that four boats had sunk while others said that none had.";
		const lines = told([report("a", `${announced} ${accounts}`)]);
		expect(lines.map(({ words }) => words)).toEqual([[announced]]);
		expect(told([report("a", `${announced} It rained. ${accounts}`)])).toHaveLength(2);
	});

	test("is told once where reports say of one thing that it is otherwise than was told before", () => {
		const lines = told([
			report(
				"a",
				"The stranger who climbed the gate got much further into the lock house than was previously reported.",
			),
			report(
				"b",
				"A man with a lamp passed the keeper, getting farther into the lock house than previously disclosed.",
			),
			report("c", "The toll of the ferry is higher than was previously reported."),
		]);
		expect(lines.map(({ reports }) => reports)).toEqual([["a", "b"], ["c"]]);
	});

	test("two about two things are two", () => {
		const other = "There were conflicting reports about the name of the ferry.";
		expect(told([report("a", announced), report("b", other)])).toHaveLength(2);
	});

	test("stands first, and with the difference that Hearsay finds there", () => {
		const hurt = (id: string, n: string) => report(id, `<claim:hurt>${n} skippers were hurt at the old lock.</claim>`);
		const reports = [hurt("a", "Four"), hurt("b", "Nine"), report("c", announced)];
		const cites = (spot: BuiltReport) => ({ report: spot.id, span: [0, spot.text.length] as const });
		const known = {
			claims: {
				hurt: {
					disagreement: {
						kind: "count" as const,
						confidence: 0.9,
						between: [["a"], ["b"]],
						reasons: [{ rule: "apart", score: 1, detail: "", cites: reports.slice(0, 2).map(cites) }],
					},
				},
			},
		};
		const [first] = composeDossier([story(reports, known)], []).checks;
		expect([first?.kind, first?.claims]).toEqual(["announced", ["hurt"]]);
		expect(told(reports, known)[0]?.line).toBe(
			"Hold the accounts against each other: 1 report says itself that they differ over “how many skippers were hurt at the lock”, and so do reports here",
		);
		const other = told([...reports.slice(0, 2), report("c", "Accounts of who owns the ferry differ.")], known);
		expect(other[0]?.claims).toEqual([]);
	});

	test("is told of the difference that the sentence itself, or the next one, has", () => {
		const tells = report("a", "There were conflicting reports. Some told of <claim:n>four boats</claim>.");
		const other = report("b", "It was <claim:n>nine boats</claim>.");
		const known = {
			claims: {
				n: { disagreement: { kind: "count" as const, confidence: 0.9, between: [["a"], ["b"]], reasons: [] } },
			},
		};
		expect(told([tells, other], known)[0]?.claims).toEqual(["n"]);
	});

	test.each([
		"Correction: the ferry has four boats, not five.",
		"This story was amended on 10 March, following a comment from the harbour board.",
		"An earlier version of this article gave another name for the captain.",
		"Correction appended",
		"(This article has been updated.)",
		"Editor’s note: This report was updated with a comment by the harbour board.",
	])("stands first where a report says that it was corrected: %s", (note) => {
		const [first, second] = told([report("a", `The lock is shut. ${announced}\n\n${note}`), report("b", "It rained.")]);
		expect(first).toEqual({
			line: "See what was changed: 1 report says itself that it was corrected or updated",
			words: [note],
			reports: ["a"],
			claims: [],
		});
		expect(second?.words).toEqual([announced]);
	});

	test.each([
		"This story will be updated.",
		"The prison service is a correction service.",
		"He said this report was wrong.",
		"“This report has been revised three times by the council,” auditor Rita Moor said.",
		"<content>This report has been revised three times by the council</content>, <source>Moor</source> <cue>said</cue>.",
		"Of the council’s papers this report was revised three times.",
		"This report was revised three times by the council.",
	])("is no correction: %s", (text) => {
		expect(told([report("a", text)])).toEqual([]);
	});

	test("no more than three are told", () => {
		const of = (what: string) => `There were conflicting reports about ${what}.`;
		const all = ["the ferry’s captain", "a fire in the galley", "money for the pier", "whose dog barked"].map(of);
		expect(told([report("a", all.join(" "))])).toHaveLength(3);
	});
});
