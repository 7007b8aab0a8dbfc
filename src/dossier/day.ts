import type { Move, TimelineEntry } from "../core/index.js";
import { isYearless } from "../stages/compose/placed-dates.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A range of days in words: "21 Jan 2025", "Jan 2025", "2025", "19 to 21 Jan 2025", "30 Dec 2024 to 2 Jan 2025".
 * Both ends `YYYY-MM-DD`; anything else is given back as it stands.
 */
export function daysInWords(from: string, to: string = from): string {
	const a = /^(\d{4})-(\d{2})-(\d{2})$/.exec(from);
	const b = /^(\d{4})-(\d{2})-(\d{2})$/.exec(to);
	if (!a || !b) return from === to ? from : `${from} to ${to}`;
	const [y1, m1, d1] = a.slice(1).map(Number) as [number, number, number];
	const [y2, m2, d2] = b.slice(1).map(Number) as [number, number, number];
	const month = (m: number) => months[m - 1] ?? String(m);
	const last = `${d2} ${month(m2)} ${y2}`;
	if (from === to) return last;
	if (d1 === 1 && d2 === lastDayOf(y2, m2)) {
		if (y1 === y2 && m1 === m2) return `${month(m1)} ${y1}`;
		if (m1 === 1 && m2 === 12) return y1 === y2 ? `${y1}` : `${y1} to ${y2}`;
		return y1 === y2 ? `${month(m1)} to ${month(m2)} ${y1}` : `${month(m1)} ${y1} to ${month(m2)} ${y2}`;
	}
	if (y1 === y2) return m1 === m2 ? `${d1} to ${last}` : `${d1} ${month(m1)} to ${last}`;
	return `${d1} ${month(m1)} ${y1} to ${last}`;
}

const withLikelyYear = (days: string) => days.replace(/ (\d{4})$/, ", likely $1");

/** When an event of the timeline was: "19 Jan, likely 2025" where the words name no year. */
export function eventDays({ from, to, value }: Pick<TimelineEntry, "from" | "to" | "value">): string {
	const days = daysInWords(from, to);
	return isYearless({ value }) ? withLikelyYear(days) : days;
}

/** When a move was made: "by 10 Feb 2025" where only the day of publication is known; undefined for none. */
export function moveDay({ date, datedBy }: Pick<Move, "date" | "datedBy">): string | undefined {
	if (!date) return undefined;
	const day = daysInWords(date);
	return datedBy === "publication" ? `by ${day}` : datedBy === "story" ? withLikelyYear(day) : day;
}
