import type { Spot } from "../clash.js";

/** One of several: another report may tell of another. */
const oneOfMany = /\b(?:among|amongst|one of|including|another|other|also|each)\b/i;
/** Code units to each side in which it is said of this very name. */
const nearby = 25;
export const isOneOfMany = ({ report, sentence }: Spot) => oneOfMany.test(report.text.slice(...sentence.span));
/** Whether the words next to a name make it one of several. */
export const isOneOfManyHere = ({ report, sentence, span }: Spot) =>
	oneOfMany.test(
		report.text.slice(Math.max(sentence.span[0], span[0] - nearby), Math.min(sentence.span[1], span[1] + nearby)),
	);
