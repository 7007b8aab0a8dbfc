/**
 * Extract: the report inside a page.
 *
 * Takes one `Source` (decoded text of a file with its format) and, where known, the lines that many sources of the
 * same batch repeat; gives a `Report` with clean text, what the page says about itself, and notes.
 * Cannot know: whether what a page says about itself (outlet, time) is so.
 */
import type { Report, Source } from "../../core/index.js";
import { readPage } from "./read-page.js";
import { cleanTextSave } from "./text-save.js";

export interface ExtractContext {
	/** Lines found in several sources of the batch: navigation and the like, unless they are quotations. */
	readonly repeatedLines?: ReadonlySet<string>;
}

export function extractReport(source: Source, _context: ExtractContext = {}): Report {
	if (source.format === "text") {
		const { text, known } = cleanTextSave(source.text);
		return { id: source.id, text, ...known, ...source.known, notes: source.notes };
	}
	if (source.format === "html") {
		const { paragraphs, known } = readPage(source.text, () => false);
		return { id: source.id, text: paragraphs.join("\n\n"), ...known, ...source.known, notes: source.notes };
	}
	return { id: source.id, text: source.text, ...source.known, notes: source.notes };
}
