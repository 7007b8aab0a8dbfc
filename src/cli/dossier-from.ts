import { open } from "node:fs/promises";
import { type Dossier, HearsayError } from "../core/index.js";
import { readDossier } from "../dossier/index.js";
import { peeked, wholeOf } from "../stages/ingest/whole-of.js";
import { dossierOfPaths } from "./dossier-of-paths.js";
import type { ReaderOptions } from "./reader-for.js";
import type { CommandIo } from "./terminal-io.js";

/** Largest saved dossier that is read, in bytes: some ten thousand reports, and far below the longest string. */
const mostBytes = 256_000_000;

/** How `hearsay dossier --format json` begins, in whatever spacing. */
const beginning = /^\s*\{\s*"format"\s*:\s*"hearsay-dossier\//;
const begins = (head: Uint8Array) => beginning.test(new TextDecoder().decode(head));

async function saved(stream: AsyncIterable<Uint8Array>, place: string): Promise<Dossier> {
	const bytes = await wholeOf(stream, mostBytes);
	if (typeof bytes === "number")
		throw new HearsayError(
			"sourceFailed",
			`${place} has more than ${mostBytes / 1e6} MB; so large a dossier is not read. Export its reports in parts.`,
		);
	let json: string;
	try {
		json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new HearsayError("sourceFailed", `${place} is not UTF-8. Save the dossier as UTF-8.`, { cause });
	}
	return readDossier(json, place);
}

/** The dossier saved in a file; undefined where the path holds something else, or nothing that can be opened: reading reports tells what. */
async function savedAt(path: string): Promise<Dossier | undefined> {
	const file = await open(path).catch(() => undefined);
	try {
		if (!file || !(await file.stat()).isFile()) return undefined;
		const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
		if (!begins(buffer.subarray(0, bytesRead))) return undefined;
		return await saved(file.createReadStream({ start: 0, autoClose: false }), `"${path}"`);
	} finally {
		await file?.close();
	}
}

/** The dossier that a single path holds, checked and not made anew; else the dossier of the reports under all paths. */
export async function dossierFrom(paths: readonly string[], options: ReaderOptions, io: CommandIo): Promise<Dossier> {
	const [path, ...more] = paths;
	let { stdin } = io;
	if (path === "-" && more.length === 0) {
		const { head, all } = await peeked(stdin);
		if (begins(head)) return saved(all, "standard input");
		stdin = all;
	} else if (path !== undefined && more.length === 0) {
		const dossier = await savedAt(path);
		if (dossier) return dossier;
	}
	return dossierOfPaths(paths, options, { ...io, stdin });
}
