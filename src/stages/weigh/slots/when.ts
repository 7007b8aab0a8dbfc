import {
	type DateMark,
	dayOf,
	type MarkedReport,
	oneDay,
	type Relation,
	type Sentence,
	type Span,
	tokenAt,
} from "../../../core/index.js";
import { ofNoun, verbOver } from "../../../text/clause-roles.js";
import { above, relationOf } from "../../../text/dependents.js";
import { marksWithin } from "../marks-within.js";
import { mayBeOneDay } from "./may-be-one-day.js";

/** The time that a sentence gives for what it tells at a place. */
export interface When {
	readonly date: DateMark;
	/** Whether that is not about the time of the report: what is told in passing of another year or month. */
	readonly far: boolean;
}

/** Days from a report within which what it tells is its news. */
const newsDays = 14;

/** A bare year or month, with or without its year. */
const wide = /^(?:\d{4}|(?:\d{4}|XXXX)-\d\d|(?:\d{4}|XXXX)-(?:SP|SU|FA|WI))$/;

function isFar({ value, from, to }: DateMark, { published }: MarkedReport): boolean {
	const today = dayOf(published);
	if (!today || !from || !to) return wide.test(value);
	const [first, last, now] = [from, to, today].map((d) => Date.parse(d)) as [number, number, number];
	return last < now - newsDays * oneDay || first > now + newsDays * oneDay;
}

/** Whether a time stands in a clause that tells more of something beside `span`: "who wrote **a 1999 book**, spent $750,000". */
function isAside(sentence: Sentence, span: Span, time: Span): boolean {
	const verb = verbOver(sentence, time);
	if (verb === undefined || !ofNoun.has(relationOf(sentence, verb) as Relation)) return false;
	const at = tokenAt(sentence.tokens, span[1] - 1);
	return at !== verb && !above(sentence, at).includes(verb);
}

/** The time nearest to `span` in its sentence, but for one that stands there or in a clause beside it. */
export function whenAt(report: MarkedReport, sentence: Sentence, span: Span): When | undefined {
	const away = ({ span: [start, end] }: DateMark) => Math.max(start - span[1], span[0] - end);
	const date = marksWithin(report.dates, sentence.span)
		.filter((d) => d.type !== "duration" && d.type !== "set" && away(d) >= 0 && !isAside(sentence, span, d.span))
		.sort((a, b) => away(a) - away(b))[0];
	return date && { date, far: isFar(date, report) };
}

/** Whether what two places tell cannot have been at one time: two times that cannot be one, or the news here and another time there. */
export const otherTimes = (a: When | undefined, b: When | undefined): boolean =>
	a !== undefined && b !== undefined && (a.far !== b.far || !mayBeOneDay(a.date, b.date));
