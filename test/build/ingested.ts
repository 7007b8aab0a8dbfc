import { Readable } from "node:stream";
import type { Note, Source } from "../../src/core/index.js";
import { type IngestOptions, ingest } from "../../src/stages/ingest/index.js";

/** All that ingest gives for these paths. */
export async function ingested(paths: readonly string[], options: IngestOptions = {}) {
	const sources: Source[] = [];
	const notes: Note[] = [];
	for await (const found of ingest(paths, options)) {
		if ("source" in found) sources.push(found.source);
		else notes.push(found.note);
	}
	return { sources, notes, ids: sources.map((s) => s.id), codes: notes.map((n) => n.code) };
}

/** Standard input that comes in pieces of 1,000 bytes. */
export function piped(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) =>
		bytes.subarray(i * 1000, (i + 1) * 1000),
	);
	return Readable.from(pieces);
}
