import type { MarkedReport, TracedStory } from "../../../src/core/index.js";
import { sentencesOf } from "../../../src/text/sentences.js";

/** A report with its sentences and the marks a test gives it. */
export function marked(id: string, text: string, marks: Partial<MarkedReport> = {}): MarkedReport {
	return {
		id,
		text,
		notes: [],
		sentences: sentencesOf(text),
		vectors: [],
		attributions: [],
		voices: [],
		figures: [],
		dates: [],
		names: [],
		credits: [],
		...marks,
	};
}

export function story(...reports: MarkedReport[]): TracedStory {
	return { id: "s", reports, lineage: [] };
}

/** Where `words` first stand in `text`. */
export function at(text: string, words: string): readonly [number, number] {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`"${words}" is not in the text`);
	return [start, start + words.length];
}
