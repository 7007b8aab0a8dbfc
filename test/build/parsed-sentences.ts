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
	return [...withDependencies(sentences, parses)];
}

const withTree = new Map<string, readonly Sentence[]>();

/** Sentences of these texts have the trees that the reader sees in them, wherever a builder of this test file makes a report of one; others have none. */
export async function withTrees(...texts: readonly string[]): Promise<void> {
	for (const text of texts) withTree.set(text, await parsedSentences(text));
}

/** The sentences of a text, with their trees where `withTrees` was asked for them. */
export const sentencesFor = (text: string): readonly Sentence[] => withTree.get(text) ?? sentencesOf(text);
