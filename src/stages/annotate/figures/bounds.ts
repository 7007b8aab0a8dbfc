import type { Numeral } from "./numeral.js";

/** What the width of a rounded numeral depends on. */
export type Sized = Pick<Numeral, "value" | "place" | "scaled">;

/** How words beside a numeral bend it. */
export type Bound = "exact" | "below" | "above" | "about";

const leftBounds: readonly (readonly [Bound, RegExp])[] = [
	// "bringing us up to 83%" reaches the number; it does not stop below it.
	["exact", /\b(?:us|them|him|her|it|me|back|total|number|toll|figure|tally|count|adds?|added) up to $/i],
	["above", /\b(?:no|not) (?:less|fewer|lower|smaller)(?: or equal)? (?:than|to)(?: the)? $/i],
	["below", /\b(?:no|not) (?:more|greater|higher|larger)(?: or equal)? (?:than|to)(?: the)? $/i],
	[
		"above",
		/\b(?:(?:well |far |just |slightly |a little )?(?:more than|over|above|beyond)|at least|(?:a )?minimum of|upwards? of|in excess of|(?:more|greater|higher|larger|bigger|longer|older)(?: than)? or equal (?:to|than)|at least or equal to|(?:greater|higher|larger|bigger|longer|older) than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|as (?:few|little) as|starting (?:at|from))(?: an?(?: estimated)?| the| some)? $/i,
	],
	[
		"below",
		/\b(?:nearly|almost|(?:well |far |just |slightly |a little )?(?:less than|fewer than|under|below|short of|shy of)|(?:less|fewer|lower|smaller|shorter|younger)(?: than)? or equal (?:to|than)|(?:lower|smaller|shorter|younger) than|up to|at most|as (?:many|much|high|long|late) as|a maximum of|maximum of|close to|approaching|nearing|within|not quite|practically|virtually)(?: an?(?: estimated)?| the| some)? $/i,
	],
	[
		"about",
		/\b(?:about|around|roughly|approximately|approx\.?|circa|some|an estimated|estimated(?: at)?|somewhere around|in the (?:region|neighbou?rhood) of|on the order of|more or less|anywhere near)(?: an?| some)? $/i,
	],
	["about", /~ ?$/],
	["above", /[>≥] ?=? ?$/],
	["below", /[<≤] ?=? ?$/],
];

/** "The water rose up to 3 metres" tells how high it stands; "fares rose up to 30 percent" does not. */
const grownTo = /\b(?:grew|grown|rose|risen|came|swelled|swollen) up to $/i;
const lengths = /^(?:(?:centi|milli|kilo)?metre|foot|inch|yard|mile)$/;

const rightBounds: readonly (readonly [Bound, RegExp])[] = [
	[
		"above",
		/^ ?\+(?!\d)|^-plus\b|^ (?:or|and) (?:more|over|above|higher|greater|longer|older|bigger|larger)\b(?! (?:than|or equal|\d))|^ plus\b(?! \d)/i,
	],
	["below", /^ (?:or|and) (?:less|fewer|under|below|lower|younger|smaller)\b(?! (?:than|or equal|\d))/i],
	["about", /^ or so\b|^-?odd\b|^-some\b|^, give or take\b/i],
];

export interface FoundBound {
	readonly bound: Bound;
	/** How many code units the words take. */
	readonly length: number;
}

/** The words right before a numeral (and its currency sign) of a unit that bound or round it. */
export function boundBefore(left: string, unit = "count"): FoundBound {
	if (!/[a-z.~<>≤≥=] ?$/i.test(left)) return { bound: "exact", length: 0 };
	const near = left.slice(-40);
	if (lengths.test(unit) && grownTo.test(near)) return { bound: "exact", length: 0 };
	for (const [bound, pattern] of leftBounds) {
		const match = pattern.exec(near);
		if (match) return { bound, length: bound === "exact" ? 0 : match[0].length };
	}
	return { bound: "exact", length: 0 };
}

/** The words right after a numeral or its unit that bound or round it. */
export function boundAfter(right: string): FoundBound {
	if (!/^(?: [a-z]|[+,-]| \+)/i.test(right)) return { bound: "exact", length: 0 };
	const near = right.slice(0, 24);
	for (const [bound, pattern] of rightBounds) {
		const match = pattern.exec(near);
		if (match) return { bound, length: match[0].length };
	}
	return { bound: "exact", length: 0 };
}

/** Twelve digits keep sums of decimals from showing their binary tails. */
const tidy = (n: number) => Number(n.toPrecision(12));

/**
 * Half the step that a rounded numeral may be off. The step is the last written place ("about 7 billion": 1e9, "about
 * 70": 10); a last figure of 5 in a whole number makes it half of the next place ("about 25": 5); small whole counts
 * are off by one ("around twelve": 11 to 13). Never more than a quarter of the value, so that "about 100" stays 75 to 125.
 */
function halfStep({ value, place, scaled }: Sized, shares: boolean): number {
	const figures = Math.round(value / place);
	let half = place / 2;
	if (!shares && !scaled && place === 1 && value > 9) half = figures % 5 === 0 ? 2.5 : 1;
	else if (place >= 10 && figures % 10 === 5 && figures > 9) half = place * 2.5;
	return Math.min(half, value / 4);
}

/** The interval of a numeral under a bound. `shares` for percentages, which are rounded to the last place written. */
export function intervalOf(numeral: Sized, bound: Bound, shares: boolean): { low: number | null; high: number | null } {
	const value = tidy(numeral.value);
	if (bound === "above") return { low: value, high: null };
	if (bound === "below") return { low: null, high: value };
	if (bound === "exact") return { low: value, high: value };
	const half = halfStep(numeral, shares);
	return { low: tidy(value - half), high: tidy(value + half) };
}
