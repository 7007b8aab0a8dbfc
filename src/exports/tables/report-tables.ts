import { type Dossier, dayOf, isOrdered } from "../../core/index.js";
import { DossierIndex } from "../dossier-index.js";
import { placed, storyId, why } from "./fields.js";
import { day, integer, number, type Table, tableOf, text } from "./table.js";

function* reportRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const report of dossier.reports) yield { ...report, story: index.storyOf(report.id) };
}

function* lineageRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const edge of dossier.lineage) yield { ...edge, story: index.storyOf(edge.to) };
}

function* creditRows(dossier: Dossier) {
	const index = new DossierIndex(dossier);
	for (const credit of dossier.credits)
		yield {
			...credit,
			story: index.storyOf(credit.report),
			words: index.text(credit.report).slice(...credit.span),
		};
}

/** Tables about whole reports: what they are, what they were made from, whom they credit. */
export const reportTables: readonly Table[] = [
	tableOf("reports", "one report", reportRows, [
		storyId,
		text("report_id", "unique in the export", (r) => r.id),
		text("outlet", "who published it", (r) => r.outlet),
		text("title", "headline", (r) => r.title),
		text("byline", "as printed", (r) => r.byline),
		text("published", "as exact as known: a day, or day and time (ISO 8601)", (r) => r.published),
		day("published_day", "the day of `published`", (r) => dayOf(r.published)),
		text("modified", "when it was last changed (ISO 8601)", (r) => r.modified),
		text("url", "where it was published", (r) => r.url),
		integer("length", "of the text, in UTF-16 code units", (r) => r.text.length),
		integer("notes", "how many problems were noted in it", (r) => r.notes.length),
		text("text", "the clean text that every `start` and `end` points into", (r) => r.text),
	]),
	tableOf("lineage", "one dependence of a report's text on another's", lineageRows, [
		storyId,
		text(
			"from_report_id",
			"the report whose text came first, where `order` is `known`; else one of the two",
			(e) => e.from,
		),
		text("to_report_id", "the report whose text depends on it, where `order` is `known`; else the other", (e) => e.to),
		text("order", "`known`, or `unknown`: then the direction means nothing", (e) =>
			isOrdered(e) ? "known" : "unknown",
		),
		text("kind", "`copy`, `derived`, or `common-source`: both depend on a third text", (e) => e.kind),
		number("score", "how sure, 0 to 1", (e) => e.score),
		text("why", "the reasons", (e) => why(e.reasons)),
	]),
	tableOf("credits", "one place where a report names whom it got something from", creditRows, [
		storyId,
		...placed,
		text("words", "the words", (c) => c.words),
		text("name", "the source as named", (c) => c.name),
		text("kind", "`agency`, `outlet`, `document`, `post` or `unnamed`", (c) => c.kind),
		text("scope", "what it vouches for: the `report` or the `sentence`", (c) => c.scope),
	]),
];
