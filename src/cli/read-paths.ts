import { HearsayError, type Note, type Report } from "../core/index.js";
import { readReports } from "../pipeline.js";
import type { CommandIo } from "./terminal-io.js";

/** Reasons told when nothing could be read. */
const mostReasons = 5;

/** The reports under paths given by a person; at least one, else it fails with the reasons. */
export async function readPaths(
	paths: readonly string[],
	{ stdin }: CommandIo,
): Promise<{ reports: Report[]; notes: Note[] }> {
	const read = await readReports(paths, { stdin });
	if (read.reports.length === 0) {
		const why = read.notes.slice(0, mostReasons).map((n) => `\n  ${n.place}: ${n.message}`);
		throw new HearsayError(
			"sourceFailed",
			`No report could be read from ${paths.join(", ")}. Give .html, .txt, .md or .jsonl files, or a folder that holds some.${why.join("")}`,
		);
	}
	return read;
}
