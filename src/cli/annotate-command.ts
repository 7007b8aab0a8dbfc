import type { MarkedReport, Note } from "../core/index.js";
import { annotateReport } from "../stages/annotate/index.js";
import { printNotes } from "./notes.js";
import { readPaths } from "./read-paths.js";
import { type ReportLine, reportLines } from "./report-lines.js";
import { type CommandIo, writeAll } from "./terminal-io.js";

/** One report's marks as a line for programs. */
function lineOf({ id, attributions, voices, figures, dates, names, credits, notes }: MarkedReport): string {
	return `${JSON.stringify({
		id,
		attributions,
		figures,
		dates,
		names,
		credits,
		voices: voices.map(({ spans: _, ...voice }) => voice),
		...(notes.length > 0 ? { notes } : {}),
	})}\n`;
}

async function* fromPaths(paths: readonly string[]): AsyncGenerator<ReportLine> {
	const { reports, notes } = await readPaths(paths);
	for (const note of notes) yield { note };
	for (const report of reports) yield { report };
}

/** `hearsay annotate`: one line out for each report in, in the order they came, as they come. */
export async function annotateCommand(paths: readonly string[], io: CommandIo): Promise<void> {
	const notes: Note[] = [];
	for await (const line of paths.length > 0 ? fromPaths(paths) : reportLines(io.stdin, "standard input")) {
		if ("note" in line) notes.push(line.note);
		else await writeAll(io.stdout, lineOf(annotateReport(line.report)));
	}
	printNotes(io, notes);
}
