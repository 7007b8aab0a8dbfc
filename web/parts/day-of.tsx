import { dayOf, type Report } from "../../src/core/index.js";
import { daysInWords } from "../../src/dossier/day.js";

/** The day a report was published, without the year; "no date" when unknown. */
export function DayOf({ report }: { readonly report: Report }) {
	const day = dayOf(report.published);
	return <span class="day">{day ? daysInWords(day).replace(/ \d{4}$/, "") : "no date"}</span>;
}
