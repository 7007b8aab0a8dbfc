import { describe, expect, test } from "vitest";
import type { Token } from "../../../src/core/index.js";
import { polarityAt } from "../../../src/stages/weigh/grammar/polarity.js";
import { sentencesOf } from "../../../src/text/sentences.js";

/** Whether a word of a sentence is affirmed, denied or only supposed. */
function polarityOf(word: string, text: string) {
	const tokens = sentencesOf(text)[0]?.tokens as readonly Token[];
	return polarityAt(
		tokens,
		tokens.findIndex((t) => t.lower === word),
	);
}

describe("what a sentence denies", () => {
	test("what is denied before a comma denies nothing of the clause behind it", () => {
		expect(polarityOf("hijacked", "They are not bakers, they have hijacked our trade.")).toBe(1);
		expect(polarityOf("left", "The crew had not, on Monday, left the port.")).toBe(-1);
	});

	test("no doubt leaves none", () => {
		expect(polarityOf("killed", "There is no doubt he was killed in Ostby.")).toBe(1);
		expect(polarityOf("killed", "There is no proof he was killed in Ostby.")).toBe(-1);
	});
});
