import { stat } from "node:fs/promises";
import { HearsayError, type Note, type Report } from "../core/index.js";
import { readReports } from "../pipeline.js";

/** The reports under paths given by a person: a path that does not exist is told at once, before any work. */
export async function readPaths(paths: readonly string[]): Promise<{ reports: Report[]; notes: Note[] }> {
	for (const path of paths) {
		if (path === "-") continue;
		try {
			await stat(path);
		} catch (cause) {
			const code = (cause as NodeJS.ErrnoException).code;
			if (code === "ENOENT" || code === "ENOTDIR") {
				throw new HearsayError(
					"notFound",
					`There is no file or folder "${path}". Check the spelling, or give its full path.`,
					{ cause },
				);
			}
			throw new HearsayError("sourceFailed", `"${path}" cannot be read (${code}). Check that you may read it.`, {
				cause,
			});
		}
	}
	const read = await readReports(paths);
	if (read.reports.length === 0) {
		const why = read.notes.slice(0, 5).map((n) => `\n  ${n.place}: ${n.message}`);
		throw new HearsayError(
			"sourceFailed",
			`No report could be read from ${paths.join(", ")}. Give .html, .txt, .md or .jsonl files, or a folder that holds some.${why.join("")}`,
		);
	}
	return read;
}
