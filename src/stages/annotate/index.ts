/**
 * Annotate: finds what one report says by itself.
 *
 * Takes a clean `Report` and the encoder as a function; gives a `MarkedReport`: sentences, names, attributions with their voices and acts, figures,
 * dates and credits, each with spans in `report.text`, in text order. A report without a published time takes the day
 * that its own text states of itself.
 * Cannot know: what other reports say; who an unnamed source is; the day of a relative date when no published time is known or stated.
 */
import type { Act, Attribution, MarkedReport, Note, ReadText, Report } from "../../core/index.js";
import { quotationsOf } from "../../text/quotations.js";
import { sentencesOf } from "../../text/sentences.js";
import { actOf, isDoing, leavesUnsaid, wordsOf } from "./acts/act-of.js";
import { actPlace } from "./attributions/act-place.js";
import { formOf } from "./attributions/form-of.js";
import { foundAttributions } from "./attributions/found-attributions.js";
import { meetsThing } from "./attributions/meets-thing.js";
import { findCredits } from "./credits/find-credits.js";
import { findDates } from "./dates/find-dates.js";
import { inferPublished } from "./dates/infer-published.js";
import { findFigures } from "./figures/find-figures.js";
import { findNames } from "./names/find-names.js";
import { resolveVoices } from "./voices/resolve-voices.js";
import { withSharedSpeakers } from "./voices/shared-speakers.js";
import { withDependencies } from "./with-dependencies.js";

/**
 * Most code units of a report that are marked, half as long again as the longest report of the labelled stories; a text of nothing but
 * quotations of this length goes the whole way in under 10 s. The rest of a longer text is kept unmarked, with a note.
 */
const mostMarked = 36_000;

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

/** Marks one report; `read` gives what the trained encoder sees in it. */
export async function annotateReport(report: Report, read: ReadText): Promise<MarkedReport> {
	const text = markedPart(report.text);
	const cut = sentencesOf(text);
	const reading = await read(
		text,
		cut.map((s) => s.span),
	);
	const sentences = withDependencies(cut, reading.parses);
	const { names, mentions } = findNames(text, sentences, reading.named);
	const quotations = quotationsOf(text);
	const found = foundAttributions(text, sentences, reading, quotations);
	const { voices, speakers, via } = resolveVoices(text, sentences, mentions, found, quotations);
	const cues = found.map((a) => wordsOf(text, a.cue));
	const acts = found.map((a, i) => actOf({ cue: cues[i] as string, content: wordsOf(text, a.content) }));
	const spokenBy = withSharedSpeakers(text, sentences, found, acts, speakers);
	const documents = new Set(voices.filter((v) => v.kind === "document").map((v) => v.id));
	// What a survey finds it says.
	const meets = (a: (typeof found)[number], voice: string | undefined) =>
		!documents.has(voice ?? "") && meetsThing(text, sentences, a);
	const attributions = found.map((a, i): Attribution => {
		const [voice, passedOn] = [spokenBy[i], via[i]];
		const actIn = actPlace(text, sentences, a, acts[i] as Act);
		return {
			source: a.source,
			cue: a.cue,
			content: a.content,
			form: formOf(text, a.content, quotations),
			act: acts[i] as Act,
			...(actIn ? { actIn } : {}),
			...(isDoing(cues[i] as string) || leavesUnsaid(cues[i] as string) || meets(a, voice)
				? { doing: true as const }
				: {}),
			...(voice ? { voice } : {}),
			...(passedOn ? { via: passedOn } : {}),
		};
	});
	const { published } = withStatedDay(report);
	const dates = findDates(text, sentences, published);
	const figures = findFigures(text, sentences, dates, names);
	const credits = findCredits(text, sentences);
	const notes = text.length < report.text.length ? [...report.notes, inPart(report, text.length)] : report.notes;
	const day = published ? { published } : {};
	const { vectors } = reading;
	return { ...report, ...day, notes, sentences, vectors, attributions, voices, figures, dates, names, credits };
}
