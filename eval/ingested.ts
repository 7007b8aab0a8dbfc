import type { Note, Source } from "../src/core/index.js";
import { ingest } from "../src/stages/ingest/index.js";

/** What one file gives; nothing is fetched twice or kept. */
export async function ingested(path: string) {
	const sources: Source[] = [];
	const notes: Note[] = [];
	for await (const found of ingest([path], { web: { cache: false } })) {
		if ("source" in found) sources.push(found.source);
		else notes.push(found.note);
	}
	return { sources, notes };
}
