import { expect, test } from "vitest";
import { doerAt, nounPhraseOf, phraseOf, undergoerAt, verbFrom, verbOver } from "../../src/text/clause-roles.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { parsedSentences } from "../build/parsed-sentences.js";

/** Who does what to whom by the verb `word`: "doer > undergoer". */
async function rolesIn(text: string, word: string): Promise<string> {
	const [sentence] = await parsedSentences(text);
	if (!sentence) throw new Error(text);
	const at = sentence.tokens.findIndex((t) => t.text === word);
	const said = (i: number | undefined) => (i === undefined ? "–" : sentence.tokens[i]?.text);
	return `${said(doerAt(sentence, at))} > ${said(undergoerAt(sentence, at))}`;
}

test.each([
	["Two guards shot the driver.", "shot", "guards > driver"],
	["The driver was shot by two guards.", "shot", "guards > driver"],
	["The driver was shot on Tuesday.", "shot", "– > driver"],
	["The guards who shot the driver on Monday were sent home.", "shot", "guards > driver"],
	["The driver that the guards shot left.", "shot", "guards > driver"],
	["The ferry sold by Norvia in May was too old.", "sold", "Norvia > ferry"],
	["A man selling tickets saw it.", "selling", "man > tickets"],
	["Norvia wants to return the ferries.", "return", "Norvia > ferries"],
	["The mayor met the guards and praised the driver.", "praised", "mayor > driver"],
	["The guards fled before closing the gate.", "closing", "guards > gate"],
	["Jane Orlov said that the bridge was not safe.", "safe", "bridge > –"],
])("%s: who does and who undergoes “%s”", async (text, word, roles) => {
	expect(await rolesIn(text, word)).toBe(roles);
});

test.each([
	["The guns were built in the Velland-Norvia war which ended in 2029.", "war", "the Velland - Norvia war"],
	["The ferry owner-turned-mayor left.", "mayor", "mayor"],
])("a noun's own words are not cut at a hyphen, and begin with none: %s", async (text, noun, words) => {
	const [sentence] = await parsedSentences(text);
	const head = sentence?.tokens.findIndex((t) => t.text === noun) as number;
	const [from, to] = sentence ? nounPhraseOf(sentence, head) : [0, 0];
	expect(sentence?.tokens.slice(from, to).map((t) => t.text)).toEqual(words.split(" "));
});

test("a phrase has its name and its role, not what hangs on it by a preposition", async () => {
	const text = "The foreign minister, Jane Orlov of Varn, left the room.";
	const [sentence] = await parsedSentences(text);
	const head =
		sentence &&
		doerAt(
			sentence,
			sentence.tokens.findIndex((t) => t.text === "left"),
		);
	const words = sentence && phraseOf(sentence, head as number).map((i) => sentence.tokens[i]?.text);
	expect(words).toEqual(["The", "foreign", "minister", "Jane", "Orlov"]);
});

test("a day hangs on the verb of its clause", async () => {
	const text = "The man charged on Saturday had shot at the guests in May.";
	const [sentence] = await parsedSentences(text);
	const verbOf = (word: string) => {
		const start = text.indexOf(word);
		return sentence?.tokens[verbOver(sentence, [start, start + word.length]) as number]?.text;
	};
	expect([verbOf("Saturday"), verbOf("May")]).toEqual(["charged", "shot"]);
});

test("whose wife somebody is does not do what she does", async () => {
	const [sentence] = await parsedSentences("Jon Holt's wife is expected to plead guilty in May.");
	if (!sentence) throw new Error();
	const head = doerAt(
		sentence,
		sentence.tokens.findIndex((t) => t.text === "plead"),
	) as number;
	const words = (at: readonly number[]) => at.map((i) => sentence.tokens[i]?.text).join(" ");
	expect(words(phraseOf(sentence, head))).toBe("wife");
	const [from, to] = nounPhraseOf(sentence, head);
	expect(words(sentence.tokens.map((_, i) => i).slice(from, to))).toBe("Jon Holt 's wife");
});

test("a sentence without a tree tells nobody", () => {
	const [sentence] = sentencesOf("Two guards shot the driver in May.");
	if (!sentence) throw new Error();
	expect(doerAt(sentence, 2)).toBeUndefined();
	expect(undergoerAt(sentence, 2)).toBeUndefined();
	expect(verbOver(sentence, [30, 33])).toBeUndefined();
	expect(verbFrom(sentence, 6)).toBeUndefined();
	expect(nounPhraseOf(sentence, 1)).toEqual([1, 2]);
});
