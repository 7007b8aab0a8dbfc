import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Dossier, HearsayError } from "../core/index.js";
import { renderHtml, renderJson, renderMarkdown, renderTerminal } from "../dossier/index.js";
import { dossierFrom } from "./dossier-from.js";
import { printNotes } from "./notes.js";
import type { ReaderOptions } from "./reader-for.js";
import { type CommandIo, wantsColor, writeAll } from "./terminal-io.js";
import { unwritable } from "./write-files.js";

export const formats = ["terminal", "html", "json", "md"] as const;
export type Format = (typeof formats)[number];

export interface DossierOptions extends ReaderOptions {
	readonly format?: Format;
	readonly out?: string;
	readonly all?: boolean;
	readonly color?: boolean;
	readonly width?: number;
}

const formatOfEnding: Readonly<Record<string, Format>> = {
	".html": "html",
	".htm": "html",
	".json": "json",
	".md": "md",
};

function rendered(dossier: Dossier, format: Format, options: DossierOptions, io: CommandIo): string {
	if (format === "json") return renderJson(dossier);
	if (format === "md") return renderMarkdown(dossier);
	if (format === "html") return renderHtml(dossier);
	const color = options.out ? options.color === true : wantsColor(options.color, io.stdout, io.env);
	return renderTerminal(dossier, { color, width: options.width ?? io.stdout.columns ?? 80, all: options.all ?? false });
}

/** `hearsay dossier`: reads the paths, or a saved dossier, and prints or writes the dossier. */
export async function dossierCommand(paths: readonly string[], options: DossierOptions, io: CommandIo): Promise<void> {
	const format = options.format ?? formatOfEnding[extname(options.out ?? "").toLowerCase()] ?? "terminal";
	if (format === "html" && !options.out && io.stdout.isTTY) {
		throw new HearsayError(
			"misuse",
			"An HTML page is of no use on a terminal. Add --out FILE, as in --out dossier.html.",
		);
	}
	const dossier = await dossierFrom(paths, options, io);
	const text = rendered(dossier, format, options, io);
	if (options.out) {
		try {
			await writeFile(options.out, text);
		} catch (cause) {
			throw unwritable(options.out, cause);
		}
		io.stderr.write(`wrote ${options.out}\n`);
	} else await writeAll(io.stdout, text);
	printNotes(io, [...dossier.notes, ...dossier.reports.flatMap((r) => r.notes)]);
}
