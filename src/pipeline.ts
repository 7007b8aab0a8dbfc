/**
 * The stages in order, on one screen:
 *
 * ingest → extract → annotate → group → trace → align → weigh → compose
 */
import type { Dossier, Note, Report, Source } from "./core/index.js";
import { alignClaims } from "./stages/align/index.js";
import { annotateReport } from "./stages/annotate/index.js";
import { composeDossier } from "./stages/compose/index.js";
import { extractReport } from "./stages/extract/index.js";
import { groupStories } from "./stages/group/index.js";
import { ingest } from "./stages/ingest/index.js";
import { traceLineage } from "./stages/trace/index.js";
import { weighClaims } from "./stages/weigh/index.js";

/** Reads every path and gives its reports, cleaned, with the notes that belong to none of them. */
export async function readReports(paths: readonly string[]): Promise<{ reports: Report[]; notes: Note[] }> {
	const sources: Source[] = [];
	const notes: Note[] = [];
	for await (const found of ingest(paths)) {
		if ("source" in found) sources.push(found.source);
		else notes.push(found.note);
	}
	return { reports: sources.map((source) => extractReport(source)), notes };
}

/** The whole way from clean reports to what people read. */
export function dossierOf(reports: readonly Report[], notes: readonly Note[] = []): Dossier {
	const marked = reports.map(annotateReport);
	const stories = groupStories(marked).map(traceLineage).map(alignClaims).map(weighClaims);
	return composeDossier(stories, notes);
}
