import type { Note, Report } from "../core/index.js";
import { withStatedDay } from "../stages/annotate/index.js";
import { groupStories } from "../stages/group/index.js";
import { printNotes } from "./notes.js";
import { reportLines } from "./report-lines.js";
import { type CommandIo, writeAll } from "./terminal-io.js";

/** `hearsay group`: which story each report belongs to, in the order the reports came. */
export async function groupCommand(paths: readonly string[], io: CommandIo): Promise<void> {
	const reports: Report[] = [];
	const notes: Note[] = [];
	for await (const line of reportLines(paths, io)) {
		if ("note" in line) notes.push(line.note);
		else reports.push(line.report);
	}
	const stories = groupStories(reports.map(withStatedDay));
	const storyOf = new Map(stories.flatMap((s) => s.reports.map((r) => [r.id, s.id] as const)));
	for (const { id } of reports) await writeAll(io.stdout, `${JSON.stringify({ id, story: storyOf.get(id) })}\n`);
	printNotes(io, notes);
}
