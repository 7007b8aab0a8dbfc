import type { Note, Report } from "../core/index.js";
import { extractReport } from "../stages/extract/index.js";
import { readReportLines } from "../stages/ingest/index.js";
import { readPaths } from "./read-paths.js";
import type { CommandIo } from "./terminal-io.js";

/** A report, or the note that says why there is none. */
export type ReportLine = { readonly report: Report } | { readonly note: Note };

/**
 * The reports under `paths`, or, without any, those of the JSON lines on standard input, one by one as they come. The
 * text of a line is kept as it stands, so that spans fit what was sent.
 */
export async function* reportLines(paths: readonly string[], io: CommandIo): AsyncGenerator<ReportLine> {
	if (paths.length > 0) {
		const { reports, notes } = await readPaths(paths, io);
		for (const note of notes) yield { note };
		for (const report of reports) yield { report };
		return;
	}
	for await (const line of readReportLines(io.stdin)) {
		yield "note" in line ? line : { report: extractReport(line.source) };
	}
}
