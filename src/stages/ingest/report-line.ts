import { z } from "zod";
import type { Note, Source } from "../../core/index.js";
import { decodeBytes } from "./decode-bytes.js";
import type { Ingested } from "./item.js";
import { parseJson } from "./parse-json.js";
import type { ByteLine } from "./split-lines.js";

const word = z
	.union([z.string(), z.number(), z.null()])
	.optional()
	.transform((value) =>
		value === null || value === undefined || `${value}`.trim() === "" ? undefined : `${value}`.trim(),
	);

const known = { title: word, byline: word, outlet: word, published: word, modified: word, url: word };

/** A line of NDJSON as it may arrive; other fields are passed over. */
const reportSpec = z.object({
	id: z
		.union([z.string().min(1), z.number()])
		.transform(String)
		.optional(),
	text: z.string().optional(),
	html: z.string().optional(),
	...known,
});

const kilobytes = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** The note for something over the limit of bytes. */
export function tooLargeNote(
	place: string,
	what: "file" | "line" | "record" | "message",
	size: number,
	limit: number,
): Note {
	const message = `The ${what} has ${kilobytes(size)}; the limit is ${kilobytes(limit)}. It was left out: split it, or raise the limit.`;
	return { code: `${what}-too-large`, message, place };
}

/**
 * One parsed JSON value as a source. `place` says where it stood; `fallbackId` names it when it has no `id`.
 * Fields that are not of the expected kind make a note, and no source.
 */
export function reportOfValue(value: unknown, place: string, fallbackId: string): Ingested {
	const parsed = reportSpec.safeParse(value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const field = issue?.path.join(".") || "the whole";
		const message = `Not a report: ${field}: ${issue?.message ?? "unknown"}. Expected an object with "id" and "text" (or "html") as strings.`;
		return { note: { code: "bad-line", message, place } };
	}
	const { id = fallbackId, text, html, ...rest } = parsed.data;
	const body = text ?? html;
	if (body === undefined || body.trim() === "") {
		const message = `The report "${id}" has no text: its "text" and "html" are missing or empty. It was left out.`;
		return { note: { code: "empty-report", message, place } };
	}
	const fields = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined)) as Source["known"];
	const notes: Note[] =
		parsed.data.id === undefined
			? [{ code: "missing-id", message: `The line has no "id"; the report is called "${id}".`, place }]
			: [];
	return { source: { id, place, format: text === undefined ? "html" : "clean", text: body, known: fields, notes } };
}

/** The value of one line of NDJSON, or a note with the line's place. */
export function valueOfLine(
	line: ByteLine,
	place: string,
	limit: number,
): { readonly value: unknown } | { readonly note: Note } {
	if ("tooLong" in line) return { note: tooLargeNote(place, "line", line.tooLong, limit) };
	const decoded = decodeBytes(line.bytes);
	if ("binary" in decoded) {
		const message = `The line holds ${decoded.binary}, not JSON. It was left out.`;
		return { note: { code: "binary-file", message, place } };
	}
	const parsed = parseJson(decoded.text);
	if ("value" in parsed) return parsed;
	const message = `The line is not valid JSON (${parsed.problem}). It was left out: each line must be one whole JSON object.`;
	return { note: { code: "bad-line", message, place } };
}
