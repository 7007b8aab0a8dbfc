import type { Figure } from "../../../core/index.js";

/** Who says "nearly 300" has a number close to it, not 235. So much of the numeral at least (at most) is meant; set by eye. */
const close = { below: 0.85, above: 1.15 };
/** "More than 10,000" tells 12,000 and only leaves room for 43,000: so many times the numeral at most is meant. */
export const widest = 2;
/** Strictly less than twice: "more than 200" is not said of 400. */
const short = 1 - 1e-9;

const justBelow =
	/^(?:nearly|almost|close to|approaching|nearing|not quite|practically|virtually|(?:just|slightly|a little) (?:less than|fewer than|under|below|short of|shy of))\b/i;
const justAbove = /^(?:just|slightly|a little) (?:more than|over|above|beyond)\b/i;

/**
 * What a bound means to a reader beside what it says: `figure` with the open end that its words close. "Nearly 9 billion" is
 * below 9 billion, and is no 4; "more than 200" leaves room for 450, and would not be said of it. What is only capped
 * ("up to 80 percent", "fewer than 10") stays open. `words` are those of the figure's span.
 */
export function implied(figure: Figure, words: string): Figure {
	const { low, high } = figure;
	if (low === null && high !== null && high > 0 && justBelow.test(words)) return { ...figure, low: close.below * high };
	if (high === null && low !== null && low > 0)
		return { ...figure, high: short * (justAbove.test(words) ? close.above : widest) * low };
	return figure;
}
