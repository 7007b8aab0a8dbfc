import type { Dossier } from "../../src/core/index.js";
import { type ExportFormat, exportDossier } from "../../src/exports/index.js";

/** The files of an export as bytes, by path. */
export function written(dossier: Dossier, format: ExportFormat, table?: string): Map<string, Buffer> {
	const files = exportDossier(dossier, format, table === undefined ? {} : { table });
	return new Map(
		files.map(({ path, pieces }) => [
			path,
			Buffer.concat([...pieces()].map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece))),
		]),
	);
}

/** The text of an export that is one file. */
export function onlyText(dossier: Dossier, format: ExportFormat, table?: string): string {
	const [bytes, ...more] = written(dossier, format, table).values();
	if (!bytes || more.length > 0) throw new Error(`${format} is ${more.length + 1} files`);
	return bytes.toString("utf8");
}
