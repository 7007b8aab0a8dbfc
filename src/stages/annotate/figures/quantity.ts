import { type Bound, boundAfter, boundBefore, intervalOf, type Sized } from "./bounds.js";
import type { Numeral } from "./numeral.js";
import { currencyAfter, currencyBefore, measureAfter } from "./units.js";

/** A number with the words around it that make it a quantity; offsets in the stretch it stands in. */
export interface Quantity {
	readonly start: number;
	readonly end: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly unit: string;
	/** What is measured, where the pattern itself says it; undefined to look for it. */
	readonly of?: string;
	/** The other number of a tally (`Figure.against`). */
	readonly against?: number;
}

/** A numeral with its currency sign or unit. */
export interface Measured {
	readonly start: number;
	readonly end: number;
	readonly unit: string;
	readonly factor: number;
}

const between = /^ (?:more|full|long|straight|consecutive|additional|whole)(?= )/;

/** Another measurement before a numeral: "a **7ft** 12 stone pike". */
const measuredBefore = String.raw`(?:\d[\d.]* ?-?(?:ft|feet|foot|in|inch(?:es)?|cm|m|met(?:er|re)s?)[ ,-]+)*`;
/** Right before a number that counts nothing, since what follows is one: "a 12 stone pike". */
const ofOne = new RegExp(`(?:^|[^\\p{L}])(?:an?|this|each|another) ${measuredBefore}$`, "iu");
/** Right before a number of which either may follow, one or several, and what follows where it is one: "the 15 stone sailor", not "the six stone church towers". */
const ofAny = new RegExp(`(?:^|[^\\p{L}])(?:the|his|her|its|their|whose) ${measuredBefore}$`, "iu");
const oneFollows = /^ stone \p{Ll}+(?<!s)(?![\p{L}-])(?! \p{Ll}*s\b)/u;

/** How far "stone" goes behind a numeral where it is its unit before a noun, and not what several things are made of: "twelve stone walls"; 0 elsewhere. */
function stoneBetween(text: string, { start, end }: Numeral): number {
	const right = text.slice(end, end + 56);
	const unit = /^(?: |-| - )stone(?= \p{L})/u.exec(right);
	if (!unit) return 0;
	const left = text.slice(Math.max(0, start - 40), start);
	return unit[0] !== " stone" || ofOne.test(left) || (ofAny.test(left) && oneFollows.test(right)) ? unit[0].length : 0;
}

/** The unit that stands with a numeral: currency before or after it, a unit of measure, or `count`. */
export function unitOf(text: string, numeral: Numeral): Measured {
	const { start, end, scaled, value } = numeral;
	const left = text.slice(Math.max(0, start - 8), start);
	const sign = /[^\s\d,;:()] ?$/.test(left) ? currencyBefore(left) : undefined;
	if (sign) return { start: start - sign.length, end, unit: sign.unit, factor: 1 };
	const right = text.slice(end, end + 56);
	if (!/^ ?-? ?[^\s\d,.;:()]/.test(right)) return { start, end, unit: "count", factor: 1 };
	const money = currencyAfter(right);
	if (money) return { start, end: end + money.length, unit: money.unit, factor: money.factor };
	if (scaled && /^ won\b/.test(right)) return { start, end: end + 4, unit: "KRW", factor: 1 };
	// Pounds by the million are sterling; fewer are a weight.
	if (scaled && value >= 1e6 && /^ pounds\b/.test(right)) return { start, end: end + 7, unit: "GBP", factor: 1 };
	const skip = between.exec(right)?.[0].length ?? 0;
	const measure = measureAfter(right.slice(skip));
	if (measure) return { start, end: end + skip + measure.length, unit: measure.unit, factor: measure.factor };
	const stone = stoneBetween(text, numeral);
	return stone > 0 ? { start, end: end + stone, unit: "stone", factor: 1 } : { start, end, unit: "count", factor: 1 };
}

/** The bound that the words before a quantity or after it put on it, and how far those words reach. */
export function boundAround(
	text: string,
	start: number,
	end: number,
	unit?: string,
): { bound: Bound; start: number; end: number } {
	const left = boundBefore(text.slice(Math.max(0, start - 40), start), unit);
	const right = boundAfter(text.slice(end, end + 24));
	// "about five hundred or more" is five hundred or more.
	const bound = right.bound !== "exact" ? right.bound : left.bound;
	return { bound, start: start - left.length, end: end + right.length };
}

/** "over seven years" after a sum of money or an action is during them; after "for", "took" or "just" it is more than them. */
const duringOver =
	/(?<!\b(?:for|took|takes?|taken|last\w*|spent|after|just|well|is|was|were|been|with|of|and|by|wait\w*) )\bover $/i;

/** "Three metres and a half": half a unit behind it; of a numeral that has no part of its own. "5 days and a half marathon" are two things. */
const halfMore =
	/^ and a half(?=$|[.,;:!?)”"’]| (?:above|across|after|against|ago|along|around|at|away|before|behind|below|between|beyond|by|down|during|for|from|in|into|later|off|on|over|past|since|through|to|towards?|under|until|up|with|within)\b)/i;

const sizedBy = (numeral: Numeral, { factor }: Measured): Sized => ({
	value: numeral.value * factor,
	place: numeral.place * factor,
	scaled: numeral.scaled,
});

/** The interval that one numeral with its unit and bounds stands for. */
export function quantityOf(text: string, written: Numeral): Quantity {
	const whole = unitOf(text, written);
	const half =
		whole.unit !== "count" && !written.scaled && written.place >= 1 && Number.isInteger(written.value)
			? halfMore.exec(text.slice(whole.end, whole.end + 24))
			: null;
	const numeral = half ? { ...written, value: written.value + 0.5, place: 0.5 } : written;
	const measured = half ? { ...whole, end: whole.end + half[0].length } : whole;
	const { bound, start, end } = boundAround(text, measured.start, measured.end, measured.unit);
	const lasts = /^(?:minute|hour|day|week|month|year)$/.test(measured.unit);
	const during = lasts && bound === "above" && duringOver.test(text.slice(Math.max(0, start - 12), measured.start));
	if (during)
		return {
			start: measured.start,
			end,
			unit: measured.unit,
			...intervalOf(sizedBy(numeral, measured), "exact", false),
		};
	const dozens = /dozen/i.test(text.slice(numeral.start, numeral.end));
	const sized = sizedBy(numeral, measured);
	// A dozen is said of eleven to thirteen, and two dozen of two more or less.
	const interval =
		dozens && bound === "exact" && numeral.value < 100
			? { low: numeral.value - numeral.value / 12, high: numeral.value + numeral.value / 12 }
			: intervalOf(sized, bound, measured.unit === "percent");
	return { start, end, unit: measured.unit, ...interval };
}
