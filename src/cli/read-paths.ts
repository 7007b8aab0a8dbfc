import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { HearsayError, type Note, type Report } from "../core/index.js";
import { visibleText } from "../dossier/visible-text.js";
import { type ReadReport, readReports, streamReports } from "../pipeline.js";
import { usualCache } from "../stages/ingest/index.js";
import { progressOn } from "./progress.js";
import type { CommandIo } from "./terminal-io.js";

/** Reasons told when nothing could be read. */
const mostReasons = 5;

function nothingRead(paths: readonly string[], notes: readonly Note[]): HearsayError {
	const why = notes.slice(0, mostReasons).map((n) => `\n  ${visibleText(`${n.place}: ${n.message}`)}`);
	return new HearsayError(
		"sourceFailed",
		`No report could be read from ${paths.join(", ")}. Give pages, texts, feeds, JSON lines or archives of them, a folder that holds some, or web addresses.${why.join("")}`,
	);
}

/** The reports under paths given by a person; at least one, else it fails with the reasons. */
export async function readPaths(
	paths: readonly string[],
	io: CommandIo,
): Promise<{ reports: Report[]; notes: Note[] }> {
	const progress = progressOn(io, "fetching page");
	const web = { cache: usualCache(io.env), onProgress: progress.step };
	const read = await readReports(paths, { stdin: io.stdin, web }).finally(progress.done);
	if (read.reports.length === 0) throw nothingRead(paths, read.notes);
	return read;
}

/**
 * How much the memory in use may grow, in percent, before it is looked through for what is no longer used. A page's tree
 * is old when it is done with, and by itself V8 lets such leavings reach 625 MiB on a crawl of 50 MB; with this a crawl
 * of 1 GB takes 357 MiB, for up to a fifth more processor time (eval/archives.ts).
 */
const heapGrowing = 30;

/** Makes V8 mind `heapGrowing`. It does so from one look through the heap to the next, so one is made now: by itself it waits until 330 MiB are in use. */
function holdHeap(): void {
	setFlagsFromString(`--heap-growing-percent=${heapGrowing}`);
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
}

/** The same one by one as they are read, in bounded memory; fails at the end when there was no report. */
export async function* streamPaths(paths: readonly string[], io: CommandIo): AsyncGenerator<ReadReport> {
	holdHeap();
	const reasons: Note[] = [];
	let reports = 0;
	const progress = progressOn(io, "fetching page");
	// Results that come meanwhile on the same terminal would stand behind it.
	const onProgress = io.stdout.isTTY ? () => {} : progress.step;
	try {
		for await (const found of streamReports(paths, {
			stdin: io.stdin,
			web: { cache: usualCache(io.env), onProgress },
		})) {
			if ("report" in found) reports++;
			else if (reasons.length < mostReasons) reasons.push(found.note);
			yield found;
		}
	} finally {
		progress.done();
	}
	if (reports === 0) throw nothingRead(paths, reasons);
}
