import type { DateMark } from "../../../core/index.js";
import { type Day, dayOf, daysCovered, isoDay, isoMonth, isoWeek, partsOf } from "./calendar.js";
import {
	clockPattern,
	countOf,
	countPattern,
	datedWeekdayPattern,
	fullMonthPattern,
	monthOf,
	monthPattern,
	partOfDay,
	partOfDayPattern,
	seasonOf,
	seasonPattern,
	weekdayOf,
	weekdayPattern,
} from "./date-words.js";
import { holidayOf, holidayPattern } from "./holidays.js";

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

const two = (n: number) => String(n).padStart(2, "0");
const date = (value: string, days?: readonly [Day, Day]): Reading =>
	days ? { value, type: "date", days } : { value, type: "date" };

/** The part of `value` that "early", "mid" or "late" leaves: halves overlap in the middle, since the words are loose. */
function partOf(value: string, part: string | undefined): readonly [Day, Day] | undefined {
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

/** The year that puts a month, or a day of it, nearest to the anchor; later only when the text looks ahead. */
function yearFor(month: number, day: number | undefined, { anchor, ahead }: Place): number | undefined {
	if (anchor === undefined) return undefined;
	const { year } = partsOf(anchor);
	let best: number | undefined;
	let nearest = Infinity;
	for (const candidate of [year - 1, year, year + 1]) {
		const at = dayOf(candidate, month, day ?? 15);
		if (at === undefined) continue;
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

function fullYear(digits: string): number {
	return digits.length === 2 ? Number(digits) + (Number(digits) > 40 ? 1900 : 2000) : Number(digits);
}

function calendarDay(month: number, day: number, year: number | undefined): Reading | undefined {
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	if (year === undefined) return date(`XXXX-${two(month)}-${two(day)}`);
	return dayOf(year, month, day) === undefined ? undefined : date(`${year}-${two(month)}-${two(day)}`);
}

/** The value one `unit` long, `offset` units from the anchor: "last month" is (-1, month). */
function unitAt(unit: string, offset: number, anchor: Day | undefined): string | undefined {
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
const unitPattern = "(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ies))s?";
const singular = (unit: string) => unit.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");

/** TIMEX3 duration of `count` units; `PXY` for a vague count. Decades and centuries are counted in years. */
function durationOf(count: number | undefined, unit: string): string {
	const u = singular(unit);
	const code = unitCode[u] ?? "D";
	const factor = u === "decade" ? 10 : u === "century" ? 100 : 1;
	const n = count === undefined ? "X" : String(count * factor);
	return code.startsWith("T") ? `PT${n}${code[1]}` : `P${n}${code}`;
}

const step = (words: string): number => {
	const w = words.toLowerCase();
	if (/next|following|coming|upcoming/.test(w)) return 1;
	if (/last|previous|past|preceding|prior/.test(w)) return -1;
	return 0;
};

const part = "(?<part>early|mid|late|beginning of|end of|middle of|earlier|later)";
const clock = `(?:(?<clock>${clockPattern})(?:,? (?:on )?| ))`;
const notDigits = "(?<![\\w$£€.,/-])";

function clockSuffix(words: string | undefined): string {
	const match = words && /(\d{1,2})(?: ?[:.] ?(\d\d))?[^aApP]*([aApP])?/.exec(words);
	if (!match) return "";
	const afternoon = match[3]?.toLowerCase() === "p";
	const hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (afternoon ? 12 : 0);
	return `T${two(hour)}:${match[2] ?? "00"}`;
}

/** The weekday meant by a bare or qualified name, as news means it. */
function weekdayReading(groups: Readonly<Record<string, string | undefined>>, place: Place): Reading {
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

/**
 * The rules, most specific first; of two that overlap the longer match wins. All patterns have bounded repetition only.
 * Nouns and months are matched with case, so that "may" and "march" stay verbs.
 */
export const dateRules: readonly DateRule[] = [
	{
		// "Friday, March 12, 1999", "Jan. 20", "March 12-14"
		pattern: new RegExp(
			`${clock}?(?:${datedWeekdayPattern},? )?\\b(?<month>${monthPattern}|january|february|april|june|july|august|september|october|november|december)\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:(?:-|–| to | and )(?<until>\\d{1,2})(?![\\d:,.]?\\d))?(?! ?[:.,/%]?\\d(?!\\d{3}\\b)|-\\d)(?:,? (?<year>(?:1[5-9]|20)\\d\\d)(?!\\d))?(?! percent| people| million| billion)`,
			"g",
		),
		read(g, place) {
			const month = monthOf(g.month as string);
			const day = Number(g.day);
			if (/^(?:may|march)$/.test(g.month as string)) return undefined;
			const year = g.year ? Number(g.year) : yearFor(month, day, place);
			const first = calendarDay(month, day, year);
			if (!first) return undefined;
			const last = g.until ? calendarDay(month, Number(g.until), year) : undefined;
			const start = daysCovered(first.value)?.[0];
			const end = last && daysCovered(last.value)?.[1];
			if (last && (start === undefined || end === undefined || end > start)) {
				return date(
					`${first.value}/${last.value}`,
					start !== undefined && end !== undefined ? [start, end] : undefined,
				);
			}
			return date(first.value + clockSuffix(g.clock));
		},
	},
	{
		// "14 October 2011", "the 12th of March"
		pattern: new RegExp(
			`${clock}?(?:${datedWeekdayPattern},? )?${notDigits}(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (?<month>${monthPattern})(?![a-z])\\.?(?:,? (?<year>(?:1\\d|20)\\d\\d)(?!\\d))?`,
			"g",
		),
		read(g, place) {
			const month = monthOf(g.month as string);
			const day = Number(g.day);
			const read = calendarDay(month, day, g.year ? Number(g.year) : yearFor(month, day, place));
			return read && date(read.value + clockSuffix(g.clock));
		},
	},
	{
		pattern:
			/(?<![\w/.-])(?<year>(?:1[5-9]|20)\d\d)(?<sep>[-/.])(?<month>\d\d?)\k<sep>(?<day>\d\d?)(?![\d/-])(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?/g,
		read: (g) => calendarDay(Number(g.month), Number(g.day), Number(g.year)),
	},
	{
		pattern:
			/(?<![\w/.-])(?<a>\d\d?)(?<sep>[/.-])(?<b>\d\d?)\k<sep>(?<year>(?:19|20)\d\d|\d\d)(?![\w/-])(?: \d\d:\d\d(?::\d\d)?)?/g,
		read(g) {
			const [a, b] = [Number(g.a), Number(g.b)];
			if (g.sep !== "/" && g.year?.length === 2) return undefined;
			// Month first, as in most English agency copy, unless the numbers or full stops between them say otherwise.
			return a > 12 || g.sep === "."
				? calendarDay(b, a, fullYear(g.year as string))
				: calendarDay(a, b, fullYear(g.year as string));
		},
	},
	{
		// "late October 2011", "in April", "last November", "October this year", "April next year"
		pattern: new RegExp(
			`(?:\\b${part}[- ])?(?:\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) )?\\b(?<month>${fullMonthPattern}|${monthPattern}(?=,? (?:1[89]|20)\\d\\d\\b))(?![A-Za-z])(?:(?:,| of)? (?<year>(?:1[5-9]|20)\\d\\d)(?![\\d,]\\d|\\d)| (?:of )?(?<yearWord>this|last|next|the (?:same|following|previous)|that) year)?`,
			"g",
		),
		read(g, place) {
			const word = g.month as string;
			const month = monthOf(word);
			const qualified = g.part || g.which || g.year || g.yearWord;
			const led =
				/(?:^|[^\w])(?:in|by|since|until|till|from|through|during|for|of|to|the|between|before|after|around|every|about|and|or|a) $/i.test(
					place.before,
				);
			if (!qualified) {
				// A month's name may be a person's, a verb or a march: it needs a preposition, or nothing like a surname after it.
				if (/^(?:March|May)$/.test(word) && !led) return undefined;
				if (
					word === "March" &&
					/^ (?:on|of|for|in|to|against|by|from)\b/.test(place.after) &&
					/\b(?:the|a|to) $/i.test(place.before)
				)
					return undefined;
				if (/^(?:April|May|June|August)$/.test(word) && /^ [A-Z][a-z]/.test(place.after) && !led) return undefined;
			}
			if (/^ \d{1,2}\b/.test(place.after) && !g.year) return undefined;
			const anchorYear = place.anchor === undefined ? undefined : partsOf(place.anchor).year;
			let year: number | undefined;
			if (g.year) year = Number(g.year);
			else if (g.yearWord && /^(?:this|last|next|the previous)$/.test(g.yearWord)) {
				year = anchorYear === undefined ? undefined : anchorYear + step(g.yearWord);
			} else if (g.yearWord) {
				year =
					place.previous && /^\d{4}/.test(place.previous)
						? Number(place.previous.slice(0, 4)) + step(g.yearWord)
						: undefined;
			} else {
				const which = g.which?.toLowerCase() ?? "";
				year = yearFor(month, undefined, { ...place, ahead: place.ahead || which === "next" });
				if (place.anchor !== undefined && year !== undefined) {
					const now = partsOf(place.anchor);
					if (/last|past/.test(which)) year = month < now.month ? now.year : now.year - 1;
					else if (/next|coming/.test(which)) year = month > now.month ? now.year : now.year + 1;
					else if (which === "this") year = now.year;
				}
			}
			const value = `${year === undefined ? "XXXX" : year}-${two(month)}`;
			return date(value, partOf(value, g.part));
		},
	},
	{
		// "9 a.m. Tuesday", "last Wednesday", "Friday night"
		pattern: new RegExp(
			`${clock}?(?:\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Cc]oming|[Pp]revious) (?:week's )?)?\\b(?<weekday>${weekdayPattern})\\b(?! ?(?:Times|Mail|Telegraph|Post|Herald|Mirror|Express|Night Live))(?: (?<period>${partOfDayPattern})\\b)?(?:,? (?:at )?(?<clock2>${clockPattern}))?`,
			"g",
		),
		read(g, place) {
			return weekdayReading(g.clock ? g : { ...g, clock: g.clock2 }, place);
		},
	},
	{
		pattern: new RegExp(
			`${clock}?\\b(?:(?<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)(?! (?:[Ss]how|[Nn]ews|[Pp]rogram))(?: (?<period>${partOfDayPattern})\\b)?|(?<that>[Tt]his|[Ll]ast|[Ee]arlier this|[Ll]ater this|[Ee]arly this|[Ll]ate last) (?<period2>morning|afternoon|evening|night)\\b|(?<overnight>[Oo]vernight)\\b|(?<beyond>[Tt]he day (?:before yesterday|after tomorrow)))`,
			"g",
		),
		read(g, { anchor }) {
			const word = g.day?.toLowerCase() ?? "";
			const suffix = clockSuffix(g.clock) || (word === "tonight" ? "TNI" : partOfDay(g.period ?? g.period2));
			const offset = g.beyond
				? /before/.test(g.beyond)
					? -2
					: 2
				: word === "yesterday" || (g.that && /last/i.test(g.that)) || g.overnight
					? -1
					: word === "tomorrow"
						? 1
						: 0;
			if (anchor === undefined) return date(`XXXX-XX-XX${suffix}`);
			if (g.overnight) return date(`${isoDay(anchor - 1)}TNI`, [anchor - 1, anchor]);
			return date(isoDay(anchor + offset) + suffix);
		},
	},
	{
		// "early this week", "the previous year", "over the weekend", "later that year"
		pattern:
			/\b(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|(?:[Tt]he )?(?:beginning|end|middle|start) of)[- ])?(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he (?:previous|past|last|following|coming|current|same|next|preceding)|[Tt]hat|[Ss]ame|[Tt]he) (?<unit>week|weekend|month|quarter|year|decade|century)\b(?!s|-|[’']s (?:old|worth))/g,
		read(g, place, matched) {
			const which = (g.which as string).toLowerCase();
			const unit = g.unit as string;
			let anchor = place.anchor;
			let offset = step(which);
			if (which === "the") {
				// "the weekend" and "earlier in the week" point; "the week" and "the year" alone do not.
				if (unit === "weekend") {
					const weekday = anchor === undefined ? 1 : partsOf(anchor).weekday;
					offset = place.ahead ? 0 : weekday >= 6 ? 0 : -1;
				} else if (!g.part && !/(?:earlier|later) in $/i.test(place.before)) return undefined;
			}
			if (
				(/that|same|following$|next$/.test(which) && which !== "next" && which !== "the next") ||
				which === "the following"
			) {
				const known = place.previous && daysCovered(place.previous)?.[0];
				anchor = known === undefined || known === "" ? undefined : known;
			}
			if (
				/^the (?:past|last)$/.test(which) &&
				unit !== "year" &&
				unit !== "week" &&
				unit !== "month" &&
				unit !== "weekend"
			) {
				return { value: durationOf(1, unit), type: "duration" };
			}
			if (unit === "century" && which === "the") return undefined;
			const value = unitAt(unit, offset, anchor);
			if (!value || (/\b(?:of|a) $/.test(place.before) && which === "the")) return undefined;
			void matched;
			return date(value, partOf(value, g.part && /^(?:early|mid|late|.*of)$/i.test(g.part) ? g.part : undefined));
		},
	},
	{
		// "two months ago", "a year ago"
		pattern: new RegExp(
			`\\b(?<count>${countPattern})(?: more)?[- ](?<unit>${unitPattern}) ago\\b(?: (?<weekday>${weekdayPattern})\\b)?`,
			"gi",
		),
		read(g, { anchor }) {
			const unit = singular(g.unit as string);
			const count = countOf(g.count as string);
			if (anchor === undefined || count === undefined) return date("PAST_REF");
			const { year, month } = partsOf(anchor);
			const factor = unit === "decade" ? 10 : unit === "century" ? 100 : 1;
			if (/second|minute|hour/.test(unit)) return date(isoDay(anchor));
			if (unit === "day") return date(isoDay(anchor - Math.round(count)));
			if (unit === "week") return date(isoWeek(anchor - Math.round(7 * count)));
			if (unit === "month") return date(isoMonth(year, month - Math.round(count)));
			return date(String(year - Math.round(count * factor)).padStart(4, "0"));
		},
	},
	{
		// "two days later", "a week earlier", "the next day": from a moment the text does not date for us
		pattern: new RegExp(
			`\\b(?:(?<count>${countPattern}) (?<unit>${unitPattern}) (?:later|earlier|afterwards?|before|after|from now)|the (?:next|following|previous) (?:day|morning|afternoon|evening|night))\\b`,
			"gi",
		),
		read(g, { anchor }, matched) {
			if (g.unit && /(?:second|minute|hour)/i.test(g.unit)) return undefined;
			if (/from now$/.test(matched) && anchor !== undefined) {
				const count = countOf(g.count as string);
				const unit = singular(g.unit as string);
				if (count !== undefined && (unit === "day" || unit === "week" || unit === "month" || unit === "year")) {
					const value = unitAt(unit, Math.round(count), anchor);
					if (value) return date(value);
				}
			}
			if (/(?:before|after)$/i.test(matched)) return undefined;
			return date("XXXX-XX-XX");
		},
	},
	{
		pattern: new RegExp(
			`\\b(?:the )?week of (?<month>${monthPattern})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`,
			"gi",
		),
		read(g, place) {
			const month = monthOf(g.month as string);
			const year = g.year ? Number(g.year) : yearFor(month, Number(g.day), place);
			const day = year === undefined ? undefined : dayOf(year, month, Number(g.day));
			return date(day === undefined ? "XXXX-WXX" : isoWeek(day));
		},
	},
	{
		// "the eve of his Jan. 20 inauguration" is the day before
		pattern: new RegExp(
			`\\b(?:the )?(?:eve of|(?:day|night) before) (?:(?:the|his|her|its|their|a|an|last|next) ){0,2}(?:[\\w'’]+ ){0,2}?(?:(?<month>${monthPattern})\\.? (?<day>\\d{1,2})(?:,? (?<year>\\d{4}))?|(?<weekday>${weekdayPattern}))(?: [a-z]{4,20})?`,
			"gi",
		),
		read(g, place, matched) {
			const weekday = g.weekday && weekdayReading({ ...g, which: /last|next/.exec(matched)?.[0] }, place).value;
			const month = g.month ? monthOf(g.month) : 0;
			const year = g.year ? Number(g.year) : yearFor(month, Number(g.day), place);
			const value = weekday ?? calendarDay(month, Number(g.day), year)?.value;
			const days = value ? daysCovered(value) : undefined;
			if (days) return date(isoDay(days[0] - 1));
			// Without a year the day before is still known by its month and day.
			const any = g.month ? dayOf(2001, month, Number(g.day)) : undefined;
			return date(any === undefined ? "XXXX-XX-XX" : `XXXX${isoDay(any - 1).slice(4)}`);
		},
	},
	{
		pattern: new RegExp(
			`(?:\\b(?<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?\\b(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he) )?(?<season>${seasonPattern})(?: (?:of )?(?<year>(?:19|20)\\d\\d))?\\b`,
			"g",
		),
		read(g, place) {
			if (!g.year && !(g.which && g.which !== "the" && g.which !== "The")) return undefined;
			const season = seasonOf(g.season as string);
			if (place.anchor === undefined && !g.year) return date(`XXXX-${season}`);
			const now = place.anchor === undefined ? undefined : partsOf(place.anchor);
			const begins = { SP: 3, SU: 6, FA: 9, WI: 12 }[season] ?? 1;
			const offset =
				!g.year && now
					? /last/i.test(g.which ?? "")
						? begins + 2 < now.month
							? 0
							: -1
						: /next/i.test(g.which ?? "")
							? begins > now.month
								? 0
								: 1
							: 0
					: 0;
			const value = `${g.year ?? (now?.year ?? 0) + offset}-${season}`;
			return date(value, partOf(value, g.part));
		},
	},
	{
		pattern:
			/\b(?:the )?(?:(?<nth>first|second|third|fourth)[- ]quarter|Q(?<q>[1-4]))(?: (?:of )?(?:fiscal )?(?<year>(?:19|20)\d\d))?\b/gi,
		read(g, { anchor }) {
			const quarter =
				g.q ?? String(["first", "second", "third", "fourth"].indexOf((g.nth as string).toLowerCase()) + 1);
			if (g.year) return date(`${g.year}-Q${quarter}`);
			if (anchor === undefined) return date(`XXXX-Q${quarter}`);
			const now = partsOf(anchor);
			return date(`${(Number(quarter) - 1) * 3 + 1 > now.month ? now.year - 1 : now.year}-Q${quarter}`);
		},
	},
	{
		pattern:
			/(?:\b(?<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?(?:\b[Tt]he )?(?:\b(?<decade>(?:1[5-9]|20)\d)0|['‘’](?<short>\d)0)['’]?s\b/g,
		read(g) {
			const value = g.decade ? `${g.decade}X` : `${Number(g.short) < 3 ? 20 : 19}${g.short}X`;
			return date(value, partOf(value, g.part));
		},
	},
	{
		// A year: after a preposition, or alone where nothing makes it a count
		pattern:
			/(?:\b(?<part>[Ee]arly|[Mm]id|[Ll]ate)[- ](?:in )?)?(?<![\w$£€¥.,/:#+-]|\bNo\. |\b(?:more|less|fewer) than |\b(?:about|nearly|almost|approximately|roughly|least) )(?<year>1[5-9]\d\d|20[0-4]\d)(?![\w/%]|[.,:]\d|-\d{3}|-(?:pound|mile|foot|page|seat|square|year|member|strong|meter|metre))(?=(?<tail>[ -][a-z]{2,14})?)/g,
		read(g, { before }) {
			const led =
				/\b(?:in|since|from|until|till|by|of|to|and|between|through|during|before|after|for|the|late|early|mid|fiscal|around|circa|a|its|his|their|year|\d{4}) $|[(–-]$/i.test(
					before,
				) || g.part;
			const tail = g.tail?.trim() ?? "";
			const counted =
				/^(?:people|troops|soldiers|miles|feet|pounds|dollars|euros|yen|jobs|workers|members|men|women|children|students|homes|points|votes|hours|meters|metres|kilometers|kilometres|years|tons|tonnes|acres|million|billion|percent|calories|or|others|other)$/.test(
					tail,
				);
			if (counted || !(led || !tail || !/s$/.test(tail))) return undefined;
			if (/\b(?:some|over|only|than|up to|above|below|under|exceed|exceeding|another|plus) $/i.test(before))
				return undefined;
			const value = g.year as string;
			return { ...date(value, partOf(value, g.part)) };
		},
	},
	{
		pattern: new RegExp(
			`\\b(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext) )?(?<name>${holidayPattern})(?:,? (?<year>(?:19|20)\\d\\d))?\\b`,
			"g",
		),
		read(g, place) {
			const name = g.name as string;
			if (g.year) {
				const day = holidayOf(name, Number(g.year));
				return day === undefined ? undefined : date(isoDay(day));
			}
			if (place.anchor === undefined) return date("XXXX-XX-XX");
			const { year } = partsOf(place.anchor);
			const days = [year - 1, year, year + 1].map((y) => holidayOf(name, y)).filter((d) => d !== undefined);
			const forward = place.ahead || /next/i.test(g.which ?? "");
			const anchor = place.anchor;
			const found = forward
				? days.find((d) => d >= anchor)
				: days.filter((d) => (g.which ? d < anchor : d <= anchor + 2)).at(-1);
			return found === undefined ? undefined : date(isoDay(found));
		},
	},
	{
		// "the past two months", "three years", "two-year", "decades-long"
		pattern: new RegExp(
			`(?:\\b(?:the|these) (?<span>past|last|next|coming|first|final) )?\\b(?<count>${countPattern})(?:(?: more| full| long| straight| consecutive)? | ?- ?)(?<unit>${unitPattern})(?:[- ]long)?\\b(?! ?-? ?olds?\\b| of age)`,
			"gi",
		),
		read(g, _place, matched) {
			const count = countOf(g.count as string);
			// "$1 billion a year", "twice a day": a rate, not a length.
			if (
				/^an? [a-z]+$/i.test(matched) &&
				!/\b(?:for|in|within|than|nearly|almost|about|over|of|after|took|take|takes|last|lasted|as) $/i.test(
					_place.before,
				)
			)
				return undefined;
			if (/^[Oo]ne day$/.test(matched)) return undefined;
			return { value: durationOf(count, g.unit as string), type: "duration" };
		},
	},
	{
		pattern:
			/\b(?:(?:for|in|over|after) (?:the )?(?:(?:past|recent|coming|last|many) )?)?(?<unit>hours|days|weeks|months|years|decades|centuries)(?:-long)?\b(?! (?:ago|old|later|earlier|before|after))/gi,
		read(g, { before }, matched) {
			const led = /^(?:for|in|over|after) (?!the [a-z]+$)/i.test(matched) || /-long$/.test(matched);
			if (!led || (/[\w-]$/.test(before.trimEnd()) && /\d$/.test(before))) return undefined;
			return {
				value: durationOf(undefined, g.unit as string),
				type: "duration",
				skip: matched.toLowerCase().lastIndexOf((g.unit as string).toLowerCase()),
			};
		},
	},
	{
		pattern:
			/\b(?:(?:every|each) (?<unit>day|week|month|year|weekday|night|morning)|(?<adverb>daily|weekly|monthly|yearly|annually))\b(?! (?:Mail|News|Times|Telegraph|Express|Mirror|Beast|Star|Post|Record|Standard))/g,
		read(g) {
			const code = /day|night|morning|daily/.test(g.unit ?? g.adverb ?? "")
				? "D"
				: /week/.test(g.unit ?? g.adverb ?? "")
					? "W"
					: /month/.test(g.unit ?? g.adverb ?? "")
						? "M"
						: "Y";
			return { value: `P1${code}`, type: "set" };
		},
	},
	{
		pattern: new RegExp(`(?<![\\w:.])(?<clock>${clockPattern})`, "g"),
		read(g, _place, matched) {
			// Digits with a colon alone may be a score or a verse.
			if (
				!/[a-zA-Z]/.test(matched) &&
				!/\b(?:at|around|by|until|from|before|after|about|to|and|between|approximately|since) (?:about |around |approximately )?$/i.test(
					_place.before,
				)
			)
				return undefined;
			return { value: clockSuffix(g.clock), type: "time" };
		},
	},
];
