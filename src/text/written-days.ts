import { oneDay } from "../core/index.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
const patterns: readonly [RegExp, (m: RegExpMatchArray) => readonly [year: number, month: number, day: number]][] = [
	[
		new RegExp(`\\b${month} {0,2}(\\d{1,2})(?:st|nd|rd|th)? ?,? {1,2}(\\d{4})\\b`, "gi"),
		(m) => [Number(m[3]), monthOf(m[1]), Number(m[2])],
	],
	[
		new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? {1,2}(?:of )?${month} ?,? {1,2}(\\d{4})\\b`, "gi"),
		(m) => [Number(m[3]), monthOf(m[2]), Number(m[1])],
	],
	[/\b(\d{4}) ?[-/] ?(\d{2}) ?[-/] ?(\d{2})\b/g, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
];

function monthOf(name: string | undefined): number {
	return months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/**
 * Days written out in full in `text`, as days since 1970-01-01, in order of place: "October 11, 2011", "11 Oct 2011",
 * "2011-10-11". A date of digits alone whose day and month cannot be told apart (03/04/2011) is left out, and so is a
 * day no calendar has.
 */
export function writtenDays(text: string): number[] {
	const found: [place: number, day: number][] = [];
	for (const [pattern, read] of patterns) {
		for (const match of text.matchAll(pattern)) {
			const [y, m, d] = read(match);
			const date = new Date(Date.UTC(y, m - 1, d));
			if (date.getUTCMonth() === m - 1 && date.getUTCDate() === d) found.push([match.index, date.getTime() / oneDay]);
		}
	}
	return found.sort((a, b) => a[0] - b[0]).map(([, day]) => day);
}
