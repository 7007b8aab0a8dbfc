import type { MarkedReport, Note, Report } from "../core/index.js";
import { annotateReports } from "../pipeline.js";
import { printNotes } from "./notes.js";
import { type ReaderOptions, readerFor } from "./reader-for.js";
import { reportLines } from "./report-lines.js";
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

/** `hearsay annotate`: one line out for each report in, in the order they came, as they come. */
export async function annotateCommand(paths: readonly string[], options: ReaderOptions, io: CommandIo): Promise<void> {
	const notes: Note[] = [];
	async function* reports(): AsyncGenerator<Report> {
		for await (const line of reportLines(paths, io)) {
			if ("note" in line) notes.push(line.note);
			else yield line.report;
		}
	}
	for await (const marked of annotateReports(reports(), await readerFor(options)))
		await writeAll(io.stdout, lineOf(marked));
	printNotes(io, notes);
}
