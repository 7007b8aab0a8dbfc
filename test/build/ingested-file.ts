import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/core/index.js";
import { extractReport } from "../../src/stages/extract/index.js";
import { ingested } from "./ingested.js";

/** What reading one file of a name and of these bytes gives, with the reports that the extractor finds in it; the file is gone afterwards. */
export async function ingestedFile(name: string, content: string | Uint8Array) {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-file-"));
	try {
		const path = join(folder, name);
		writeFileSync(path, content);
		const found = await ingested([path]);
		return { ...found, reports: found.sources.map((source): Report => extractReport(source)) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
