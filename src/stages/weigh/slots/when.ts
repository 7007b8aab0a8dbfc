import { type DateMark, dayOf, type MarkedReport, oneDay, type Sentence, type Span } from "../../../core/index.js";
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

/** The time nearest to `span` in its sentence, but for one that stands there. */
export function whenAt(report: MarkedReport, sentence: Sentence, span: Span): When | undefined {
	const away = ({ span: [start, end] }: DateMark) => Math.max(start - span[1], span[0] - end);
	const date = marksWithin(report.dates, sentence.span)
		.filter((d) => d.type !== "duration" && d.type !== "set" && away(d) >= 0)
		.sort((a, b) => away(a) - away(b))[0];
	return date && { date, far: isFar(date, report) };
}

/** Whether what two places tell cannot have been at one time: two times that cannot be one, or the news here and another time there. */
export const otherTimes = (a: When | undefined, b: When | undefined): boolean =>
	a !== undefined && b !== undefined && (a.far !== b.far || !mayBeOneDay(a.date, b.date));
