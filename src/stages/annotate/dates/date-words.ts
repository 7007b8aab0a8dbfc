/** Names of months and weekdays as English news writes them, as regular-expression sources and as numbers. */

/** Full name, the usual abbreviation with or without its full stop, or capitals. `mar`, `jan`, `sun` in lower case are no months. */
export const monthPattern =
	"(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)";

/** A month that needs no day or year beside it to be read as one. */
export const fullMonthPattern =
	"(?:January|February|March|April|May|June|July|August|September|October|November|December)";

export const weekdayPattern = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

/** Weekday before a calendar date, where abbreviations and capitals are safe. */
export const datedWeekdayPattern =
	"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.?";

export const partOfDayPattern = "(?:early |late |mid-?)?(?:morning|afternoon|evening|night)";

export const seasonPattern = "(?:spring|summer|autumn|fall|winter)";

/** Clock time with what marks it as one: `9 a.m.`, `09:40`, `1230 GMT`. */
export const clockPattern =
	"(?:(?:[01]?\\d|2[0-3])(?: ?[:.] ?[0-5]\\d)? ?(?:[aApP]\\. ?[mM]\\.|[aApP][mM])(?![A-Za-z])|(?:[01]?\\d|2[0-3]): ?[0-5]\\d(?::[0-5]\\d)?(?!\\d)|(?:[01]\\d|2[0-3])[0-5]\\d (?=(?:GMT|UTC)\\b))(?: ?(?:GMT|UTC|[ECMP][SD]?T|local time)\\b)?";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const seasons: Record<string, string> = { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" };
const parts: readonly (readonly [string, string])[] = [
	["morning", "TMO"],
	["afternoon", "TAF"],
	["evening", "TEV"],
	["night", "TNI"],
];

/** 1 to 12. */
export function monthOf(word: string): number {
	return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(word: string): number {
	return weekdays.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** TIMEX3 code of a season: `SP`, `SU`, `FA`, `WI`. */
export function seasonOf(word: string): string {
	return seasons[word.toLowerCase()] ?? "SU";
}

/** TIMEX3 suffix of a part of the day, `TMO` to `TNI`; empty for none. */
export function partOfDay(words: string | undefined): string {
	return parts.find(([word]) => words?.includes(word))?.[1] ?? "";
}

const small =
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A count as it stands before a unit of time: digits, a number word to ninety-nine, `a`, or a vague word. */
export const countPattern = `(?:\\d{1,4}(?:\\.\\d)?|(?:${tens.join("|")})(?:[- ](?:${small.slice(0, 9).join("|")}))?|${small.join("|")}|an?(?: couple of| few| dozen| half)?|couple of|several|a number of|many|half an?|few)`;

/** The count that words matching `countPattern` give; undefined when they are vague. */
export function countOf(words: string): number | undefined {
	const w = words.toLowerCase();
	if (/^\d/.test(w)) return Number(w);
	if (w === "a" || w === "an") return 1;
	if (w.includes("couple")) return 2;
	if (w.includes("dozen")) return 12;
	if (w.startsWith("half")) return 0.5;
	const [first = "", second] = w.split(/[- ]/);
	const decade = tens.indexOf(first);
	if (decade >= 0) return (decade + 2) * 10 + (second ? small.indexOf(second) + 1 : 0);
	const n = small.indexOf(first) + 1;
	return n > 0 ? n : undefined;
}
