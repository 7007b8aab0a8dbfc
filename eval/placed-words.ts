import type { Cite, MarkedReport, Span } from "../src/core/index.js";
import type { ReportRow } from "./report-rows.js";
import { locateQuote } from "./score-dossier.js";

/** Words of a report, by span of the data set's text in UTF-16 code units. */
export interface Words {
	readonly doc: string;
	readonly span: Span;
}

/** Where labelled words stand in the program's text, whose white space may differ; undefined where the report or the words are missing. */
export function placedWords(
	{ doc, span }: Words,
	rows: readonly ReportRow[],
	reports: readonly MarkedReport[],
): Cite | undefined {
	const report = reports.find((r) => r.id === doc);
	const quote = rows.find((r) => r.id === doc)?.text.slice(...span) ?? "";
	const at = report && quote !== "" ? locateQuote(report.text, quote) : undefined;
	return at && { report: doc, span: at };
}
