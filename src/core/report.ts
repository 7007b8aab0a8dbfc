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
	/** Whom the container of the text names as its source, beside the words of the text: the `<source>` of a feed's item, the `infosource` of a wire item. */
	readonly takenFrom?: readonly string[];
	/** What an agency says of this text. */
	readonly wire?: Wire;
	readonly notes: readonly Note[];
}

/** What an agency's own format says of one version of a text. */
export interface Wire {
	/** The agency's name for the text in all its versions: a `guid` or `uri`. */
	readonly item?: string;
	readonly version?: string;
	/** When the agency first put out the item (ISO 8601), if before this version, whose time is the report's `published`. */
	readonly firstCreated?: string;
	/** 1 (most urgent) to 9. */
	readonly urgency?: number;
	/** Which part of a running story this is, in the agency's words: "2nd Lead", "Take 3". */
	readonly take?: string;
	/** Not to be published before this time (ISO 8601). */
	readonly embargo?: string;
	readonly status?: "usable" | "withheld" | "canceled";
	/** A word from editor to editor. */
	readonly note?: string;
}

/** What can be known of a report beside its text. */
export type ReportFacts = Partial<Omit<Report, "id" | "text" | "notes">>;
