/**
 * Annotate: finds what one report says by itself.
 *
 * Takes a clean `Report`; gives a `MarkedReport`: sentences, names, attributions with their voices and acts, figures,
 * dates and credits, each with spans in `report.text`, in text order. A report without a published time takes the day
 * that its own text states of itself.
 * Cannot know: what other reports say; who an unnamed source is; the day of a relative date when no published time is known or stated.
 */
import type { Attribution, MarkedReport, Note, Report } from "../../core/index.js";
import { quotationsOf } from "../../text/quotations.js";
import { sentencesOf } from "../../text/sentences.js";
import { actOf, wordsOf } from "./acts/act-of.js";
import type { AttributionFinder } from "./attributions/attribution-finder.js";
import { ruleFinder } from "./attributions/find-attributions.js";
import { formOf } from "./attributions/form-of.js";
import { findCredits } from "./credits/find-credits.js";
import { findDates } from "./dates/find-dates.js";
import { inferPublished } from "./dates/infer-published.js";
import { findFigures } from "./figures/find-figures.js";
import { findNames } from "./names/find-names.js";
import { resolveVoices } from "./voices/resolve-voices.js";

/**
 * Most code units of a report that are marked, eight times the longest report of the labelled sets; a text of nothing but
 * quotations of this length goes the whole way in under 10 s. The rest of a longer text is kept unmarked, with a note.
 */
const mostMarked = 200_000;

/** The part of a text that is marked: whole words, up to `mostMarked` code units. */
function markedPart(text: string): string {
	if (text.length <= mostMarked) return text;
	const head = text.slice(0, mostMarked);
	const cut = mostMarked - 200 + head.slice(-200).search(/\s\S*$/);
	return head.slice(0, cut);
}

function inPart(report: Report, marked: number): Note {
	const message = `The text has ${report.text.length} characters; only its first ${marked} were searched for what is said in it. If the file holds several reports, split it.`;
	return { code: "marked-in-part", message, place: report.id };
}

/** The report with the day that its own text states, where its published time is unknown and it states one. */
export function withStatedDay(report: Report): Report {
	const published = report.published ?? inferPublished(markedPart(report.text));
	return published ? { ...report, published } : report;
}

/** Marks one report, with attributions found by the rules. */
export function annotateReport(report: Report): MarkedReport {
	return annotateWith(ruleFinder, report);
}

/** Marks one report; `finder` says where the attributions are. */
export function annotateWith(finder: AttributionFinder, report: Report): MarkedReport {
	const text = markedPart(report.text);
	const sentences = sentencesOf(text);
	const { names, mentions } = findNames(text, sentences);
	const found = finder.find(text, sentences);
	const { voices, speakers, via } = resolveVoices(text, sentences, mentions, found);
	const quotations = quotationsOf(text);
	const attributions = found.map((a, i): Attribution => {
		const [voice, passedOn] = [speakers[i], via[i]];
		return {
			source: a.source,
			cue: a.cue,
			content: a.content,
			form: formOf(text, a.content, quotations),
			act: actOf({ cue: wordsOf(text, a.cue), content: wordsOf(text, a.content) }),
			...(voice ? { voice } : {}),
			...(passedOn ? { via: passedOn } : {}),
		};
	});
	const { published } = withStatedDay(report);
	const dates = findDates(text, sentences, published);
	const figures = findFigures(text, sentences, dates);
	const credits = findCredits(text, sentences);
	const notes = text.length < report.text.length ? [...report.notes, inPart(report, text.length)] : report.notes;
	const day = published ? { published } : {};
	return { ...report, ...day, notes, sentences, attributions, voices, figures, dates, names, credits };
}
