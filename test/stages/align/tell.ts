import type { MarkedReport, TracedStory } from "../../../src/core/index.js";

export { marked } from "../../build/marked-report.js";

export function story(...reports: MarkedReport[]): TracedStory {
	return { id: "s", reports, lineage: [] };
}

/** Where `words` first stand in `text`. */
export function at(text: string, words: string): readonly [number, number] {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`"${words}" is not in the text`);
	return [start, start + words.length];
}

/** Sentences that no other report of a story tells. */
export const filler =
	" The harbour market opened early on a grey morning. Fishermen mended nets beside the chapel wall." +
	" A choir from the upper valley rehearsed in the school hall.";

/** Two directions without anything in common. */
export const east = Int8Array.from([127, 0]);
export const north = Int8Array.from([0, 127]);

/** The report with one meaning for all its sentences. */
export function meant(report: MarkedReport, meaning: Int8Array): MarkedReport {
	return { ...report, vectors: report.sentences.map(() => meaning) };
}
