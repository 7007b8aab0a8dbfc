import { oneDay } from "../../../core/index.js";

/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

/** The day of a year, a month (1 to 12) and a day of the month; undefined when there is no such day. */
export function dayNumber(year: number, month: number, day: number): Day | undefined {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return real ? Math.floor(date.getTime() / oneDay) : undefined;
}

/** Year, month (1 to 12), day of the month and ISO weekday (1 Monday to 7 Sunday) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
	const d = new Date(day * oneDay);
	return {
		year: d.getUTCFullYear(),
		month: d.getUTCMonth() + 1,
		date: d.getUTCDate(),
		weekday: d.getUTCDay() === 0 ? 7 : d.getUTCDay(),
	};
}

const pad = (n: number, width: number) => String(n).padStart(width, "0");

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
	const { year, month, date } = partsOf(day);
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** `YYYY-MM` of a year and a month that may lie outside 1 to 12: month 0 is December of the year before. */
export function isoMonth(year: number, month: number): string {
	const months = year * 12 + (month - 1);
	return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`;
}

/** `YYYY-Www`, the ISO 8601 week of a day. */
export function isoWeek(day: Day): string {
	const thursday = day - partsOf(day).weekday + 4;
	const { year } = partsOf(thursday);
	const first = dayNumber(year, 1, 1) as Day;
	return `${pad(year, 4)}-W${pad(Math.floor((thursday - first) / 7) + 1, 2)}`;
}

/** The day at the start of an ISO 8601 date or time, or undefined when the string does not begin with a real day. */
export function readDay(iso: string | undefined): Day | undefined {
	const match = iso && /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
	return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

const seasonStart: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * First and last day that a TIMEX3 date value covers: a day, week, weekend, month, quarter, season (northern), year,
 * decade (`199X`) or century (`19`). Undefined for values with unknown parts, references and durations.
 */
export function daysCovered(value: string): readonly [Day, Day] | undefined {
	const span = (from: Day | undefined, next: Day | undefined) =>
		from === undefined || next === undefined ? undefined : ([from, next - 1] as const);
	const months = (year: number, month: number, count: number) => {
		const after = year * 12 + month - 1 + count;
		return span(dayNumber(year, month, 1), dayNumber(Math.floor(after / 12), (after % 12) + 1, 1));
	};
	const match =
		/^(\d{2})(\d|X)?(\d|X)?(?:-(W\d\d(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI|\d\d)(?:-(\d\d))?)?(?:T[\dA-Z:]*)?$/.exec(value);
	if (!match) return undefined;
	const [, century, tens, ones, part, date] = match;
	if (tens === undefined || tens === "X") return months(Number(century) * 100, 1, 1200);
	if (ones === undefined || ones === "X") return months(Number(`${century}${tens}0`), 1, 120);
	const year = Number(`${century}${tens}${ones}`);
	if (part === undefined) return months(year, 1, 12);
	if (part.startsWith("W")) {
		if (part in seasonStart) return months(year, 12, 3);
		const fourth = dayNumber(year, 1, 4) as Day;
		const monday = fourth - partsOf(fourth).weekday + 1 + (Number(part.slice(1, 3)) - 1) * 7;
		return part.endsWith("WE") ? [monday + 5, monday + 6] : [monday, monday + 6];
	}
	if (part.startsWith("Q")) return months(year, (Number(part[1]) - 1) * 3 + 1, 3);
	if (part.startsWith("H")) return months(year, (Number(part[1]) - 1) * 6 + 1, 6);
	if (part in seasonStart) return months(year, seasonStart[part] as number, 3);
	if (date === undefined) return Number(part) > 12 || part === "00" ? undefined : months(year, Number(part), 1);
	const day = dayNumber(year, Number(part), Number(date));
	return day === undefined ? undefined : [day, day];
}
