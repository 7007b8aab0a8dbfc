import { expect, test } from "vitest";
import { runOf } from "../../src/text/dependents.js";
import { tidied, unbroken } from "../../src/text/unbroken.js";
import { parsedSentences } from "../build/parsed-sentences.js";

/** The words shown for the part of a sentence between brackets; `<` and `>` stand where nothing beyond is taken in. */
async function shown(marked: string): Promise<string> {
	const text = marked.replace(/[[\]<>]/g, "");
	const at = (mark: string) => {
		const before = marked.indexOf(mark);
		return before < 0 ? undefined : marked.slice(0, before).replace(/[[\]<>]/g, "").length;
	};
	const [sentence] = await parsedSentences(text);
	if (!sentence) throw new Error(`no sentence in “${marked}”`);
	const { tokens } = sentence;
	const run = runOf(tokens, [at("[") ?? 0, at("]") ?? text.length]);
	const room = runOf(tokens, [at("<") ?? 0, at(">") ?? text.length]);
	const [from, to] = tidied(sentence, unbroken(sentence, run, room, undefined));
	return text.slice(tokens[from]?.span[0], tokens[to - 1]?.span[1]);
}

test.each([
	["The Orla River and [delta flooded two villages] on Friday.", "The Orla River and delta flooded two villages"],
	["The guards seized [nine barges] and six ropes at the quay.", "nine barges and six ropes at the quay"],
	[
		"[The mayor told the skippers of the board] that the lock leaked.",
		"The mayor told the skippers of the board that the lock leaked",
	],
	["The pilot [walked into the harbour office] and shut the door.", "The pilot walked into the harbour office"],
	["[The guards clashed] with angry skippers on Friday.", "The guards clashed with angry skippers"],
	["[The board was told of a leak in the wall] of the dam.", "The board was told of a leak in the wall of the dam"],
	["Ilse Moor (pilot[) could miss the rest of the season].", "Ilse Moor (pilot) could miss the rest of the season"],
])("no phrase is cut at the ends of what is shown: %s", async (marked, words) => {
	expect(await shown(marked)).toBe(words);
});

test.each([
	["[The council closed the school] and sold the ferry.", "The council closed the school"],
	["[The lock was closed], which angered the skippers.", "The lock was closed"],
	[
		"[The two towns took the board to court on Thursday, saying] that the lock of the old harbour leaked into the cellars of the upper town for most of the winter and that the clerks of the port had known of it since the first days of May.",
		"The two towns took the board to court on Thursday",
	],
	["[The towns left, saying nothing].", "The towns left, saying nothing"],
	["The clerk said that [the council had closed the ferry], and left.", "the council had closed the ferry"],
])("a clause told beside stays outside: %s", async (marked, words) => expect(await shown(marked)).toBe(words));

test("nothing is taken in from outside what somebody says", async () => {
	expect(await shown("The mayor and the pilots said <[skippers had left the quay].>")).toBe(
		"skippers had left the quay",
	);
});
