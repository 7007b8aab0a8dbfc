import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Note, Report, Source } from "../../src/core/index.js";
import { extractReport } from "../../src/stages/extract/index.js";
import { ingest } from "../../src/stages/ingest/index.js";

export interface IngestedFile {
	readonly sources: readonly Source[];
	/** The reports that the extractor finds in the sources. */
	readonly reports: readonly Report[];
	readonly notes: readonly Note[];
	readonly codes: readonly string[];
}

/** What reading one file of a name and of these bytes gives; the file is gone afterwards. */
export async function ingested(name: string, content: string | Uint8Array): Promise<IngestedFile> {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-file-"));
	try {
		const path = join(folder, name);
		writeFileSync(path, content);
		const sources: Source[] = [];
		const notes: Note[] = [];
		for await (const found of ingest([path])) {
			if ("source" in found) sources.push(found.source);
			else notes.push(found.note);
		}
		const reports = sources.map((source) => extractReport(source));
		return { sources, reports, notes, codes: notes.map(({ code }) => code) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
