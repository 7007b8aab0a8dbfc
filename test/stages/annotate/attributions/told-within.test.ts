import { describe, expect, it } from "vitest";
import type { Span, SpokenWords } from "../../../../src/core/index.js";
import { toldWithin } from "../../../../src/stages/annotate/attributions/told-within.js";
import { parsedSentences } from "../../../build/parsed-sentences.js";

const spanOf = (text: string, words: string): Span => {
	const at = text.indexOf(words);
	return [at, at + words.length];
};

async function within(text: string, outerCue: string, innerCue: string): Promise<string[]> {
	const source = [spanOf(text, "Linda Holt")];
	const behind = (cue: string): SpokenWords => ({
		source,
		cue: [spanOf(text, cue)],
		content: [[spanOf(text, cue)[1] + 1, text.length - 1]],
		score: 1,
		sure: true,
	});
	const sentences = await parsedSentences(text);
	return toldWithin(text, sentences, behind(outerCue), behind(innerCue)).map((span) => text.slice(...span));
}

describe("the source of a cue within what another says", () => {
	it("is who does it there, and not who tells it", async () => {
		const text = "Linda Holt told how the ferry crews were stopping boats and threatening to burn the quay.";
		expect(await within(text, "told", "threatening")).toEqual(["the ferry crews"]);
	});

	it("stays where only a pronoun does it there, or where it stands outside", async () => {
		const text = "Linda Holt said that she was demanding a new quay.";
		expect(await within(text, "said", "demanding")).toEqual(["Linda Holt"]);
		const beside = "Linda Holt met the crews, accusing the board of delay.";
		expect(await within(beside, "delay", "accusing")).toEqual(["Linda Holt"]);
	});
});
