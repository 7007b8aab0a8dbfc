import type { MarkedReport } from "../../src/core/index.js";
import { sentencesOf } from "../../src/text/sentences.js";

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
