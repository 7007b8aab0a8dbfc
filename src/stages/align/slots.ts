import { type Figure, inOneUnit, onDemand } from "../../core/index.js";
import { isStopWord, stemOf } from "./terms.js";

/** What is measured, folded: "American citizens" is `american`, `citizen`. A figure meets many others; its stems are found once. */
export const measuredStems = onDemand(({ of }: Figure): readonly string[] =>
	of
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1 && !isStopWord(w.toLowerCase()))
		.map((w) => stemOf(w, /^\p{Lu}/u.test(w))),
);

/** A tally as its larger and its smaller number: "20-13", and "13-20" for who lost. */
function numbersOf({ low, against, ...rest }: Figure): readonly [Figure, Figure] {
	const [x, y] = [low as number, against as number].sort((m, n) => n - m) as [number, number];
	return [
		{ ...rest, low: x, high: x },
		{ ...rest, low: y, high: y },
	];
}

/** Whether one is half of a score or record and the other is not: "20-13" and "20 plays". Half of a vote may be told as its voters. */
export function oneIsScore(one: Figure, other: Figure): boolean {
	if ((one.against === undefined) === (other.against === undefined)) return false;
	return (one.against === undefined ? other : one).of !== "votes";
}

/** Whether two figures can be the same number, and two tallies the same numbers: their intervals meet. */
export function meets(one: Figure, other: Figure): boolean {
	if (one.against !== undefined && other.against !== undefined) {
		const [x, y] = [numbersOf(one), numbersOf(other)];
		return meets(x[0], y[0]) && meets(x[1], y[1]);
	}
	const [a, b] = inOneUnit(one, other);
	const low = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY);
	const high = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
	return low <= high;
}

/** The middle of a figure, or its one end; undefined for "billions". */
function sizeOf({ low, high }: Figure): number | undefined {
	return low === null ? (high ?? undefined) : high === null ? low : (low + high) / 2;
}

/** Below this a figure's size is as good as none. */
const leastSize = 1e-3;

/** Logarithm of the ratio of the sizes of two figures of one dimension, 0 and up, of two tallies the greater; undefined where one of them is vague or too large to be told. */
export function distanceOf(one: Figure, other: Figure): number | undefined {
	if (one.against !== undefined && other.against !== undefined) {
		const [x, y] = [numbersOf(one), numbersOf(other)];
		return Math.max(distanceOf(x[0], y[0]) ?? 0, distanceOf(x[1], y[1]) ?? 0);
	}
	const [a, b] = inOneUnit(one, other);
	const [x, y] = [sizeOf(a), sizeOf(b)];
	if (x === undefined || y === undefined) return undefined;
	if (!Number.isFinite(x) || !Number.isFinite(y)) return x === y ? 0 : undefined;
	// Milligrams in kilograms are small numbers.
	const least = one.unit === other.unit ? leastSize : leastSize ** 4;
	return Math.abs(Math.log(Math.max(least, Math.abs(x)) / Math.max(least, Math.abs(y))));
}
