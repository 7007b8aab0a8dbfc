import { dayNumber, daysCovered, isoDay, isoMonth, isoWeek, partsOf } from "./calendar.js";
import {
	calendarDay,
	clock,
	clockSuffix,
	type DateRule,
	date,
	durationOf,
	partOf,
	singular,
	step,
	two,
	unitAt,
	unitPattern,
	weekdayReading,
	yearFor,
} from "./date-rule.js";
import {
	clockPattern,
	countOf,
	countPattern,
	fullMonthPattern,
	monthOf,
	monthPattern,
	partOfDay,
	partOfDayPattern,
	weekdayOf,
	weekdayPattern,
} from "./date-words.js";

/** Times told from the day of publication, or from one another. */
export const relativeRules: readonly DateRule[] = [
	{
		// "Friday the 15th", "on the 27th", "the 20th of this month"
		pattern: new RegExp(
			`(?:\\b${weekdayPattern},? |\\b(?:on|by|until|since|from|for) )the (?<day>\\d{1,2})(?:st|nd|rd|th)(?: of (?<which>this|last|next) month)?(?! (?:of )?[A-Za-z]*(?:time|floor|street|avenue|century|anniversary|place|minute|hole|district))(?! [A-Z])(?! of )`,
			"g",
		),
		read(g, { anchor, ahead }) {
			const day = Number(g.day);
			if (day < 1 || day > 31) return undefined;
			if (anchor === undefined) return date(`XXXX-XX-${two(day)}`);
			const now = partsOf(anchor);
			const offset = g.which ? step(g.which) : ahead ? (day < now.date ? 1 : 0) : day > now.date ? -1 : 0;
			const [year, month] = isoMonth(now.year, now.month + offset)
				.split("-")
				.map(Number);
			return calendarDay(month as number, day, year);
		},
	},
	{
		// "Friday next week", "next week on Friday", "last week's Tuesday"
		pattern: new RegExp(
			`\\b(?:(?<day>${weekdayPattern}) (?<which>last|next|this) week|(?<which2>[Ll]ast|[Nn]ext|[Tt]his) week(?:[’']s)? (?:on )?(?<day2>${weekdayPattern}))\\b`,
			"g",
		),
		read(g, { anchor }) {
			const weekday = weekdayOf((g.day ?? g.day2) as string);
			if (anchor === undefined) return date(`XXXX-WXX-${weekday}`);
			const monday = anchor - partsOf(anchor).weekday + 1;
			return date(isoDay(monday + 7 * step((g.which ?? g.which2) as string) + weekday - 1));
		},
	},
	{
		// "the first Friday of July", "the last Sunday in May 2014"
		pattern: new RegExp(
			`\\b(?:the )?(?<nth>first|second|third|fourth|last) (?<weekday>${weekdayPattern}) (?:of|in) (?<month>${fullMonthPattern})(?:,? (?<year>(?:19|20)\\d\\d))?\\b`,
			"g",
		),
		read(g, place) {
			const month = monthOf(g.month as string);
			const year = g.year ? Number(g.year) : yearFor(month, undefined, place);
			const days = year === undefined ? undefined : daysCovered(`${year}-${two(month)}`);
			if (!days) return date(`XXXX-${two(month)}-XX`);
			const weekday = weekdayOf(g.weekday as string);
			const nth = ["first", "second", "third", "fourth"].indexOf(g.nth as string);
			const first = days[0] + ((weekday - partsOf(days[0]).weekday + 7) % 7);
			const last = days[1] - ((partsOf(days[1]).weekday - weekday + 7) % 7);
			return date(isoDay(nth < 0 ? last : first + 7 * nth));
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
		read(g, place) {
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
			const day = year === undefined ? undefined : dayNumber(year, month, Number(g.day));
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
			const any = g.month ? dayNumber(2001, month, Number(g.day)) : undefined;
			return date(any === undefined ? "XXXX-XX-XX" : `XXXX${isoDay(any - 1).slice(4)}`);
		},
	},
];
