/**
 * The stages in order, on one screen:
 *
 * ingest → extract → annotate → group → trace → align → weigh → compose
 */
import { type Dossier, HearsayError, type MarkedReport, type Note, type Report, type Source } from "./core/index.js";
import { ownReader, type Reader } from "./model/index.js";
import { alignClaims } from "./stages/align/index.js";
import { annotateReport as annotate } from "./stages/annotate/index.js";
import { composeDossier } from "./stages/compose/index.js";
import { extractReport, repeatedLines } from "./stages/extract/index.js";
import { groupStories } from "./stages/group/index.js";
import { type IngestOptions, ingest } from "./stages/ingest/index.js";
import { traceLineage } from "./stages/trace/index.js";
import { weighClaims } from "./stages/weigh/index.js";

export interface ReadOptions extends IngestOptions {
	/** Whether reports in other languages than English are kept. Default: they are left out, with a note. */
	readonly anyLanguage?: boolean;
}

/** A report that was read, or the note that says why there is none. */
export type ReadReport = { readonly report: Report } | { readonly note: Note };

/**
 * Plain-text saves are judged by the lines they repeat, so some are held back until others are known: so many sources,
 * and so many code units of them. Pages and lines stand for themselves, and pass when nothing before them is held.
 */
const mostHeld = { sources: 1_000, units: 20_000_000 };

/**
 * Reads every path and gives its reports, cleaned, one by one as they are read, in order and in bounded memory. Lines
 * that plain-text saves repeat are told among up to 1,000 sources that follow each other.
 */
export function streamReports(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadReport> {
	return read(paths, options, mostHeld);
}

/** Reads every path and gives its reports, cleaned, with the notes that belong to none of them. */
export async function readReports(
	paths: readonly string[],
	options: ReadOptions = {},
): Promise<{ reports: Report[]; notes: Note[] }> {
	const reports: Report[] = [];
	const notes: Note[] = [];
	const all = { sources: Number.POSITIVE_INFINITY, units: Number.POSITIVE_INFINITY };
	for await (const found of read(paths, options, all)) {
		if ("report" in found) reports.push(found.report);
		else notes.push(found.note);
	}
	return { reports, notes };
}

/** The reports inside sources read already, cleaned; what holds no report, or none in English, is left out with a note. */
export function extractReports(
	sources: readonly Source[],
	{ anyLanguage = false }: Pick<ReadOptions, "anyLanguage"> = {},
): { reports: Report[]; notes: Note[] } {
	const found = [...extracted(sources, anyLanguage)];
	return {
		reports: found.flatMap((f) => ("report" in f ? f.report : [])),
		notes: found.flatMap((f) => ("note" in f ? f.note : [])),
	};
}

/** Sources that are judged together, one by one. */
function* extracted(sources: readonly Source[], anyLanguage: boolean): Generator<ReadReport> {
	const context = { repeatedLines: repeatedLines(sources) };
	const leftOut = anyLanguage ? ["no-text"] : ["no-text", "not-english"];
	for (const source of sources) {
		const report = extractReport(source, context);
		if (!report.notes.some((note) => leftOut.includes(note.code))) yield { report };
		else for (const note of report.notes) yield { note };
	}
}

async function* read(
	paths: readonly string[],
	options: ReadOptions,
	most: typeof mostHeld,
): AsyncGenerator<ReadReport> {
	let held: Source[] = [];
	let units = 0;
	function* released(): Generator<ReadReport> {
		yield* extracted(held, options.anyLanguage ?? false);
		held = [];
		units = 0;
	}
	for await (const found of ingest(paths, options)) {
		if ("note" in found) {
			yield found;
			continue;
		}
		held.push(found.source);
		units += found.source.text.length;
		if (held[0]?.format !== "text" || held.length >= most.sources || units >= most.units) yield* released();
	}
	yield* released();
}

/** Marks one report, with what the trained encoder reads in it; default: the package's own model. */
export async function annotateReport(report: Report, reader?: Reader): Promise<MarkedReport> {
	const { read } = reader ?? (await ownReader());
	return annotate(report, read);
}

/** Marks one report; a failure in it is told in its notes, and its text goes on unmarked. */
async function marked(report: Report, reader: Reader): Promise<MarkedReport> {
	try {
		return await annotate(report, reader.read);
	} catch (error) {
		// What is wrong with the reader is wrong for every report.
		if (error instanceof HearsayError && error.kind !== "bug") throw error;
		const note: Note = {
			code: "not-annotated",
			message: `Nothing could be marked in this report (${error instanceof Error ? error.message : String(error)}); its text is kept. Please report this as a bug.`,
			place: report.id,
		};
		const none = { sentences: [], vectors: [], attributions: [], voices: [], figures: [], dates: [], names: [] };
		return { ...report, ...none, credits: [], notes: [...report.notes, note] };
	}
}

/**
 * Marks reports and gives them in the order they came, each as soon as it is ready. So many are under way at once that
 * every worker of the reader has its next text ready; memory does not grow with the number of reports.
 */
export async function* annotateReports(
	reports: Iterable<Report> | AsyncIterable<Report>,
	reader?: Reader,
): AsyncGenerator<MarkedReport> {
	const by = reader ?? (await ownReader());
	const underWay: Promise<MarkedReport>[] = [];
	const iterator = Symbol.asyncIterator in reports ? reports[Symbol.asyncIterator]() : reports[Symbol.iterator]();
	// A failed source is told when its turn comes, after what was read before it.
	const next = () => {
		const result = (async () => iterator.next())();
		result.catch(() => {});
		return result;
	};
	let coming: Promise<IteratorResult<Report>> | undefined = next();
	try {
		while (coming || underWay.length > 0) {
			const [first] = underWay;
			const full = underWay.length > 2 * by.info.workers;
			const ready =
				first &&
				(!coming ||
					full ||
					(await Promise.race([
						first.then(() => true),
						coming.then(
							() => false,
							() => true,
						),
					])));
			if (ready) yield (await underWay.shift()) as MarkedReport;
			else if (coming) {
				const { done, value }: IteratorResult<Report> = await coming;
				coming = done ? undefined : next();
				if (!done) underWay.push(marked(value, by));
			}
		}
	} finally {
		// Not waited for: a source that waits for its own next line would hold up the end.
		void (async () => iterator.return?.())().catch(() => {});
	}
}

export interface DossierOptions {
	/** Called after each report is marked. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Reads the texts; default: the package's own model. */
	readonly reader?: Reader;
}

/**
 * The whole way from clean reports to what people read. Ids must differ; the order of the reports does not matter.
 * `notes` are carried into the dossier.
 */
export async function dossierOf(
	reports: readonly Report[],
	notes: readonly Note[] = [],
	{ onProgress, reader }: DossierOptions = {},
): Promise<Dossier> {
	const seen = new Set<string>();
	for (const { id } of reports) {
		if (seen.has(id)) {
			throw new HearsayError("misuse", `Two reports have the id "${id}". Ids must be unique; rename one of them.`);
		}
		seen.add(id);
	}
	const all: MarkedReport[] = [];
	for await (const report of annotateReports(reports, reader)) {
		all.push(report);
		onProgress?.(all.length, reports.length);
	}
	const stories = groupStories(all).map(traceLineage).map(alignClaims).map(weighClaims);
	return composeDossier(stories, notes);
}
