import type { MarkedReport } from "../../core/index.js";

/** A line or two may be printed anew for another week: "No trains on Monday." */
const shortest = 200;

const publishedAt = ({ published }: MarkedReport): number => {
	const at = Date.parse(published ?? "");
	return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
};

/** Earlier first; who tells no day last; of equals the first by id. */
function isEarlier(a: MarkedReport, b: MarkedReport): boolean {
	const [x, y] = [publishedAt(a), publishedAt(b)];
	return x !== y ? x < y : a.id < b.id;
}

/**
 * The reports with the dates of those that say the very same meant as the earliest published of them means them: "on Saturday", reprinted a
 * month later, is still the Saturday it was.
 */
export function withDaysOfFirst(reports: readonly MarkedReport[]): MarkedReport[] {
	const first = new Map<string, MarkedReport>();
	for (const report of reports) {
		if (report.text.length < shortest) continue;
		const known = first.get(report.text);
		if (!known || isEarlier(report, known)) first.set(report.text, report);
	}
	return reports.map((report) => {
		const { dates } = first.get(report.text) ?? report;
		return dates === report.dates ? report : { ...report, dates };
	});
}
