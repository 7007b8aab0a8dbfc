import type { Sentence } from "../../src/core/index.js";
import { ownReader } from "../../src/model/index.js";
import { withDependencies } from "../../src/stages/annotate/with-dependencies.js";
import { sentencesOf } from "../../src/text/sentences.js";

/** The sentences of a text with the trees that the reader sees in them. */
export async function parsedSentences(text: string): Promise<Sentence[]> {
	const sentences = sentencesOf(text);
	const { parses } = await (await ownReader()).read(
		text,
		sentences.map((s) => s.span),
	);
	return sentences.map((sentence, i) => withDependencies(sentence, parses[i]));
}
