import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Note } from "../../core/index.js";
import { formatOfName, readEndings } from "./formats.js";

export type Found = { readonly file: string } | { readonly note: Note };

const reasonOf = (error: unknown) =>
	error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);

/**
 * The report files under a folder, depth first, in order of name (code units), so that every machine reads them alike.
 * Links are followed; a folder that is already being walked is a loop and gets a note. Names that begin with a dot are
 * passed over, as file listings do; every other file that is not read is told in one note for its folder.
 */
export async function* findFiles(folder: string, walked: ReadonlySet<string> = new Set()): AsyncGenerator<Found> {
	let real: string;
	let names: string[];
	try {
		real = await realpath(folder);
		names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
	} catch (error) {
		const message = `The folder could not be opened (${reasonOf(error)}). Check its permissions and run again.`;
		yield { note: { code: "unreadable-folder", message, place: folder } };
		return;
	}
	if (walked.has(real)) {
		const message =
			"The folder leads back to a folder above it through a link; it was not walked again. Nothing is lost.";
		yield { note: { code: "folder-loop", message, place: folder } };
		return;
	}
	const inside = new Set([...walked, real]);
	const passed = new Map<string, number>();
	for (const name of names) {
		const path = join(folder, name);
		try {
			const entry = await stat(path);
			if (entry.isDirectory()) yield* findFiles(path, inside);
			else if (entry.isFile() && formatOfName(name)) yield { file: path };
			else {
				const ending = entry.isFile() ? extname(name).toLowerCase() || "no ending" : "not a plain file";
				passed.set(ending, (passed.get(ending) ?? 0) + 1);
			}
		} catch (error) {
			const link = await lstat(path).then(
				(e) => e.isSymbolicLink(),
				() => false,
			);
			const what = link ? "The link leads nowhere" : "The file could not be looked at";
			yield {
				note: {
					code: "unreadable-file",
					message: `${what} (${reasonOf(error)}). Remove it or repair it.`,
					place: path,
				},
			};
		}
	}
	if (passed.size > 0) {
		const counts = [...passed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ending, n]) => `${n} × ${ending}`);
		const message = `Files that hold no report were passed over: ${counts.join(", ")}. Read are ${readEndings}; name a file on the command line to read it whatever its ending.`;
		yield { note: { code: "other-files", message, place: folder } };
	}
}
