import type { Ingested, Item } from "../item.js";
import { readApart } from "./read-apart.js";

/** Reads a Word document: its paragraphs, tables row by row; pictures, comments and what was deleted are left. */
export async function* readDocx(bytes: Uint8Array, { place, id }: Item): AsyncGenerator<Ingested> {
	const { told, problem } = await readApart({ kind: "docx", bytes });
	const text = told.map((piece) => ("text" in piece ? piece.text : "")).join("");
	if (text.trim()) {
		yield { source: { id, place, format: "text", text, known: {}, notes: [] } };
		return;
	}
	const message = problem
		? `The Word document could not be read (${problem}). It was left out: save it again, or as text.`
		: "The Word document holds no text. It was left out.";
	yield { note: { code: problem ? "bad-document" : "no-report", message, place } };
}
