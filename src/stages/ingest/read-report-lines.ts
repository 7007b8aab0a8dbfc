import { fewNotes } from "./few-notes.js";
import type { Ingested } from "./item.js";
import { readJsonValue } from "./json-value.js";
import { valueOfLine } from "./report-line.js";
import { splitLines } from "./split-lines.js";

export interface ReadLinesOptions {
	/** What notes call the stream. */
	readonly name?: string;
	/** Largest line in bytes; longer ones make a note. */
	readonly maxBytes?: number;
	/** Beginning of the id of a line without one; its number is added. */
	readonly fallbackId?: string;
}

/** Largest file, and largest line of NDJSON, that is read: far above any report, far below what hurts a laptop. */
export const defaultMaxBytes = 20_000_000;

/**
 * Reads NDJSON from a stream, line by line as it arrives, in bounded memory: each line (a report or a wire item) gives a
 * source or a note, in order. Ids are given as they stand, double ones too, so that who sends a line finds its answer again.
 */
export function readReportLines(
	stream: AsyncIterable<Uint8Array>,
	{ name = "standard input", maxBytes = defaultMaxBytes, fallbackId = "line" }: ReadLinesOptions = {},
): AsyncGenerator<Ingested> {
	async function* all(): AsyncGenerator<Ingested> {
		for await (const line of splitLines(stream, maxBytes)) {
			if ("bytes" in line && line.bytes.every((byte) => byte === 32 || byte === 13 || byte === 9)) continue;
			const place = `${name}:${line.number}`;
			const read = valueOfLine(line, place, maxBytes);
			if ("note" in read) yield read;
			else yield* readJsonValue(read.value, { place, id: `${fallbackId}-${line.number}` });
		}
	}
	const more = (notes: number) => `${notes} more lines could not be read. Check that every line is one JSON object.`;
	return fewNotes(all(), name, more);
}
