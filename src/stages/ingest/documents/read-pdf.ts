import type { Note } from "../../../core/index.js";
import type { Ingested, Item } from "../item.js";
import { mostPages, type PdfTold } from "./pdf-lines.js";
import { pdfParagraphs } from "./pdf-paragraphs.js";
import { readApart } from "./read-apart.js";

const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The title of the file's description when the text itself begins with it: others are a template's or a file's name. */
function titleOf(title: string | undefined, text: string): string | undefined {
	const bare = letters(title ?? "");
	return title && bare.length >= 12 && letters(text.slice(0, 1_500)).includes(bare) ? title.trim() : undefined;
}

function problemNote(problem: string, place: string): Note {
	if (/password/i.test(problem)) {
		const message = "The PDF is locked with a password. It was left out: save it without one.";
		return { code: "encrypted", message, place };
	}
	return {
		code: "bad-document",
		message: `The PDF could not be read (${problem}). It was left out: save it again.`,
		place,
	};
}

/**
 * Reads a PDF with a text layer: lines become paragraphs, words parted at a line's end are made whole, running heads and
 * page numbers are left out with a note. Its dates say when the file was made, not when it was published, and are not used.
 */
export async function* readPdf(bytes: Uint8Array, { place, id }: Item): AsyncGenerator<Ingested> {
	const { told, problem } = await readApart({ kind: "pdf", bytes });
	const pieces = told.flatMap((piece): PdfTold[] => ("pdf" in piece ? [piece.pdf] : []));
	const pages = pieces.flatMap(({ page }) => page ?? []);
	const all = pieces[0]?.pages ?? 0;
	const { paragraphs, left } = pdfParagraphs(pages);
	const text = paragraphs.join("\n\n");
	if (text.trim() === "") {
		const message = `The PDF has ${all} pages and no text: they are pictures, as a scanner makes them. It was left out: have its text recognised first.`;
		yield { note: problem ? problemNote(problem, place) : { code: "no-text-layer", message, place } };
		return;
	}
	const notes: Note[] = [];
	if (pages.length < all) {
		const why = problem ?? `at most ${mostPages} pages and a million letters are read`;
		const message = `Only the first ${pages.length} of ${all} pages were read: ${why}. Split the file.`;
		notes.push({ code: "pages-left-out", message, place });
	}
	const empty = pages.filter(({ lines }) => lines.length === 0).length;
	if (empty > 0) {
		const message = `${empty} of ${pages.length} pages have no text; if they are scanned, have their text recognised first.`;
		notes.push({ code: "empty-pages", message, place });
	}
	const kinds = [...new Set(left.map((line) => line.replace(/\d+/g, "#")))];
	if (kinds.length > 0) {
		const shown = kinds.slice(0, 5).map((line) => `"${line.slice(0, 60)}"`);
		const message = `Left out as running heads and page numbers: ${left.length} lines (${shown.join(", ")}).`;
		notes.push({ code: "running-heads", message, place });
	}
	const title = titleOf(pieces[0]?.title, text);
	yield { source: { id, place, format: "text", text, known: title ? { title } : {}, notes } };
}
