import type { Note, Source } from "../../core/index.js";
import { decodeBytes } from "./decode-bytes.js";
import { fewNotes } from "./few-notes.js";
import type { Ingested, Item, WholeReader } from "./item.js";
import { readJsonValue } from "./json-value.js";
import { parseJson } from "./parse-json.js";

const utf8 = /^(?:utf-8|ascii)$/;

/**
 * The text in a whole file and what was odd about its bytes, or a note that says why there is none. `label` names the
 * character set where the bytes came with one.
 */
export function textOfBytes(
	bytes: Uint8Array,
	declares: boolean | "xml",
	place: string,
	label?: string,
): { readonly text: string; readonly notes: readonly Note[] } | { readonly note: Note } {
	const empty = (what: string): { readonly note: Note } => ({
		note: { code: "empty-file", message: `The file ${what}. It was left out: save it again.`, place },
	});
	if (bytes.length === 0) return empty("is empty (0 bytes)");
	const decoded = decodeBytes(bytes, declares, label);
	if ("binary" in decoded) {
		const message = `The file holds ${decoded.binary}, not text. It was left out: save the report as text or HTML.`;
		return { note: { code: "binary-file", message, place } };
	}
	const { text, charset, removedNuls } = decoded;
	if (text.trim() === "") return empty("holds only white space");
	const notes: Note[] = [];
	if (!utf8.test(charset)) {
		const message = `Read as ${charset}, not UTF-8. If letters look wrong, save the file as UTF-8.`;
		notes.push({ code: "character-set", message, place });
	}
	if (removedNuls > 0)
		notes.push({ code: "nul-bytes", message: `${removedNuls} NUL characters were taken out of the text.`, place });
	return { text, notes };
}

/** Reads a file that is one report. */
export function readText(format: Source["format"]): WholeReader {
	return function* (bytes, { place, id, charset }) {
		const found = textOfBytes(bytes, format === "html", place, charset);
		yield "note" in found ? found : { source: { id, place, format, text: found.text, known: {}, notes: found.notes } };
	};
}

/** Reads a JSON file: a report or a wire item, a list of them, or a JSON Feed. */
export async function* readJson(bytes: Uint8Array, item: Item): AsyncGenerator<Ingested> {
	const { place, id, charset } = item;
	const found = textOfBytes(bytes, false, place, charset);
	if ("note" in found) {
		yield found;
		return;
	}
	const parsed = parseJson(found.text);
	if ("problem" in parsed) {
		const message = `The file is not valid JSON (${parsed.problem}). It was left out.`;
		yield { note: { code: "bad-json", message, place } };
		return;
	}
	const { value } = parsed;
	if (!Array.isArray(value)) {
		yield* readJsonValue(value, item);
		return;
	}
	async function* all(items: readonly unknown[]) {
		for (const [i, held] of items.entries())
			yield* readJsonValue(held, { ...item, place: `${place}[${i}]`, id: `${id}-${i + 1}` });
	}
	yield* fewNotes(all(value), place);
	if (value.length === 0) yield { note: { code: "empty-file", message: "The list holds no report.", place } };
}
