import { describe, expect, it } from "vitest";
import type { Sentence, Span } from "../../../../src/core/index.js";
import { wholeSource } from "../../../../src/stages/annotate/attributions/whole-source.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { parsedSentences } from "../../../build/parsed-sentences.js";

const spanOf = (text: string, words: string): Span => {
	const at = text.indexOf(words);
	return [at, at + words.length];
};

/** The whole of the source of which the encoder saw `seen`, in a text where `cue` is taken. */
async function whole(text: string, seen: string, cue: string, sentences?: readonly Sentence[]): Promise<string> {
	const [sentence] = sentences ?? (await parsedSentences(text));
	return text.slice(...wholeSource(sentence as Sentence, spanOf(text, seen), [spanOf(text, cue)]));
}

describe("the whole of a source", () => {
	it("goes on to the noun that its words describe", async () => {
		const text = "Citing the storm, the former harbour envoy said that the ferry was lost.";
		expect(await whole(text, "the former", "said")).toBe("the former harbour envoy");
	});

	it("goes on to the end of the phrase that it broke off within", async () => {
		const text = "“It stays,” said Linda Holt, the mayor of Lund.";
		expect(await whole(text, "Linda Holt, the mayor of", "said")).toBe("Linda Holt, the mayor of Lund");
		const clause = "“It stays,” said Linda Holt, a pilot who owns the old ferry in Lund.";
		expect(await whole(clause, "Linda Holt, a pilot who owns the", "said")).toBe(
			"Linda Holt, a pilot who owns the old ferry in Lund",
		);
	});

	it("begins with whose person it is", async () => {
		const text = "The rumour has been called nonsense by Karl Varga's publicist.";
		expect(await whole(text, "publicist", "called")).toBe("Karl Varga's publicist");
	});

	it("leaves to the sentence what tells when somebody spoke", async () => {
		const text = "The board of the harbour on Monday rejected the plan.";
		expect(await whole(text, "The board of the harbour", "rejected")).toBe("The board of the harbour");
	});

	it("never goes into the cue, and keeps the source where no tree is known", async () => {
		const text = "The former envoy said that the ferry was lost.";
		expect(await whole(text, "The former", "envoy said")).toBe("The former");
		expect(await whole(text, "The former", "said", sentencesOf(text))).toBe("The former");
	});
});
