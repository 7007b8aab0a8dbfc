import { onDemand } from "../../../core/index.js";
import { longestRun } from "../../../text/longest-run.js";
import { liesWithin, quotedSpans, touches } from "../../../text/quoted-spans.js";
import { isWord } from "../content-words.js";
import { asCompared } from "../quoted-words.js";
import type { Slot } from "./slot.js";

/** So many quoted words in a row are one utterance. As for wording. */
const inARow = 6;
/** So many quoted words around a slot are compared. */
const most = 90;

/** The quoted words of a slot's sentence and of those next to it, lower case. */
const quotedAround = onDemand(({ report, sentence }: Slot): readonly string[] => {
	const at = report.sentences.indexOf(sentence);
	const quoted = quotedSpans(report);
	return report.sentences
		.slice(Math.max(0, at - 1), at + 2)
		.filter(({ span }) => touches(quoted, span))
		.flatMap(({ tokens }) => tokens.filter((t) => isWord(t) && liesWithin(quoted, t.span)))
		.slice(0, most)
		.map(asCompared);
});

/** Whether two slots of two reports stand beside one and the same quotation. */
export function besideOneQuotation(a: Slot, b: Slot): boolean {
	if (a.report === b.report) return false;
	const [x, y] = [quotedAround(a), quotedAround(b)];
	return x.length >= inARow && y.length >= inARow && longestRun(x, y) >= inARow;
}
