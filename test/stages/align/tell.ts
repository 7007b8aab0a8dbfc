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
