/**
 * Annotate: finds what one report says by itself.
 *
 * Takes a clean `Report`; gives a `MarkedReport`: sentences, names, attributions with their voices and acts, figures,
 * dates and credits, each with spans in `report.text`, in text order.
 * Cannot know: what other reports say; who an unnamed source is; the day of a relative date when `published` is unknown.
 */
import type { Attribution, MarkedReport, Report } from "../../core/index.js";
import { sentencesOf } from "../../text/sentences.js";
import { actOf, wordsOf } from "./acts/act-of.js";
import type { AttributionFinder } from "./attributions/attribution-finder.js";
import { ruleFinder } from "./attributions/find-attributions.js";
import { formOf } from "./attributions/form-of.js";
import { quotationsOf } from "./attributions/quotations.js";
import { findCredits } from "./credits/find-credits.js";
import { findDates } from "./dates/find-dates.js";
import { findFigures } from "./figures/find-figures.js";
import { findNames } from "./names/find-names.js";
import { resolveVoices } from "./voices/resolve-voices.js";

/** Marks one report, with attributions found by the rules. */
export function annotateReport(report: Report): MarkedReport {
	return annotateWith(ruleFinder, report);
}

/** Marks one report; `finder` says where the attributions are. */
export function annotateWith(finder: AttributionFinder, report: Report): MarkedReport {
	const { text } = report;
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
	const dates = findDates(text, sentences, report.published);
	const figures = findFigures(text, sentences, dates);
	const credits = findCredits(text, sentences);
	return { ...report, sentences, attributions, voices, figures, dates, names, credits };
}
