/**
 * The stages in order, on one screen:
 *
 * ingest → extract → annotate → group → trace → align → weigh → compose
 */
import { type Dossier, HearsayError, type MarkedReport, type Note, type Report, type Source } from "./core/index.js";
import { alignClaims } from "./stages/align/index.js";
import { annotateReport } from "./stages/annotate/index.js";
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

/** Reads every path and gives its reports, cleaned, with the notes that belong to none of them. */
export async function readReports(
	paths: readonly string[],
	options: ReadOptions = {},
): Promise<{ reports: Report[]; notes: Note[] }> {
	const sources: Source[] = [];
	const notes: Note[] = [];
	for await (const found of ingest(paths, options)) {
		if ("source" in found) sources.push(found.source);
		else notes.push(found.note);
	}
	const context = { repeatedLines: repeatedLines(sources) };
	const leftOut = options.anyLanguage ? ["no-text"] : ["no-text", "not-english"];
	const reports: Report[] = [];
	for (const source of sources) {
		const report = extractReport(source, context);
		if (report.notes.some((note) => leftOut.includes(note.code))) notes.push(...report.notes);
		else reports.push(report);
	}
	return { reports, notes };
}

/** Marks one report; a failure in it is told in its notes, and its text goes on unmarked. */
function marked(report: Report): MarkedReport {
	try {
		return annotateReport(report);
	} catch (error) {
		const note: Note = {
			code: "not-annotated",
			message: `Nothing could be marked in this report (${error instanceof Error ? error.message : String(error)}); its text is kept. Please report this as a bug.`,
			place: report.id,
		};
		const none = { sentences: [], attributions: [], voices: [], figures: [], dates: [], names: [], credits: [] };
		return { ...report, ...none, notes: [...report.notes, note] };
	}
}

/**
 * The whole way from clean reports to what people read. Ids must differ; the order of the reports does not matter.
 * `notes` are carried into the dossier; `onProgress` is called after each report is marked.
 */
export function dossierOf(
	reports: readonly Report[],
	notes: readonly Note[] = [],
	onProgress: (done: number, total: number) => void = () => {},
): Dossier {
	const seen = new Set<string>();
	for (const { id } of reports) {
		if (seen.has(id)) {
			throw new HearsayError("misuse", `Two reports have the id "${id}". Ids must be unique; rename one of them.`);
		}
		seen.add(id);
	}
	const all = reports.map((report, i) => {
		const done = marked(report);
		onProgress(i + 1, reports.length);
		return done;
	});
	const stories = groupStories(all).map(traceLineage).map(alignClaims).map(weighClaims);
	return composeDossier(stories, notes);
}
