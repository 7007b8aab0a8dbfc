import type { DateMark } from "../../../core/index.js";
import { type Day, dayNumber, daysCovered, isoDay, isoMonth, isoWeek, partsOf } from "./calendar.js";
import { clockPattern, monthOf, monthPattern, partOfDay, weekdayOf } from "./date-words.js";
import { isOver } from "./tense.js";

/** What a rule knows beside its match. */
export interface Place {
	/** Day the report speaks from; undefined when unknown. */
	readonly anchor: Day | undefined;
	/** Whether the words around the match put it after the anchor; worked out when asked for. */
	readonly ahead: boolean;
	/** TIMEX3 value of the last date placed before this one, for "that year". */
	readonly previous: string | undefined;
	/** What stands before and after the match in its sentence, up to 40 characters. */
	readonly before: string;
	readonly after: string;
}

export interface Reading {
	readonly value: string;
	readonly type: DateMark["type"];
	/** Days meant when they are fewer than `value` covers ("late October"), or more. */
	readonly days?: readonly [Day, Day];
	/** Where in the match the words of the mark begin; 0 when left out. */
	readonly skip?: number;
}

export interface DateRule {
	readonly pattern: RegExp;
	/** `undefined` when the match is no time expression after all. */
	read(groups: Readonly<Record<string, string | undefined>>, place: Place, matched: string): Reading | undefined;
}

/** Two digits. */
export const two = (n: number) => String(n).padStart(2, "0");
/** A reading of type `date`. */
export const date = (value: string, days?: readonly [Day, Day]): Reading =>
	days ? { value, type: "date", days } : { value, type: "date" };

/** The part of `value` that "early", "mid" or "late" leaves: halves overlap in the middle, since the words are loose. */
export function partOf(value: string, part: string | undefined): readonly [Day, Day] | undefined {
	const days = daysCovered(value);
	if (!days || !part) return undefined;
	const [from, to] = days;
	const length = to - from + 1;
	const word = part.toLowerCase();
	if (/early|beginning|start/.test(word)) return [from, from + Math.ceil(length / 2) - 1];
	if (/mid|middle/.test(word)) return [from + Math.floor(length / 4), to - Math.floor(length / 4)];
	if (/late|end/.test(word)) return [to - Math.ceil(length / 2) + 1, to];
	return undefined;
}

/** "June and July of 2009", "from November to February 2010": what stands behind a month, or a day of one, where a later month has the year of both. */
const sharing = new RegExp(
	`^(?:, | ?[-–] ?|,? (?:and|or|to|through|until) (?:(?:early|mid|late)[ -])?)(?:${monthPattern}\\.?(?: \\d{1,2})?(?:, |,? (?:and|or) ))?(?<later>${monthPattern})\\.?(?: \\d{1,2})?(?:,| of)? (?<year>(?:1[5-9]|20)\\d\\d)(?!\\d)`,
);

/** The year that a month shares with one behind it that has a year; the year before where it is the later in the calendar. */
function sharedYear(month: number, after: string): number | undefined {
	const { later, year } = sharing.exec(after)?.groups ?? {};
	return later === undefined ? undefined : Number(year) - (month > monthOf(later) ? 1 : 0);
}

/** The year that puts a month, or a day of it, nearest to the anchor; later only when the text looks ahead; that of a month behind it, where the two share one. */
export function yearFor(
	month: number,
	day: number | undefined,
	{ anchor, ahead, before, after }: Place,
): number | undefined {
	const shared = sharedYear(month, after);
	if (shared !== undefined) return shared;
	if (anchor === undefined) return undefined;
	const over = isOver(before, after);
	const { year } = partsOf(anchor);
	let best: number | undefined;
	let nearest = Infinity;
	for (const candidate of [year - 1, year, year + 1]) {
		const at = dayNumber(candidate, month, day ?? 15);
		if (at === undefined) continue;
		if (over && at > anchor) continue;
		const behind = (day === undefined ? at - 20 : at) - anchor;
		// A look ahead outweighs a distance of up to nine months; otherwise the past is preferred up to about seven.
		const distance = ahead ? (behind < 0 ? -behind * 3 : behind) : behind > 0 ? behind * 1.4 : -behind;
		if (distance < nearest) {
			nearest = distance;
			best = candidate;
		}
	}
	return best;
}

/** The year of two digits or four; to 40 they are of this century. */
export function fullYear(digits: string): number {
	return digits.length === 2 ? Number(digits) + (Number(digits) > 40 ? 1900 : 2000) : Number(digits);
}

/** A day of a month, with an unknown year where `year` is undefined; undefined when there is no such day. */
export function calendarDay(month: number, day: number, year: number | undefined): Reading | undefined {
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	if (year === undefined) return date(`XXXX-${two(month)}-${two(day)}`);
	return dayNumber(year, month, day) === undefined ? undefined : date(`${year}-${two(month)}-${two(day)}`);
}

/** The value one `unit` long, `offset` units from the anchor: "last month" is (-1, month). */
export function unitAt(unit: string, offset: number, anchor: Day | undefined): string | undefined {
	const u = unit.toLowerCase();
	if (anchor === undefined) {
		return { day: "XXXX-XX-XX", week: "XXXX-WXX", weekend: "XXXX-WXX-WE", month: "XXXX-XX", year: "XXXX" }[u];
	}
	const { year, month } = partsOf(anchor);
	switch (u) {
		case "day":
			return isoDay(anchor + offset);
		case "week":
			return isoWeek(anchor + 7 * offset);
		case "weekend":
			return `${isoWeek(anchor + 7 * offset)}-WE`;
		case "month":
			return isoMonth(year, month + offset);
		case "quarter": {
			const quarter = year * 4 + Math.floor((month - 1) / 3) + offset;
			return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
		}
		case "year":
			return String(year + offset).padStart(4, "0");
		case "decade":
			return `${String(Math.floor(year / 10) + offset).padStart(3, "0")}X`;
		case "century":
			return String(Math.floor(year / 100) + offset).padStart(2, "0");
		default:
			return undefined;
	}
}

const unitCode: Record<string, string> = {
	second: "TS",
	minute: "TM",
	hour: "TH",
	day: "D",
	week: "W",
	month: "M",
	year: "Y",
	decade: "Y",
	century: "Y",
};
/** A unit of time in either number. */
export const unitPattern = "(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ies))s?";
/** "decades" as "decade". */
export const singular = (unit: string) => unit.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");

/** TIMEX3 duration of `count` units; `PXY` for a vague count. Decades and centuries are counted in years. */
export function durationOf(count: number | undefined, unit: string): string {
	const u = singular(unit);
	const code = unitCode[u] ?? "D";
	const factor = u === "decade" ? 10 : u === "century" ? 100 : 1;
	const n = count === undefined ? "X" : String(count * factor);
	return code.startsWith("T") ? `PT${n}${code[1]}` : `P${n}${code}`;
}

/** Where "last" and "next" point: -1, 1, or 0. */
export const step = (words: string): number => {
	const w = words.toLowerCase();
	if (/next|following|coming|upcoming/.test(w)) return 1;
	if (/last|previous|past|preceding|prior/.test(w)) return -1;
	return 0;
};

/** A part of a period before its name. */
export const part = "(?<part>early|mid|late|beginning of|end of|middle of|earlier|later)";
/** A clock time before a day. */
export const clock = `(?:(?<clock>${clockPattern})(?:,? (?:on )?| ))`;
/** Not right after a digit, a sign or a letter. */
export const notDigits = "(?<![\\w$£€.,/-])";

/** TIMEX3 suffix of a clock time, `T09:00`; empty for none. */
export function clockSuffix(words: string | undefined): string {
	const match = words && /(\d{1,2})(?: ?[:.]? ?(\d\d))?(?::\d\d)?(?: ?([aApP])\.? ?[mM])?/.exec(words);
	if (!match) return "";
	const afternoon = match[3]?.toLowerCase() === "p";
	const hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (afternoon ? 12 : 0);
	return `T${two(hour)}:${match[2] ?? "00"}`;
}

/** The weekday meant by a bare or qualified name, as news means it. */
export function weekdayReading(groups: Readonly<Record<string, string | undefined>>, place: Place): Reading {
	const weekday = weekdayOf(groups.weekday as string);
	const suffix = clockSuffix(groups.clock) || partOfDay(groups.period);
	if (place.anchor === undefined) return date(`XXXX-WXX-${weekday}${suffix}`);
	const back = (partsOf(place.anchor).weekday - weekday + 7) % 7;
	const which = groups.which?.toLowerCase() ?? "";
	const forward = (7 - back) % 7;
	let offset = -back;
	if (/last|past|previous/.test(which)) offset = back === 0 ? -7 : -back;
	else if (/next|coming|following/.test(which)) offset = forward === 0 ? 7 : forward;
	else if (/this/.test(which)) offset = place.ahead || forward < 4 ? forward : -back;
	else if (place.ahead) offset = forward;
	return date(`${isoDay(place.anchor + offset)}${suffix}`);
}
