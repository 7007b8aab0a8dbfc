import { HearsayError } from "../core/index.js";
import type { ServeOptions } from "../mcp/index.js";
import { printNotes } from "./notes.js";
import { readPaths } from "./read-paths.js";
import type { ReaderOptions } from "./reader-for.js";
import { savedDossier } from "./saved-dossier.js";
import type { CommandIo } from "./terminal-io.js";

/** What the server has ready: the dossier that a single path holds, or the reports under all paths, read and not yet compared. */
async function loadedFrom(paths: readonly string[], io: CommandIo): Promise<ServeOptions["loaded"]> {
	const [path, ...more] = paths;
	if (path === undefined) return undefined;
	const dossier = more.length === 0 ? await savedDossier(path) : undefined;
	if (dossier) return { dossier };
	const read = await readPaths(paths, io);
	printNotes(io, read.notes);
	return read;
}

/**
 * `hearsay mcp`: serves one client of the Model Context Protocol on the process's own standard input and output until it
 * goes. Reports under `paths` are read first and compared while the client is served; a saved dossier is ready at once.
 */
export async function mcpCommand(
	paths: readonly string[],
	options: ReaderOptions & { readonly version: string },
	io: CommandIo,
): Promise<void> {
	if (paths.includes("-"))
		throw new HearsayError(
			"misuse",
			"Standard input belongs to the protocol here. Give files, folders or web addresses, not -.",
		);
	const loaded = await loadedFrom(paths, io);
	// The server's libraries are loaded for this command alone.
	const { serveMcp } = await import("../mcp/index.js");
	await serveMcp({ ...options, loaded, log: (line) => void io.stderr.write(`hearsay mcp: ${line}\n`) });
}
