import { expect, test } from "vitest";
import { clauseAround } from "../../../src/stages/compose/clause-around.js";
import { markedText } from "../../build/marked-text.js";
import { parsedSentences } from "../../build/parsed-sentences.js";

/** The clause around the `<t>` mark; `<cue>` marks words of saying. */
async function clause(marked: string): Promise<string | undefined> {
	const { text, marks } = markedText(marked);
	const focus = marks.find((m) => m.tag === "t")?.span ?? [0, 1];
	const cues = marks.filter((m) => m.tag === "cue").map((m) => m.span);
	const sentence = (await parsedSentences(text)).find((s) => s.span[1] > focus[0]);
	const span = sentence && clauseAround(text, sentence, focus, { saying: cues });
	return span && text.slice(span[0], span[1]);
}

test.each([
	[
		"The board wants to see the barges that the guard took and the ropes seized by the harbour guard of Halden in <t>2029</t>.",
		/^the ropes seized by the harbour guard of Halden in 2029\.$/,
	],
	[
		"In a letter sent by the mayor of Halden on <t>Friday</t>, she <cue>said</cue> that the lock would be closed.",
		/^In a letter sent .* would be closed\.$/,
	],
	[
		"This answers words spoken by the mayor of Halden in <t>May</t>, in which she threatened to close the lock.",
		/^words spoken by the mayor of Halden in May, in which she threatened to close the lock\.$/,
	],
	[
		"The mayor of Halden, the pilots of the river and the skippers of six towns above the lock were all at odds on Friday over the barges that sank beside the new quay in <t>2029</t>.",
		/^the barges that sank beside the new quay in 2029\.$/,
	],
	[
		"Ilse Moor is the skipper who sank the ferry in <t>2029</t>.",
		/^Ilse Moor is the skipper who sank the ferry in 2029\.$/,
	],
	[
		"The Orla River and delta flooded two villages on <t>1 March</t>, and the mayor of Halden opened the lock.",
		/^The Orla River and delta flooded two villages on 1 March$/,
	],
	[
		"If the pilot leaves the board in <t>May</t>, the skippers will stay in Halden.",
		/^If the pilot leaves .* in Halden\.$/,
	],
	["The board has not said that the lock was closed in <t>2029</t>.", /^The board has not said/],
	[
		"The pilot left the board <t>last year</t> to lead the union of the skippers, but came back to Halden.",
		/^The pilot left the board last year to lead the union of the skippers$/,
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
		"The board has kept its coal at the quay of Halden, where a fire on <t>16 March</t> killed nine people.",
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
])("%s", async (marked, expected) => {
	expect(await clause(marked)).toMatch(expected);
});

test("a heading has no clause", async () => {
	expect(await clause("Halden harbour, <t>4 March 2030</t>")).toBeUndefined();
});

test("a dateline has no clause", async () => {
	expect(await clause("HALDEN, <t>March 4</t> (Norwind) -- The board met.")).toBeUndefined();
});

test("an endless sentence gives a short piece around the time", async () => {
	const words = "barge ".repeat(20_000);
	const piece = (await clause(`The guard ${words}seized barges on <t>1 March</t> and ${words}.`)) ?? "";
	expect(piece).toContain("1 March");
	expect(piece.length).toBeLessThan(600);
});

test("a short sentence that happened at one time is told whole", async () => {
	const text = "Anker spoke to the Courier on Wednesday, stating that skippers were ready to talk.";
	const [sentence] = await parsedSentences(text);
	const start = text.indexOf("Wednesday");
	const around = (only: boolean) =>
		sentence && clauseAround(text, sentence, [start, start + "Wednesday".length], { only });
	expect(around(true)).toEqual([0, text.length]);
	expect(around(false)?.[1]).toBe(text.indexOf(","));
});
