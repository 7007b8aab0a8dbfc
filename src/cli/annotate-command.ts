import type { MarkedReport, Note } from "../core/index.js";
import { annotateReport } from "../stages/annotate/index.js";
import { printNotes } from "./notes.js";
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
export async function annotateCommand(paths: readonly string[], io: CommandIo): Promise<void> {
	const notes: Note[] = [];
	for await (const line of reportLines(paths, io)) {
		if ("note" in line) notes.push(line.note);
		else await writeAll(io.stdout, lineOf(annotateReport(line.report)));
	}
	printNotes(io, notes);
}
