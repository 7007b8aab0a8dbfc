import type { Span } from "../../../core/index.js";
import type { Spot } from "../clash.js";

/** One of several: another report may tell of another. */
const oneOfMany = /\b(?:among|amongst|one of|including|another|other|also|each)\b/gi;
/** Code units to each side in which it is said of this very name. */
const nearby = 25;

/** Whether words of `[from, to)` say so; an "also" of who goes on speaking is of what they say: "he also said the board paid". */
function saysOneOfMany({ report }: Spot, [from, to]: Span): boolean {
	return [...report.text.slice(from, to).matchAll(oneOfMany)].some(({ 0: word, index }) => {
		const [start, end] = [from + index, from + index + word.length];
		const isOfSaying = ([s, e]: Span) => start < e && s <= end + 1;
		return word.toLowerCase() !== "also" || !report.attributions.some(({ cue }) => cue.some(isOfSaying));
	});
}

export const isOneOfMany = (spot: Spot) => saysOneOfMany(spot, spot.sentence.span);
/** Whether the words next to a name make it one of several. */
export const isOneOfManyHere = (spot: Spot) =>
	saysOneOfMany(spot, [
		Math.max(spot.sentence.span[0], spot.span[0] - nearby),
		Math.min(spot.sentence.span[1], spot.span[1] + nearby),
	]);
