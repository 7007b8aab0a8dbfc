import { dayOf, type Report } from "../core/index.js";
import { daysInWords } from "./day.js";
import { excerpt, quoted } from "./excerpt.js";
import { visibleText } from "./visible-text.js";

/** Longer ids that machines made (hashes, row numbers) are shortened to this many code units where that still tells them apart. */
const shortId = 12;
/** A headline that stands for a report is cut to about this many code units. */
const shortTitle = 34;
/** Ids that machines make (hashes, row numbers) tell a reader nothing. */
const machineMade = /(?=[0-9a-f]*\d)[0-9a-f]{8}|^\W*\d+\W*$/i;

/**
 * A short name for each report of a story, by report id: its outlet where no other report of the story has the same,
 * else outlet and day, else outlet and id, in brackets, so that a list of names stays a list; without an outlet its id, or, where a machine made the id, the beginning of
 * its headline. Safe to print.
 */
export function reportLabels(reports: readonly Report[]): ReadonlyMap<string, string> {
	const outlet = (r: Report) => visibleText(r.outlet ?? "");
	const dated = (r: Report) => {
		const day = dayOf(r.published);
		return outlet(r) && day ? `${outlet(r)} (${daysInWords(day)})` : "";
	};
	const starts = new Map<string, number>();
	for (const { id } of reports) starts.set(id.slice(0, shortId), (starts.get(id.slice(0, shortId)) ?? 0) + 1);
	const brief = ({ id }: Report) =>
		visibleText(
			id.length > shortId + 4 && machineMade.test(id) && starts.get(id.slice(0, shortId)) === 1
				? `${id.slice(0, shortId)}…`
				: id,
		);
	const headline = (r: Report) => (r.title && machineMade.test(r.id) ? quoted(excerpt(r.title, shortTitle)) : brief(r));
	const ways = [outlet, dated, (r: Report) => (outlet(r) ? `${outlet(r)} (${brief(r)})` : headline(r)), brief];
	const counts = ways.map((way) => {
		const count = new Map<string, number>();
		for (const report of reports) count.set(way(report), (count.get(way(report)) ?? 0) + 1);
		return count;
	});
	return new Map(
		reports.map((report) => {
			const label = ways
				.map((way, i) => ({ text: way(report), only: counts[i]?.get(way(report)) === 1 }))
				.find(({ text, only }) => text && only);
			return [report.id, label?.text ?? brief(report)];
		}),
	);
}

/** The short name of a report without its day, where that stands beside it. */
export function labelWithoutDay(report: Report, labels: ReadonlyMap<string, string>): string {
	const label = labels.get(report.id) ?? visibleText(report.id);
	const day = dayOf(report.published);
	const told = day && report.outlet ? ` (${daysInWords(day)})` : "";
	return told && label.endsWith(told) ? label.slice(0, -told.length) : label;
}
