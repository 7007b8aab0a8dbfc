import {
	addTo,
	contains,
	type DateMark,
	type MarkedReport,
	meet,
	oneDay,
	type Sentence,
	type Span,
	sharedLength,
	type TimelineEntry,
	textOrder,
	type WeighedStory,
	wordsAt,
} from "../../core/index.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { isTimeStamp } from "../../text/time-stamp.js";
import { clauseAround } from "./clause-around.js";
import { overlap } from "./content-words.js";
import { isYearless } from "./placed-dates.js";
import type { ReportIndex } from "./report-index.js";

/** Longer spans of time than a year place nothing. */
const longestDays = 366;
/** Within a month what one claim dates is one event; in a year much happens. */
const monthDays = 31;
/** Dated sentences looked at in one report, and groups on one day a sentence is compared with: bounds for hostile text. */
const mostDates = 400;
const mostGroups = 40;
/** Shared content words, as part of the shorter clause, that make two clauses on one day one event. */
const sameEvent = 0.5;
/** What one claim of the day adds to the share: more than all words. */
const oneClaim = 2;

interface Dated {
	readonly report: string;
	readonly order: number;
	readonly date: DateMark & { readonly from: string; readonly to: string };
	readonly clause: Span;
	readonly quote: string;
	readonly words: ReadonlySet<string>;
	/** Ids of the claims of days whose mentions have the day; none of a longer time than a month, nor of when something was said. */
	readonly claims: ReadonlySet<string>;
}

const daysOf = (d: { from: string; to: string }) => (Date.parse(d.to) - Date.parse(d.from)) / oneDay + 1;

/** Whether the date is part of the line that opens a report ("KABUL, Jan. 21 (Reuters) -") and not of the story. */
function isDateline(report: MarkedReport, sentence: Sentence, date: DateMark): boolean {
	if (date.span[0] > 120 || sentence.span[0] > 60) return false;
	if (sentence.tokens.some((t) => t.span[1] <= date.span[0] && isTaggedVerb(t))) return false;
	return /^[^.!?\n]{0,40}?(?:\(|--|—|–|\s-\s|\||:)/u.test(report.text.slice(date.span[1], date.span[1] + 60));
}

/** Share of a sentence that a credit must fill for it to be a credit line ("Based on a report by …, 4 March"). */
const creditLine = 0.6;

function isCreditLine({ credits }: MarkedReport, { span }: Sentence): boolean {
	return credits.some((c) => sharedLength(c.span, span) >= creditLine * (span[1] - span[0]));
}

function datedIn(index: ReportIndex, order: number, claimsAt: ClaimsAt): Dated[] {
	const { report } = index;
	const out: Dated[] = [];
	let last: Span = [-1, -1];
	for (const date of report.dates.slice(0, mostDates)) {
		const { from, to } = date;
		if (
			!from ||
			!to ||
			date.type === "duration" ||
			date.type === "set" ||
			!(isYearless(date) || /^\d{4}/.test(date.value))
		)
			continue;
		// "Every Friday" is no day of the story.
		if (/\b(?:every|each)\s+(?:other\s+)?$/iu.test(report.text.slice(Math.max(0, date.span[0] - 14), date.span[0])))
			continue;
		const sentence = index.sentenceAt(date.span[0]);
		if (
			!sentence ||
			isCreditLine(report, sentence) ||
			isTimeStamp(report.text.slice(...sentence.span)) ||
			daysOf({ from, to }) > longestDays ||
			isDateline(report, sentence, date)
		)
			continue;
		const only = index.datesIn(sentence.span).length === 1;
		const time = { saying: index.cuesIn(sentence.span), only };
		const clause = clauseAround(report.text, sentence, date.span, time);
		if (!clause || (clause[0] === last[0] && date.span[1] <= last[1])) continue;
		last = clause;
		const tokens = sentence.tokens.filter((t) => contains(clause, t.span));
		// A line that only states a time ("9:53 AM, Mon 4 March", where the tagger takes AM for a verb) tells of nothing that happens.
		if (!tokens.some((t) => isTaggedVerb(t) && !/^[ap]\.?m\.?$/i.test(t.text))) continue;
		const words = new Set(
			tokens
				.filter((t) => sharedLength(t.span, date.span) === 0)
				.filter((t) => t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "VERB" || t.pos === "NUM")
				.map((t) => t.lemma),
		);
		if (words.size < 2) continue;
		// Of a sentence with two times each is told by its own clause.
		const told = only && index.attributionOf({ span: date.span }) !== undefined;
		const shown = (told && clauseAround(report.text, sentence, date.span, { ...time, told })) || clause;
		// Of a day on which somebody spoke each report may tell other words.
		const isOfSaying = time.saying.length > 0 && index.attributionOf({ span: date.span }) === undefined;
		out.push({
			report: report.id,
			order,
			date: { ...date, from, to },
			clause: shown,
			quote: wordsAt(report.text, shown),
			words,
			claims: isOfSaying || daysOf({ from, to }) > monthDays ? new Set() : claimsAt(report.id, date.span),
		});
	}
	return out;
}

/**
 * Puts together what different reports date to the same time in like words, or in one claim of that day: "seized" and "abducted". Two events
 * that one sentence tells together stay two.
 */
function eventsOf(dated: readonly Dated[]): Dated[][] {
	const byDay = new Map<string, Dated[][]>();
	for (const item of dated) {
		const key = `${item.date.from} ${item.date.to}`;
		const groups = byDay.get(key) ?? [];
		const likeness = (other: Dated) =>
			overlap(other.words, item.words) + (meet(item.claims, other.claims) ? oneClaim : 0);
		let home: Dated[] | undefined;
		let most = 0;
		for (const group of groups.slice(0, mostGroups)) {
			const like = Math.max(...group.map(likeness));
			if (like >= sameEvent && like > most) [home, most] = [group, like];
		}
		if (home) home.push(item);
		else groups.push([item]);
		byDay.set(key, groups);
	}
	return [...byDay.values()].flat();
}

/** The dated events of a story in order of time, each with all the reports that place it there. */
export function timelineOf(story: WeighedStory, indexes: ReadonlyMap<string, ReportIndex>): TimelineEntry[] {
	const claimsAt = dateClaimsOf(story);
	const dated = story.reports.flatMap((report, order) => {
		const index = indexes.get(report.id);
		return index ? datedIn(index, order, claimsAt) : [];
	});
	const claimAt = claimFinder(story);
	return eventsOf(dated)
		.map((event) => {
			// The shortest full telling: short, but not so short that it leaves out what others say.
			const best = [...event].sort(
				(a, b) => Math.abs(a.quote.length - 110) - Math.abs(b.quote.length - 110) || a.order - b.order,
			)[0] as Dated;
			const claim = claimAt(best.report, best.date.span) ?? claimAt(best.report, best.clause);
			return {
				story: story.id,
				from: best.date.from,
				to: best.date.to,
				value: best.date.value,
				report: best.report,
				span: best.clause,
				quote: best.quote,
				date: best.date.span,
				...(claim ? { claim } : {}),
				reports: [...new Set(event.map((e) => e.report))],
			};
		})
		.sort(
			(a, b) =>
				textOrder(a.from, b.from) ||
				textOrder(a.to, b.to) ||
				b.reports.length - a.reports.length ||
				textOrder(a.report, b.report) ||
				a.span[0] - b.span[0],
		);
}

type ClaimsAt = (report: string, date: Span) => ReadonlySet<string>;

/** Finds the claims of days with a sure mention of a date. */
function dateClaimsOf(story: WeighedStory): ClaimsAt {
	const places = new Map<string, { readonly span: Span; readonly claim: string }[]>();
	for (const { id, kind, mentions } of story.claims)
		if (kind === "date")
			for (const { report, span, unsure } of mentions)
				if (!unsure) addTo(places, report, { span, claim: id }, mostDates);
	return (report, date) =>
		new Set((places.get(report) ?? []).filter((p) => sharedLength(p.span, date) > 0).map((p) => p.claim));
}

/** Finds the heaviest claim with a mention over the given words. */
function claimFinder(story: WeighedStory): (report: string, span: Span) => string | undefined {
	const spans = new Map<string, { span: Span; claim: string }[]>();
	for (const { id, mentions } of story.claims)
		for (const { report, span } of mentions) addTo(spans, report, { span, claim: id });
	return (report, span) => (spans.get(report) ?? []).slice(0, 5_000).find((m) => sharedLength(m.span, span) > 0)?.claim;
}
