import { type Figure, inOneUnit, lastUnit } from "../../../core/index.js";

/** From here on a round number may stand for the numbers near it; below, people count. */
const roundFrom = 100;

/** Whether `coarse` is what one gets by rounding or cutting off `fine`. */
function roundsTo(fine: number, coarse: number): boolean {
	const unit = lastUnit(coarse);
	if (unit <= lastUnit(fine)) return false;
	if (unit > 1 && coarse < roundFrom) return false;
	return fine > coarse - unit / 2 - unit * 1e-9 && fine < coarse + unit * (1 - 1e-9);
}

const eitherRounds = (a: number, b: number) => roundsTo(a, b) || roundsTo(b, a);

/**
 * Whether one value can lie in both figures. A plain numeral is exact as written, and yet "$43 million" may stand for
 * 43,885,310 (rounded or cut off at its last digit), and 36 percent for 35.7. Two ends that only touch are one value,
 * except where both are open there: "over 9" and "nearly 9" exclude each other. Both of one dimension.
 */
export function compatible(one: Figure, other: Figure): boolean {
	const [a, b] = inOneUnit(one, other);
	const [lowA, lowB] = [a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY];
	const [highA, highB] = [a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY];
	const from = Math.max(lowA, lowB);
	const to = Math.min(highA, highB);
	if (from < to) return true;
	if (from === to) return !((a.high === null && b.low === null) || (b.high === null && a.low === null));
	const [exactA, exactB] = [lowA === highA, lowB === highB];
	if (exactA && exactB) return eitherRounds(lowA, lowB);
	// The nearer end of a range is a numeral too: "over 7.2 billion" and "7 billion", rounded. But 291 is not "more than 300": only the plain numeral may be round.
	const meets = (exact: number, end: number, isOpen: boolean) =>
		isOpen ? roundsTo(end, exact) : eitherRounds(exact, end);
	if (exactA) return meets(lowA, lowA < lowB ? lowB : highB, b.low === null || b.high === null);
	if (exactB) return meets(lowB, lowB < lowA ? lowA : highA, a.low === null || a.high === null);
	return false;
}
