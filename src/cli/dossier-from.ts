import type { Dossier } from "../core/index.js";
import { dossierOfPaths } from "./dossier-of-paths.js";
import type { ReaderOptions } from "./reader-for.js";
import { dossierOnStdin, savedDossier } from "./saved-dossier.js";
import type { CommandIo } from "./terminal-io.js";

/** The dossier that a single path holds, checked and not made anew; else the dossier of the reports under all paths. */
export async function dossierFrom(paths: readonly string[], options: ReaderOptions, io: CommandIo): Promise<Dossier> {
	const [path, ...more] = paths;
	if (path === undefined || more.length > 0) return dossierOfPaths(paths, options, io);
	if (path === "-") {
		const found = await dossierOnStdin(io.stdin);
		return "dossier" in found ? found.dossier : dossierOfPaths(paths, options, { ...io, stdin: found.stdin });
	}
	return (await savedDossier(path)) ?? dossierOfPaths(paths, options, io);
}
