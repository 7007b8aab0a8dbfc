import { countShared, type DateMark, dayOf, meet, oneDay } from "../../../core/index.js";
import { quotedAt, type Spot } from "../clash.js";
import { contentOf } from "../content-words.js";
import { publishedOrder } from "../published.js";
import type { Verdict } from "../verdict.js";
import { besideOneQuotation } from "./beside-quotation.js";
import { othersNamed, type Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";
import { isEitherToldAlone } from "./told-alone.js";
import { haveOwnVerbs } from "./verb-of-date.js";

/**
 * Least chance that both are of one event: where a verb is told of both and where none is, set on the labelled stories; where each goes with a verb of
 * its own, by eye; of two deadlines or beginnings, of two ends of one night, of days of one week beside one quotation and of one day or month in two years by eye,
 * on 136 unlabelled stories, where no other dates are flagged by them in vain.
 */
const leastChance = {
	sameVerb: 0.7,
	otherVerb: 0.8,
	ownVerbs: 0.9,
	deadline: 0.5,
	beginning: 0.7,
	oneNight: 0.1,
	oneQuotation: 0.12,
	otherYear: 0.3,
	monthOfOtherYear: 0.45,
};

/** Two deadlines beside other names ("Dahl set", "the mayor set") are one where they are so much more alike than either is to anything else. By eye. */
const onlyOne = 0.6;

/** Days from the first to the last of the shortest month; from there on stretches are as long if they differ by so many days, as months do. */
const month = 27;
const nearlyAsWide = 3;

const weekday =
	/^(?:on |last |next |this )?(mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$/i;
const plainWords = ({ report, span }: Slot) => report.text.slice(...span);

/** As `getUTCDay` counts them. */
const weekdays = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];

/** The day of the week that a date is: by its name, or by the day that it is placed at. */
function dayOfWeek(slot: Slot): string | undefined {
	const named = weekday.exec(plainWords(slot))?.[1]?.toLowerCase();
	const day = onlyDay(slot);
	return named ?? (day === undefined ? undefined : weekdays[new Date(day).getUTCDay()]);
}

/** Whether both are one day of the week, one of them told by its bare name, at most one week apart: which week is meant is a guess. */
function sameWeekday(a: Slot, b: Slot): boolean {
	if (![a, b].some((s) => weekday.test(plainWords(s)))) return false;
	const [x, y] = [a, b].map(dayOfWeek);
	if (!x || x !== y) return false;
	// Placed by the reports' own days.
	const [from, to] = [a, b].map((s) => Date.parse(s.date?.from ?? "")) as [number, number];
	return Math.abs(from - to) <= 7 * oneDay;
}

const today = /\b(?:today|tonight|this (?:morning|afternoon|evening|week)|now|currently)\b/i;

/** What is told as of today is told anew by every report. */
const asOfToday = ({ report, span }: Spot) => today.test(report.text.slice(Math.max(0, span[0] - 12), span[1]));

const frames = {
	from: /\b(?:since|from|beginning|starting|back to)$/i,
	to: /\b(?:by|until|till|before|deadline(?: (?:of|is|was|to|on))?)$/i,
	after: /\bafter$/i,
	said: /\b(?:said|told [a-z]+|reported|added|wrote)(?: (?:on|late|early))*$/i,
};

/** What the word before a date makes of it: a beginning, an end, a time after it, when it was said, or the time itself. */
function frameOf({ report, span }: Slot): string {
	const before = `${report.text.slice(Math.max(0, span[0] - 20), span[0]).trimEnd()}`;
	if (/^ deadline\b/i.test(report.text.slice(span[1], span[1] + 10))) return "to";
	const first = /^(?:since|from|by|until|before|after)\b/i.exec(report.text.slice(...span))?.[0].toLowerCase();
	const word = first ?? before;
	return Object.entries(frames).find(([, pattern]) => pattern.test(word))?.[0] ?? "at";
}

const ahead = (date: DateMark, slot: Slot) => {
	const day = dayOf(slot.report.published);
	return day !== undefined && (date.to ?? "") > day;
};

const isPast = ({ date, report }: Slot): boolean => date?.to !== undefined && date.to < (dayOf(report.published) ?? "");

/** Two days of saying are compared where so much of the two sentences is the same. By eye, on two invented stories. */
const sameSaying = 0.7;

function isOneSaying({ sentence: a }: Slot, { sentence: b }: Slot): boolean {
	const [one, other] = [a, b].map(({ tokens }) => contentOf(tokens)) as [Set<string>, Set<string>];
	const shared = countShared(one, other);
	return shared >= sameSaying * Math.max(one.size, other.size);
}

/** Whether the earlier report tells a day gone by and the later one looks ahead: what was done by then is not still to come. */
const doneBefore = (a: Slot, b: Slot): boolean =>
	publishedOrder(a.report, b.report) < 0 && isPast(a) && b.date !== undefined && ahead(b.date, b);

/** Of one night, told from both its ends: "late on Tuesday", "in the early hours of Wednesday". */
const ofNight = {
	end: /\b(?:late(?: on)?|just before midnight(?: on)?|night of)$|\b(?:night|evening)$/i,
	beginning: /\b(?:early(?: on)?|early hours (?:of|on)|shortly after midnight(?: on)?)$/i,
};

/** Whether the one day ends in the night in which the other begins. */
function acrossMidnight(a: Slot, b: Slot): boolean {
	const [x, y] = [Date.parse(a.date?.to ?? ""), Date.parse(b.date?.from ?? "")];
	if (y - x !== oneDay) return false;
	const words = ({ report, span }: Slot, to: number) => report.text.slice(Math.max(0, span[0] - 30), to).trimEnd();
	return (
		(ofNight.end.test(words(a, a.span[0])) || ofNight.end.test(words(a, a.span[1]))) &&
		ofNight.beginning.test(words(b, b.span[0]))
	);
}

/** The day that a date is; undefined for one of more days, or that is not placed. */
const onlyDay = ({ date }: Slot) => (date?.from === date?.to ? date?.from : undefined);

/** Whether both are days, at most a week apart. */
function areNear(a: Slot, b: Slot): boolean {
	const [x, y] = [onlyDay(a), onlyDay(b)];
	return x !== undefined && y !== undefined && Math.abs(Date.parse(x) - Date.parse(y)) <= 7 * oneDay;
}

/** Whether both are one day of the year, one month, or a day of that month, in two years: who tells of another matter hardly hits upon it. */
function otherYear({ date: a }: Slot, { date: b }: Slot): boolean {
	const [x, y] = [a, b].map((date) => date?.from && date.to && ([date.from.slice(5), date.to.slice(5)] as const));
	if (!x || !y || a?.from?.slice(0, 4) === b?.from?.slice(0, 4)) return false;
	const isShort = ([from, to]: readonly [string, string]) => from.slice(0, 2) === to.slice(0, 2);
	return isShort(x) && isShort(y) && x[0] <= y[1] && y[0] <= x[1];
}

/** The chance that both are of one event from which they clash: less where few others than reports of one event have such a pair. */
function leastFor(a: Slot, b: Slot): number {
	if (otherYear(a, b)) return onlyDay(a) && onlyDay(b) ? leastChance.otherYear : leastChance.monthOfOtherYear;
	if (acrossMidnight(a, b) || acrossMidnight(b, a)) return leastChance.oneNight;
	if (frameOf(a) === "to") return leastChance.deadline;
	if (frameOf(a) === "from") return leastChance.beginning;
	if (haveOwnVerbs(a, b)) return leastChance.ownVerbs;
	const least = meet(a.verbs, b.verbs) ? leastChance.sameVerb : leastChance.otherVerb;
	return areNear(a, b) && besideOneQuotation(a, b) ? leastChance.oneQuotation : least;
}

/** Whether both are days, or as many of them: who tells of a month may tell of another event than who tells of a day. */
function areAsWide({ date: a }: Slot, { date: b }: Slot): boolean {
	const [x, y] = [a, b].map((date) =>
		date?.from && date.to ? (Date.parse(date.to) - Date.parse(date.from)) / oneDay : 0,
	) as [number, number];
	return Math.abs(x - y) <= (Math.min(x, y) >= month ? nearlyAsWide : 0);
}

/** Whether two dates of which no day is in both are told of one event. */
export function datesClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (plainWords(a).toLowerCase() === plainWords(b).toLowerCase()) return false;
	if (sameWeekday(a, b) || frameOf(a) !== frameOf(b)) return false;
	const besideOthers = othersNamed(a, b) && !comparison.areInCopies(a, b);
	if (besideOthers && !(frameOf(a) === "to" && comparison.featuresOf(a, b).best >= onlyOne)) return false;
	if (asOfToday(a) || asOfToday(b)) return false;
	// Whoever spoke on Thursday may speak again on Friday: only of one saying is the day one day.
	if (frameOf(a) === "said" && !isOneSaying(a, b) && !besideOneQuotation(a, b)) return false;
	if (doneBefore(a, b) || doneBefore(b, a)) return false;
	const least = leastFor(a, b);
	if (comparison.chanceOf(a, b, least) >= least) return true;
	return areAsWide(a, b) && isEitherToldAlone(a, b, comparison);
}

/** How two clashing dates stand to each other: a day that the earlier report looked ahead to has changed. */
export function dateVerdict(a: Slot, b: Slot): Verdict {
	const order = publishedOrder(a.report, b.report);
	const first = order <= 0 ? a : b;
	const other = first === a ? b : a;
	const moved = ahead(first.date as DateMark, first) || (order === 0 && ahead(other.date as DateMark, other));
	return moved
		? {
				kind: "changed",
				confidence: 0.7,
				rule: "day-moved",
				why: `one report looks ahead to ${quotedAt(first)}, the other gives ${quotedAt(other)}`,
			}
		: {
				kind: "date",
				confidence: 0.65,
				rule: "days-apart",
				why: `${quotedAt(a)} and ${quotedAt(b)} are different days`,
			};
}
