import type { Note } from "./note.js";
import type { ReportFacts } from "./report.js";

/** One report as found, decoded to text, not yet cleaned. */
export interface Source {
	readonly id: string;
	/** Where it was found: a path, or a path and a line. */
	readonly place: string;
	/**
	 * `html` is a whole page and `text` a plain-text save, both with a page's boilerplate; `fragment` is HTML that is the report
	 * alone, as a feed's item or a wire item holds it; `clean` is text from a structured line, kept as it is.
	 */
	readonly format: "html" | "fragment" | "text" | "markdown" | "clean";
	readonly text: string;
	/** What the container says of the report: the fields of a JSON line, the elements of a wire item. What the text itself says is read by extract. */
	readonly known: ReportFacts;
	/** When an archive took it from the web (ISO 8601): it had been published by then. */
	readonly captured?: string;
	readonly notes: readonly Note[];
}
