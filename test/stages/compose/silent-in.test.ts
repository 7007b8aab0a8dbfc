import { expect, test } from "vitest";
import { silentIn } from "../../../src/stages/compose/silent-in.js";
import { sentencesOf } from "../../../src/text/sentences.js";
import { parsedSentences } from "../../build/parsed-sentences.js";

test.each([
	["The Varn board has not commented.", "The Varn board"],
	["Chirper, which does not comment on users, has declined to say who paid.", "Chirper"],
	["Rita Moor of Varn could not be reached for comment.", "Rita Moor of Varn"],
	["The board left with no comment, and Holt resigned on Monday.", "The board"],
	["There was no immediate comment from the harbour board, and Holt resigned.", "the harbour board"],
	["There has been no comment by Norvian officials about the raid.", "Norvian officials"],
	["There was no immediate comment from Norvia City on Friday, nor from officials in Orsk.", "Norvia City"],
	["There was no immediate comment from her.", undefined],
	["There was no immediate comment.", undefined],
	["No official response came from the harbour board.", undefined],
	["She declined to comment on the toll.", undefined],
	["Officials at the harbour declined to comment on the toll.", undefined],
	["Aides to Rita Moor declined to comment on the toll.", "Aides to Rita Moor"],
	["The board met on Monday.", undefined],
])("who keeps silent: %s", async (text, who) => {
	const [sentence] = await parsedSentences(text);
	expect(sentence && silentIn(text, sentence)).toBe(who);
});

test("a sentence without a tree tells nobody", () => {
	const text = "The Varn board has not commented.";
	const [sentence] = sentencesOf(text);
	expect(sentence && silentIn(text, sentence)).toBeUndefined();
});
