import { expect, test } from "vitest";
import { clauseAround } from "../../../src/stages/compose/clause-around.js";
import { sentencesOf } from "../../../src/text/sentences.js";
import { markedText } from "../../build/marked-text.js";

/** The clause around the `<t>` mark; `<cue>` marks words of saying. */
function clause(marked: string): string | undefined {
	const { text, marks } = markedText(marked);
	const focus = marks.find((m) => m.tag === "t")?.span ?? [0, 1];
	const cues = marks.filter((m) => m.tag === "cue").map((m) => m.span);
	const sentence = sentencesOf(text).find((s) => s.span[1] > focus[0]);
	const span = sentence && clauseAround(text, sentence, focus, cues);
	return span && text.slice(span[0], span[1]);
}

test.each([
	[
		"The board has firmly refused to return the barges seized by the harbour guard during the storm in <t>2029</t>.",
		/^(?:the barges )?seized by the harbour guard during the storm in 2029/,
	],
	[
		"The union reported that the lock was opened when the river fell in <t>March 2030</t>.",
		/^the river fell in March 2030/,
	],
	[
		"Per Anker, who leads the union, <cue>spoke</cue> to the Courier on <t>Wednesday</t>, stating that skippers were ready to talk.",
		/^Per Anker, .* ready to talk\.$/,
	],
	[
		"The lock was closed on <t>1 March</t>, which angered the skippers of Halden and its neighbours.",
		/^The lock was closed on 1 March$/,
	],
	[
		"A report of the board in <t>2030</t> found that the lock leaked.",
		/^A report of the board in 2030 found that the lock leaked\.$/,
	],
	[
		"HALDEN, March 4 (Norwind) -- Anker, who has led the union since <t>2029</t>, was not there.",
		/^Anker, who has led the union since 2029/,
	],
	[
		"The board has kept more coal than it was allowed to at the quay of Halden, where a fire on <t>16 March</t> killed nine people.",
		/^a fire on 16 March killed nine people/,
	],
	[
		"The mayor of Halden opened an inquiry and declared <t>Saturday</t> a day of mourning.",
		/^The mayor of Halden opened an inquiry/,
	],
	[
		"The council of Halden approved the truce by nine votes to four, clearing the way for barges to return on <t>Sunday</t>.",
		/^The council of Halden approved/,
	],
	[
		"On <t>1 March</t> the harbour guard seized barges, ropes, and engines of the union, which angered the skippers.",
		/ropes, and engines of the union/,
	],
	["The skippers hastily and noisily left in <t>August</t>.", /^The skippers hastily and noisily left in August/],
])("%s", (marked, expected) => {
	expect(clause(marked)).toMatch(expected);
});

test("a heading has no clause", () => {
	expect(clause("Halden harbour, <t>4 March 2030</t>")).toBeUndefined();
});

test("a dateline has no clause", () => {
	expect(clause("HALDEN, <t>March 4</t> (Norwind) -- The board met.")).toBeUndefined();
});

test("an endless sentence gives a short piece around the time", () => {
	const words = "barge ".repeat(20_000);
	const piece = clause(`The guard ${words}seized barges on <t>1 March</t> and ${words}.`) ?? "";
	expect(piece).toContain("1 March");
	expect(piece.length).toBeLessThan(600);
});
