import type { Note } from "./note.js";
import type { Report } from "./report.js";

/** One report as found, decoded to text, not yet cleaned. */
export interface Source {
	readonly id: string;
	/** Where it was found: a path, or a path and a line. */
	readonly place: string;
	/** `text` is a plain-text save that may hold a page's boilerplate; `clean` is text from a structured line, kept as it is. */
	readonly format: "html" | "text" | "markdown" | "clean";
	readonly text: string;
	/** What the container says of the report: the fields of a JSON line. What the text itself says is read by extract. */
	readonly known: Partial<Pick<Report, "title" | "byline" | "outlet" | "published" | "modified" | "url">>;
	readonly notes: readonly Note[];
}
