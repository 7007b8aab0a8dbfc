import { streetAhead } from "../../../text/street-ahead.js";
import { daysCovered, isoDay, partsOf } from "./calendar.js";
import {
	calendarDay,
	clock,
	clockSuffix,
	type DateRule,
	date,
	fullYear,
	notDigits,
	part,
	partOf,
	step,
	two,
	yearFor,
} from "./date-rule.js";
import { datedWeekdayPattern, fullMonthPattern, monthOf, monthPattern, seasonOf, seasonPattern } from "./date-words.js";
import { holidayOf, holidayPattern } from "./holidays.js";

/** Behind "Sept. 11" without a year, what makes it the day of 2001, as behind "9/11". */
const ofAttacks =
	/^(?:th)?,? (?:(?:terror|terrorist|suicide|plane) )?(?:attack|hijack|victim|famil|widow|survivor|responder|memorial|museum|commission|bomber|plot|terror|anniversary|era\b|first responder|rescue|strike|atrocit)/i;
const yearOfAttacks = 2001;
const isNineEleven = (month: number, day: number): boolean => month === 9 && day === 11;

/** "In 1999 Wall Street": what only a year stands behind. */
const inYear = /\b(?:in|since|during|until|till) $/i;
/** "1200, 1300 and 1900 Harbour Boulevard": the numbers between one and the street they are all of. */
const furtherNumbers = /^(?:,? (?:and |or |to )?\d{1,5}\b)+/;

/** Dates that a calendar shows: days, months, seasons, quarters, years, decades and holidays, with their parts missing or not. */
export const calendarRules: readonly DateRule[] = [
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
			const attacks = isNineEleven(month, day) && !g.until && ofAttacks.test(place.after);
			const year = g.year ? Number(g.year) : attacks ? yearOfAttacks : yearFor(month, day, place);
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
		// "14 October 2011", "the 12th of March"; not "12 Sept." in "the 12 Sept. 14 strikers"
		pattern: new RegExp(
			`${clock}?(?:${datedWeekdayPattern},? )?${notDigits}(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (?<month>${monthPattern})(?![a-z])(?!(?:\\.|(?<=\\.)) \\d{1,2} (?![ap]\\.?m)[a-z])\\.?(?:,? (?<year>(?:1\\d|20)\\d\\d)(?!\\d))?`,
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
		// "on 4/22": a month and a day led by a preposition, so that fractions and scores stay out
		pattern: /(?<=\b(?:on|by|since|until|from|through|dated) )(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/%])/g,
		read(g, place) {
			const [a, b] = [Number(g.a), Number(g.b)];
			const [month, day] = a > 12 ? [b, a] : [a, b];
			const year = isNineEleven(month, day) ? yearOfAttacks : yearFor(month, day, place);
			return month > 12 ? undefined : calendarDay(month, day, year);
		},
	},
	{
		// "9/11 families", "since 9/11": the one fraction that is a day wherever it stands
		pattern: /(?<![\w/.-])9\/11(?![\d/%])/g,
		read: () => calendarDay(9, 11, yearOfAttacks),
	},
	{
		// "late October 2011", "in April", "last November", "October this year", "April next year"
		pattern: new RegExp(
			`(?:\\b${part}[- ])?(?:\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]his past|[Tt]his coming) )?\\b(?<month>${fullMonthPattern}|${monthPattern}(?=,? (?:1[89]|20)\\d\\d\\b))(?![A-Za-z])(?:(?:,| of)? (?<year>(?:1[5-9]|20)\\d\\d)(?![\\d,]\\d|\\d)| (?:of )?(?<yearWord>this|last|next|the (?:same|following|previous)|that) year)?`,
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
					// "That October" is of the year told of last.
					else if (which === "that" && /^\d{4}/.test(place.previous ?? ""))
						year = Number((place.previous as string).slice(0, 4));
				}
			}
			const value = `${year === undefined ? "XXXX" : year}-${two(month)}`;
			return date(value, partOf(value, g.part));
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
		read(g, { before, after }) {
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
			if (!inYear.test(before) && streetAhead.test(after.replace(furtherNumbers, ""))) return undefined;
			if (/\b(?:some|over|only|than|up to|above|below|under|exceed|exceeding|another|plus) $/i.test(before))
				return undefined;
			const value = g.year as string;
			return { ...date(value, partOf(value, g.part)) };
		},
	},
	{
		pattern: new RegExp(
			`\\b(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext) )?(?<name>${holidayPattern})(?:,? (?<year>(?:19|20)\\d\\d))?\\b(?! (?:Bunny|Carol|Egg|Island|Rising)s?\\b)`,
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
];
