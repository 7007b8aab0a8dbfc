import { handle } from "../../../text/handle.js";
import { dayNumber, isoDay } from "./calendar.js";
import { datedWeekdayPattern, monthOf, monthPattern } from "./date-words.js";

const monthFirst = new RegExp(`(${monthPattern})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})(?!\\d)`, "i");
const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](${monthPattern})\\.?,?[ -](\\d{4})(?!\\d)`, "i");
const isoDate = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
const slashDate = /(?<!\d)(\d\d?)\/(\d\d?)\/((?:19|20)\d\d)(?!\d)/;

const label =
	/^\W*(?:first |last )?(?:published|posted|updated|created|modified|date|issued|released|time stamp|pub(?:lished)? date)\b/i;
const dateline = new RegExp(
	`^[\\p{Lu}][\\p{Lu}\\p{L} .,'’-]{1,60}, ?(${monthPattern}\\.? \\d{1,2}(?:, ?\\d{4})?) ?(?:\\([^)\\n]{2,40}\\)|[-–—/])`,
	"u",
);
const footCredit = /^(?:based on|source|originally published|via|first published|this (?:article|story|post))\b/i;
/** A line that says whose report this is, with its day, wherever a page put it. */
const creditLine =
	/^[^\S\n]*(?:[Bb]ased on a report by|[Oo]riginally published|[Ff]irst published)[^\n]{0,80}\d{4}[^\n]{0,20}$/m;
const weekdayHead = new RegExp(`^\\W*${datedWeekdayPattern},?\\s`, "i");

function dateIn(line: string): string | undefined {
	// A post that the report shows has a day of its own.
	if (handle.test(line)) return undefined;
	const iso = isoDate.exec(line);
	const slash = slashDate.exec(line);
	const named = monthFirst.exec(line);
	const reversed = dayFirst.exec(line);
	const day = iso
		? dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]))
		: named
			? dayNumber(Number(named[3]), monthOf(named[1] as string), Number(named[2]))
			: reversed
				? dayNumber(Number(reversed[3]), monthOf(reversed[2] as string), Number(reversed[1]))
				: slash
					? (dayNumber(Number(slash[3]), Number(slash[1]), Number(slash[2])) ??
						dayNumber(Number(slash[3]), Number(slash[2]), Number(slash[1])))
					: undefined;
	return day === undefined ? undefined : isoDay(day);
}

/** How much of a line is left when its dates, clock times and the words around them are taken out. */
function restOf(line: string): string {
	return line
		.replace(isoDate, "")
		.replace(slashDate, "")
		.replace(monthFirst, "")
		.replace(dayFirst, "")
		.replace(/\d{1,2}:\d\d(?::\d\d)?|[\W\d_]+/g, " ")
		.trim();
}

/**
 * The day of publication that a text states of itself, `YYYY-MM-DD`: a labelled line ("PUBLISHED: THURSDAY, MAY 2,
 * 2013"), a line that is little more than a date, a full date in an agency's dateline, or a dated credit in the foot.
 * Looks only at the first 15 and the last 8 lines that hold anything. A dateline without a year ("WARSAW, March 12
 * (AP)") does not place a text by itself. Undefined when nothing states a day.
 */
export function inferPublished(text: string): string | undefined {
	const head = text
		.slice(0, 4000)
		.split("\n")
		.filter((l) => l.trim())
		.slice(0, 15);
	const foot =
		text.length > 4000 || head.length === 15
			? text
					.slice(-2000)
					.split("\n")
					.filter((l) => l.trim())
					.slice(-8)
			: head;
	for (const raw of head) {
		const line = raw.trim().slice(0, 300);
		const place = dateline.exec(line);
		if (place) {
			const day = dateIn(place[1] as string);
			if (day) return day;
		}
		if (line.length > 120) continue;
		const day = dateIn(line);
		if (!day) continue;
		if (label.test(line) || weekdayHead.test(line) || restOf(line).length <= 30) return day;
	}
	const bracket = /\(([^()\n]{0,20}\d[^()\n]{4,30})\)/.exec(text.slice(0, 600));
	const bracketed = bracket && dateIn(bracket[1] as string);
	if (bracketed && restOf(bracket?.[1] as string).length <= 12) return bracketed;
	const credited = creditLine.exec(text);
	const creditedDay = credited && dateIn(credited[0]);
	if (creditedDay) return creditedDay;
	for (const raw of foot) {
		const line = raw.trim();
		if (line.length > 160) continue;
		const day = dateIn(line);
		if (day && (footCredit.test(line) || label.test(line))) return day;
	}
	return undefined;
}
