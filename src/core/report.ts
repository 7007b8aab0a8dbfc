import type { Note } from "./note.js";

/** One published text with what is known about it. Spans everywhere refer to `text`. */
export interface Report {
	/** Unique among the reports read together: a file's name without its ending, or the `id` of a JSONL line. */
	readonly id: string;
	/** Clean text: paragraphs as they were published, without the page around them. Credit lines in the foot are kept. */
	readonly text: string;
	readonly title?: string;
	readonly byline?: string;
	/** Who published it, as it names itself. */
	readonly outlet?: string;
	/** ISO 8601 date (`2025-02-10`) or date and time, as exact as the source. Undefined when unknown. */
	readonly published?: string;
	/** When the page says it was last changed; same form as `published`. */
	readonly modified?: string;
	readonly url?: string;
	readonly notes: readonly Note[];
}
