import { fullMonthPattern, weekdayPattern } from "../dates/date-words.js";
import { boundBefore, intervalOf } from "./bounds.js";
import type { Numeral } from "./numeral.js";
import { type Quantity, unitOf } from "./quantity.js";
import { secondsOf } from "./units.js";

const contest =
	/\b(?:vote[sd]?|voting|tally|score[sd]?|margin|won|wins?|lost|loss|beat(?:s|en|ing)?|rout(?:ed|s)?|overc[ao]m(?:e|es|ing)|edg(?:ed|es|ing)|downed|thrashed|trounced|outlasted|tied|halftime|trail(?:ed|ing)|passed|approved|confirmed|rejected|majority|split|decision|victory|defeat(?:ed)?|ruled|ruling|lead|led|game|records? (?:of|at|is|was|stands at))\b/i;
const voting = /vot|tally|passed|approved|confirmed|rejected|majority|split|ruled|ruling|decision|margin/i;
const change =
	/\b(?:rose|risen|rise|increas\w+|grew|grown|climb\w*|up|went|go|gone|jump\w*|rais\w+|expand\w*|enlarg\w+|widen\w*|chang\w+|extend\w*|doubl\w+|soar\w*|mov\w+|shift\w*|swell\w*|swollen|fell|drop\w*|cut|reduc\w+)\b/i;
const joint = /^(?: ?(?:percent|%))? ?(-|–|—|~|to|and|or|through)(?: an?)? ?(?:US\$|[$£€])?$/;

/** "between 5 and 7", "5-7 days", "$5 million to $7 million", "five or six" as one interval; a vote ("97-1") and a change ("rose from 5 to 7") are none. */
function rangeOf(text: string, first: Numeral, second: Numeral): Quantity | undefined {
	const gap = text.slice(first.end, second.start);
	const word = joint.exec(gap)?.[1];
	if (!word || /^[a-z]/i.test(gap)) return undefined;
	const left = text.slice(Math.max(0, first.start - 60), first.start);
	const led =
		/\b(?:between|anywhere from|ranging from|range from|ranged from|from) (?:about |around )?(?:US\$|[$£€])?$/i.exec(
			left,
		);
	if (word === "and" && !(led && /between/i.test(led[0]))) return undefined;
	if (led && /\bfrom/i.test(led[0]) && (change.test(left) || word !== "to")) return undefined;
	let low = first.value;
	// "$5-7 million" scales both ends.
	const alone = Number(second.words.replace(/[, ]/g, ""));
	if (second.scaled && !first.scaled && alone > low) low *= second.value / alone;
	if (low >= second.value || (second.value > low * 1000 && !led)) return undefined;
	if (word === "or" && second.value - low > Math.max(1, low / 2)) return undefined;
	const [a, b] = [unitOf(text, first), unitOf(text, second)];
	const money = /^[A-Z]{3}$/.test(a.unit) ? a.unit : b.unit;
	const start = led ? first.start - led[0].length : a.start;
	return { start, end: b.end, low: low * b.factor, high: second.value * b.factor, unit: money };
}

/** The record of a team or a fighter behind its name: "the Otters (10-5)", "the Otters (10-5, 4-4 away)"; not "Monday (9-5)". */
const behindName = /\p{Lu}[\p{L}.'’]* ?\($|\(\d{1,3} ?- ?\d{1,3}, $/u;
const calendar = new RegExp(`\\b(?:${weekdayPattern}|${fullMonthPattern}) ?\\($`, "i");
const recordDigits = /^\d{1,3}$/;

function isRecord(text: string, first: Numeral, second: Numeral): boolean {
	const before = text.slice(Math.max(0, first.start - 24), first.start);
	return (
		first.value >= second.value &&
		recordDigits.test(first.words) &&
		recordDigits.test(second.words) &&
		behindName.test(before) &&
		!calendar.test(before) &&
		/^(?:\)|, \d| (?:away|home|overall)\b)/.test(text.slice(second.end, second.end + 10))
	);
}

/** What follows a range: "30 to 40 people", "15-20 parts"; a score has "loss" or "wins" behind it. */
const counted =
	/^ (?:[a-z-]+ )?(?!(?:loss|losses|wins|was|is|as|this|across|thanks)\b)(?:[a-z]+s|people|men|women|children)\b/;

/** Whether two numbers with a word of voting or scoring around can be a range all the same: they go up, and what they count follows, or ages are told. */
function countsThings(text: string, first: Numeral, second: Numeral): boolean {
	if (first.value >= second.value) return false;
	const before = text.slice(Math.max(0, first.start - 12), first.start);
	return unitOf(text, second).unit !== "count" || counted.test(text.slice(second.end)) || /\bage[sd]?\b/i.test(before);
}

/** Both numbers of a vote, a score or a record: "97-1", "134 to 63", "(10-5)". */
function tallyOf(text: string, first: Numeral, second: Numeral): readonly Quantity[] | undefined {
	const gap = text.slice(first.end, second.start);
	if (!/^(?: ?- ?|–| to |-to-)$/.test(gap)) return undefined;
	if (/\bfrom $/i.test(text.slice(Math.max(0, first.start - 6), first.start)) || first.scaled || second.scaled)
		return undefined;
	const around = text.slice(Math.max(0, first.start - 40), second.end + 30);
	const word = contest.exec(around)?.[0];
	if (word ? countsThings(text, first, second) : !isRecord(text, first, second)) return undefined;
	const of = voting.test(around) ? "votes" : (word ?? "");
	return [
		[first, second],
		[second, first],
	].map(([one, other]) => {
		const { start, end, value } = one as Numeral;
		return { start, end, low: value, high: value, unit: "count", of, against: (other as Numeral).value };
	});
}

/** "one in five Americans": a share, in percent. */
function shareOf(text: string, first: Numeral, second: Numeral): Quantity | undefined {
	const gap = /^ (in|out of)(?: every)? $/.exec(text.slice(first.end, second.start));
	if (!gap || first.value >= second.value || first.value < 1) return undefined;
	const round = second.value <= 100 || second.value % 100 === 0;
	const year = second.digits && !second.scaled && /^(?:1[5-9]|20)\d\d$/.test(second.words);
	if (!round || year || (gap[1] === "out of" && first.value > 9)) return undefined;
	if (!/^(?:$|[.,;?!]| (?:[a-z-]+ )?\p{L}+s\b| (?:people|adults)|\s*$)/u.test(text.slice(second.end))) return undefined;
	const bound = boundBefore(text.slice(Math.max(0, first.start - 40), first.start));
	const share = { value: (100 * first.value) / second.value, place: 1, scaled: false };
	return {
		start: first.start - bound.length,
		end: second.end,
		unit: "percent",
		...intervalOf(share, bound.bound, true),
	};
}

/** How many of a smaller unit make one of a larger: "two years and three months", "8ft 9in", "11 stone 4 pounds". */
const subdivisions: Readonly<Record<string, number>> = {
	"year month": 12,
	"foot inch": 12,
	"stone pound": 14,
	"pound ounce": 16,
	"metre centimetre": 100,
};
/** "In" for inches after feet, apart from its number, where nothing can lie in anything: "8 ft 9 in long". */
const inches = /^ in(?=$|[.,;:)]| (?:long|tall|high|wide|deep|thick)\b)/;

/** "1 hour and 4 minutes", "fifteen dollars and ten cents": added up in the smaller unit of time, or in the currency. */
function sumOf(text: string, first: Numeral, second: Numeral): Quantity | undefined {
	const a = unitOf(text, first);
	const bare = a.unit === "foot" ? inches.exec(text.slice(second.end, second.end + 12)) : null;
	const b = bare
		? { start: second.start, end: second.end + bare[0].length, unit: "inch", factor: 1 }
		: unitOf(text, second);
	if (second.start < a.end || !/^(?:,? and | |, )?$/.test(text.slice(a.end, second.start))) return undefined;
	let total: number;
	if (b.factor === 0.01 && b.unit === "USD" && /^[A-Z]{3}$/.test(a.unit)) total = first.value + second.value / 100;
	else if (subdivisions[`${a.unit} ${b.unit}`])
		total = first.value * a.factor * (subdivisions[`${a.unit} ${b.unit}`] as number) + second.value;
	else {
		const [large, small] = [secondsOf(a.unit), secondsOf(b.unit)];
		if (!large || !small || large <= small) return undefined;
		total = (first.value * large) / small + second.value;
	}
	const bound = boundBefore(text.slice(Math.max(0, a.start - 40), a.start));
	const unit = b.factor === 0.01 ? a.unit : b.unit;
	return {
		start: a.start - bound.length,
		end: b.end,
		unit,
		...intervalOf({ value: total, place: 1, scaled: false }, bound.bound, false),
	};
}

/** What two neighbouring numerals make together; undefined when they are two quantities. */
export function pairOf(text: string, first: Numeral, second: Numeral): readonly Quantity[] | undefined {
	if (second.start - first.end > 24) return undefined;
	const tally = tallyOf(text, first, second);
	if (tally) return tally;
	const one = rangeOf(text, first, second) ?? shareOf(text, first, second) ?? sumOf(text, first, second);
	return one && [one];
}

/** "more than 100 and less than 300" as one interval, where a lower bound and an upper one stand side by side. */
export function joinBounds(text: string, quantities: readonly Quantity[]): Quantity[] {
	const out: Quantity[] = [];
	for (const quantity of quantities) {
		const last = out.at(-1);
		const low = last?.low ?? quantity.low;
		const high = last?.high ?? quantity.high;
		const facing =
			last &&
			(last.low === null) !== (last.high === null) &&
			(last.low === null) === (quantity.high === null) &&
			(quantity.low === null) !== (quantity.high === null);
		if (
			last &&
			facing &&
			low !== null &&
			high !== null &&
			low < high &&
			/^,? (?:and|but) $/.test(text.slice(last.end, quantity.start))
		) {
			out[out.length - 1] = {
				...quantity,
				start: last.start,
				low,
				high,
				unit: quantity.unit === "count" ? last.unit : quantity.unit,
			};
		} else out.push(quantity);
	}
	return out;
}
