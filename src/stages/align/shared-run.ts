import { longestRun } from "../../text/longest-run.js";

/** Passages are compared on their first words only: the comparison is quadratic. */
const mostCompared = 60;

/** The longest run of words in both, in words, of their first words. */
export const runInBoth = (a: readonly string[], b: readonly string[]): number =>
	longestRun(a.slice(0, mostCompared), b.slice(0, mostCompared));

/** The same as a part of the shorter one, 0 to 1. */
export function sharedPart(a: readonly string[], b: readonly string[]): number {
	return runInBoth(a, b) / Math.max(1, Math.min(a.length, b.length, mostCompared));
}
