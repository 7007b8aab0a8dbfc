import { type DateMark, dayOf, type MarkedReport } from "../../core/index.js";

const millisecondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day in the middle of those on which the reports were published; undefined where none says. */
function middleDay(reports: readonly MarkedReport[]): string | undefined {
	const days = reports.flatMap((r) => dayOf(r.published) ?? []).sort();
	return days[Math.floor(days.length / 2)];
}

/** Whether a date's words name a day without its year: its days, if any, are placed by the rest of the story. */
export const isYearless = ({ value }: Pick<DateMark, "value">) => /^XXXX-\d\d-\d\d$/.test(value);

function placed(date: DateMark, near: string): DateMark {
	if (date.from || !isYearless(date)) return date;
	const year = Number(near.slice(0, 4));
	const days = [year - 1, year, year + 1]
		.map((y) => `${y}${date.value.slice(4)}`)
		// 29 February is in no other year.
		.filter((day) => !Number.isNaN(millisecondsOf(day)) && new Date(millisecondsOf(day)).toISOString().startsWith(day))
		.sort(
			(a, b) => Math.abs(millisecondsOf(a) - millisecondsOf(near)) - Math.abs(millisecondsOf(b) - millisecondsOf(near)),
		);
	const [day] = days;
	return day ? { ...date, from: day, to: day } : date;
}

/**
 * Dates of a story's reports, where a report that does not say when it was published names a day without a year ("on January 19"):
 * placed in the year in which it lies nearest to the day in the middle of those on which the story's other reports were published. The value
 * keeps its `XXXX`, so that a reader is told. Unchanged where no report says when it was published.
 */
export function withPlacedDates(reports: readonly MarkedReport[]): readonly MarkedReport[] {
	const near = middleDay(reports);
	if (near === undefined) return reports;
	return reports.map((r) => (r.dates.some(isYearless) ? { ...r, dates: r.dates.map((d) => placed(d, near)) } : r));
}
