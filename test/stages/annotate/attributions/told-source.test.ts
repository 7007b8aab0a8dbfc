import { describe, expect, it } from "vitest";
import type { Span } from "../../../../src/core/index.js";
import { toldSource } from "../../../../src/stages/annotate/attributions/told-source.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { parsedSentences } from "../../../build/parsed-sentences.js";

const spanOf = (text: string, words: string): Span => {
	const at = text.indexOf(words);
	return [at, at + words.length];
};

async function told(text: string, cue: string, content: string, isParsed = true): Promise<string[]> {
	const sentences = isParsed ? await parsedSentences(text) : sentencesOf(text);
	const words = { source: [], cue: [spanOf(text, cue)], content: [spanOf(text, content)], score: 1, sure: true };
	return toldSource(text, sentences, words).map((span) => text.slice(...span));
}

describe("the source of a cue without one", () => {
	it("is the subject of the verb that it goes on from", async () => {
		const text = "The mayor of Lund met the pilots on Friday and later promised a new quay.";
		expect(await told(text, "promised", "a new quay")).toEqual(["The mayor of Lund"]);
	});

	it("is the subject of the verb that a participle hangs on", async () => {
		const text = "Linda Holt left the talks in Orsk, accusing the board of delay.";
		expect(await told(text, "accusing", "the board of delay")).toEqual(["Linda Holt"]);
		const after = "After calling for a new vote, Linda Holt left the talks in Orsk.";
		expect(await told(after, "calling for", "a new vote")).toEqual(["Linda Holt"]);
	});

	it("is looked for behind a dash that is no dateline's", async () => {
		const before = "The pilots met for a long day of talks in the old harbour of Lund. ".repeat(3);
		const text = `${before}NORDA — which left Lund — met the pilots on Friday and later promised a new quay.`;
		const sentences = await parsedSentences(text);
		const words = {
			source: [],
			cue: [spanOf(text, "promised")],
			content: [spanOf(text, "a new quay")],
			score: 1,
			sure: true,
		};
		expect(toldSource(text, sentences, words).map((span) => text.slice(...span))).toEqual(["NORDA"]);
	});

	it("is told with all that stands before it", async () => {
		const text = "Despite rejecting the demand, the Norland-led government is eager to talk.";
		expect(await told(text, "rejecting", "the demand")).toEqual(["the Norland-led government"]);
	});

	it("is looked for where the encoder sees a place told behind another", async () => {
		const text = "Linda Holt met the pilots at a fair in Orsk County, Velland, and claimed that the ferry was old.";
		const source = [spanOf(text, "Velland")];
		const words = { source, cue: [spanOf(text, "claimed")], content: [spanOf(text, "that the ferry was old")] };
		const named = source.map((span) => ({ span, kind: "place" as const }));
		const told = toldSource(text, await parsedSentences(text), { ...words, score: 1, sure: true }, named);
		expect(told.map((span) => text.slice(...span))).toEqual(["Linda Holt"]);
	});

	it("is who is told to do it, of a passive", async () => {
		const text = "The loss of the ferry was first reported by Linda Holt.";
		expect(await told(text, "was first reported", "The loss of the ferry")).toEqual(["Linda Holt"]);
	});

	it("is nobody of whom a passive tells, who is in what is said, or where no tree is known", async () => {
		const asked = "Asked about the ferry, Linda Holt left.";
		expect(await told(asked, "Asked", "about the ferry")).toEqual([]);
		const text = "Linda Holt left the talks in Orsk, accusing the board of delay.";
		expect(await told(text, "accusing", "Linda Holt left the talks in Orsk")).toEqual([]);
		expect(await told(text, "accusing", "the board of delay", false)).toEqual([]);
	});
});
