import type { ReadReport } from "../pipeline.js";
import { extractReport } from "../stages/extract/index.js";
import { readReportLines } from "../stages/ingest/index.js";
import { streamPaths } from "./read-paths.js";
import type { CommandIo } from "./terminal-io.js";

/**
 * The reports under `paths`, or, without any, those of the JSON lines on standard input, one by one as they come. The
 * text of a line is kept as it stands, so that spans fit what was sent.
 */
export async function* reportLines(paths: readonly string[], io: CommandIo): AsyncGenerator<ReadReport> {
	if (paths.length > 0) {
		yield* streamPaths(paths, io);
		return;
	}
	for await (const line of readReportLines(io.stdin)) {
		yield "note" in line ? line : { report: extractReport(line.source) };
	}
}
