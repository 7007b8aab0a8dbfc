import { createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HearsayError } from "../core/index.js";
import type { ExportedFile } from "../exports/index.js";

const isFolder = (path: string) =>
	stat(path).then(
		(entry) => entry.isDirectory(),
		() => false,
	);

async function written(file: ExportedFile, path: string): Promise<void> {
	try {
		await pipeline(Readable.from(file.pieces()), createWriteStream(path));
	} catch (cause) {
		throw unwritable(path, cause);
	}
}

/** The failure of writing to a path; what has no code of the system is thrown as it is. */
export function unwritable(path: string, cause: unknown): HearsayError {
	const code = (cause as NodeJS.ErrnoException).code;
	// What fails in the making of the words is no fault of the disk.
	if (code === undefined) throw cause;
	return new HearsayError(
		"sourceFailed",
		`"${path}" cannot be written (${code}). Check that its folder exists and that you may write there.`,
		{ cause },
	);
}

/** Writes one file to `out`, or into it where it is a folder; gives the path. */
export async function writeFileTo(file: ExportedFile, out: string): Promise<string> {
	const path = (await isFolder(out)) ? join(out, file.path) : out;
	await written(file, path);
	return path;
}

/** Writes files under the folder `out`, which is made where it is missing; files of the same names are overwritten, others left alone. */
export async function writeFilesUnder(files: readonly ExportedFile[], out: string): Promise<void> {
	for (const file of files) {
		const path = join(out, file.path);
		try {
			await mkdir(dirname(path), { recursive: true });
		} catch (cause) {
			throw unwritable(dirname(path), cause);
		}
		await written(file, path);
	}
}
