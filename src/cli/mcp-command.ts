import { HearsayError } from "../core/index.js";
import { printNotes } from "./notes.js";
import { readPaths } from "./read-paths.js";
import type { ReaderOptions } from "./reader-for.js";
import type { CommandIo } from "./terminal-io.js";

/**
 * `hearsay mcp`: serves one client of the Model Context Protocol on the process's own standard input and output until it
 * goes. Reports under `paths` are read first and compared while the client is served.
 */
export async function mcpCommand(
	paths: readonly string[],
	options: ReaderOptions & { readonly version: string },
	io: CommandIo,
): Promise<void> {
	if (paths.includes("-"))
		throw new HearsayError("misuse", "Standard input belongs to the protocol here. Give files or folders, not -.");
	const loaded = paths.length > 0 ? await readPaths(paths, io) : undefined;
	if (loaded) printNotes(io, loaded.notes);
	// The server's libraries are loaded for this command alone.
	const { serveMcp } = await import("../mcp/index.js");
	await serveMcp({ ...options, loaded, log: (line) => void io.stderr.write(`hearsay mcp: ${line}\n`) });
}
