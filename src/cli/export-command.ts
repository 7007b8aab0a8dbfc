import { HearsayError } from "../core/index.js";
import { type ExportFormat, exportDossier, needsFolder } from "../exports/index.js";
import { dossierFrom } from "./dossier-from.js";
import { printNotes } from "./notes.js";
import type { ReaderOptions } from "./reader-for.js";
import { type CommandIo, writeAll } from "./terminal-io.js";
import { writeFilesUnder, writeFileTo } from "./write-files.js";

export interface ExportOptions extends ReaderOptions {
	readonly as: ExportFormat;
	readonly out?: string;
	readonly table?: string;
}

/** `hearsay export`: writes the dossier of the paths in the format of another tool, to a file, a folder or standard output. */
export async function exportCommand(
	paths: readonly string[],
	{ as: format, out, table, ...options }: ExportOptions,
	io: CommandIo,
): Promise<void> {
	const folder = needsFolder(format, table);
	if (folder && out === undefined) {
		const one = format === "annotations" ? "" : ", or --table NAME for one of its tables";
		throw new HearsayError("misuse", `The format "${format}" is several files. Add --out FOLDER${one}.`);
	}
	if (format === "parquet" && out === undefined && io.stdout.isTTY)
		throw new HearsayError("misuse", "Parquet is of no use on a terminal. Add --out FILE, as in --out claims.parquet.");
	const dossier = await dossierFrom(paths, options, io);
	const files = exportDossier(dossier, format, table === undefined ? {} : { table });
	const [only] = files;
	if (out === undefined) {
		for (const piece of only?.pieces() ?? []) await writeAll(io.stdout, piece);
	} else if (folder) {
		await writeFilesUnder(files, out);
		io.stderr.write(`wrote ${files.length} files under ${out}\n`);
	} else if (only) {
		io.stderr.write(`wrote ${await writeFileTo(only, out)}\n`);
	}
	printNotes(io, [...dossier.notes, ...dossier.reports.flatMap((r) => r.notes)]);
}
