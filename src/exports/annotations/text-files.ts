import { createHash } from "node:crypto";
import type { Report } from "../../core/index.js";
import { keyOf } from "../../core/index.js";
import type { ExportedFile } from "../exported-file.js";

/** Names that every file system takes as they stand; an ending like that of a made name would be mistaken for one. */
const plainName = /^(?!.*-[0-9a-f]{12}$)[a-z0-9][a-z0-9_-]{0,79}$/;
/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Of a made name, before its digest. */
const mostOfKey = 60;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The name of the file that holds a report's text, without its ending: the id where it is a plain name in lower case, else its letters
 * and the beginning of its SHA-256. Ids come from outside; no two give one name, and none leads out of the folder.
 */
export function textFileName(id: string): string {
	if (plainName.test(id) && !device.test(id)) return id;
	const key = keyOf(id)
		.replace(/[^a-z0-9-]+/g, "-")
		.slice(0, mostOfKey);
	return `${key || "report"}-${sha256(id).slice(0, 12)}`;
}

/** The published text of a report: its path beside the annotations, its words, and their digest. */
export interface PublishedText {
	readonly path: string;
	/** The report's text; half surrogates, which UTF-8 cannot hold, are U+FFFD. As many UTF-16 code units as before. */
	readonly text: string;
	/** Of the file's bytes, in hexadecimal. */
	readonly sha256: string;
}

/** The text of a report as it is published. */
export function publishedText(report: Pick<Report, "id" | "text">): PublishedText {
	const text = report.text.toWellFormed();
	return { path: `texts/${textFileName(report.id)}.txt`, text, sha256: sha256(text) };
}

/** The texts as files, and `SHA256SUMS`, which `sha256sum --check` reads in the same folder. */
export function textFiles(texts: readonly PublishedText[]): ExportedFile[] {
	const sums = texts.map(({ path, sha256 }) => `${sha256}  ${path}\n`).sort();
	return [
		...texts.map(({ path, text }) => ({ path, pieces: () => [text] })),
		{ path: "SHA256SUMS", pieces: () => sums },
	];
}
