import { type DateMark, onDemand, oneDay } from "../../../core/index.js";

/** "Jan. 6", "January": a month, perhaps with its day, that the report does not place in a year; a stretch from one to another is none. */
const ofAnyYear = /^XXXX-(\d\d)(?:-(\d\d))?(?:T\w+)?$/;
/** "Thursday", "Thursday night": 1 is Monday. */
const ofAnyWeek = /^XXXX-WXX-(\d)(?:T\w+)?$/;

/** Any stretch of so many days has each day of the week, of the year. */
const [week, year] = [7, 366];

/** The days of a placed date, each as `YYYY-MM-DD`, of at most a year; undefined where it is not placed or longer. Listed once: a date is held against many others. */
const daysOf = onDemand(({ from, to }: DateMark): readonly string[] | undefined => {
	if (!from || !to) return undefined;
	const [first, last] = [Date.parse(from), Date.parse(to)];
	const count = (last - first) / oneDay + 1;
	// Longer, or no days at all.
	if (!(count <= year)) return undefined;
	return Array.from({ length: count }, (_, i) => new Date(first + i * oneDay).toISOString().slice(0, 10));
});

const weekdayOf = (day: string) => `${new Date(day).getUTCDay() || 7}`;

/** Whether a date that is not placed may be one of some days. */
function mayBeAmong({ value }: DateMark, days: readonly string[]): boolean {
	const weekday = ofAnyWeek.exec(value)?.[1];
	if (weekday !== undefined) return days.length >= week || days.some((day) => weekdayOf(day) === weekday);
	const [, month, ofMonth] = ofAnyYear.exec(value) ?? [];
	return month === undefined || days.some((day) => day.slice(5).startsWith(ofMonth ? `${month}-${ofMonth}` : month));
}

/** Whether two dates that are not placed may be one: not two days of the week, nor of the year. */
function mayMeet({ value: a }: DateMark, { value: b }: DateMark): boolean {
	const [v, w] = [a, b].map((value) => ofAnyWeek.exec(value)?.[1]);
	if (v !== undefined && w !== undefined) return v === w;
	const [x, y] = [a, b].map((value) => ofAnyYear.exec(value));
	if (!x || !y) return true;
	return x[1] === y[1] && (x[2] === y[2] || x[2] === undefined || y[2] === undefined);
}

/** Whether a date tells a day that can be compared: placed in time, or of any week or year. */
export const tellsDay = ({ type, value, from, to }: DateMark): boolean =>
	(from !== undefined && to !== undefined) || (type !== "set" && (ofAnyWeek.test(value) || ofAnyYear.test(value)));

/**
 * Whether some day can be meant by both, by what each tells: "Friday" may be 6 March 2015 and is no 7 March, "May 1" is no "May 3" of
 * whatever year. True where either tells no day.
 */
export function mayBeOneDay(a: DateMark, b: DateMark): boolean {
	if (a.from && a.to && b.from && b.to) return a.from <= b.to && b.from <= a.to;
	const [ofA, ofB] = [daysOf(a), daysOf(b)];
	if (ofA) return mayBeAmong(b, ofA);
	if (ofB) return mayBeAmong(a, ofB);
	return (a.from ?? b.from) !== undefined || mayMeet(a, b);
}
