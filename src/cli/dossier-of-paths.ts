import type { Dossier } from "../core/index.js";
import { dossierOf } from "../pipeline.js";
import { progressOn } from "./progress.js";
import { readPaths } from "./read-paths.js";
import { type ReaderOptions, readerFor } from "./reader-for.js";
import type { CommandIo } from "./terminal-io.js";

/** The dossier of the reports under paths given by a person, with progress told where a terminal reads. */
export async function dossierOfPaths(
	paths: readonly string[],
	options: ReaderOptions,
	io: CommandIo,
): Promise<Dossier> {
	const { reports, notes } = await readPaths(paths, io);
	const progress = progressOn(io, "reading report");
	const dossier = await dossierOf(reports, notes, { onProgress: progress.step, reader: await readerFor(options) });
	progress.done();
	return dossier;
}
