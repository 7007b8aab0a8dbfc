import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import type { PlacedMention } from "../setting.js";

/** Words of a mention that stand inside quotation marks, lower case, in order; at most 60. */
export function quotedWordsOf({ tokens, report }: PlacedMention): string[] {
	const quoted = quotedSpans(report);
	const out: string[] = [];
	for (const token of tokens) {
		if (out.length >= 60) break;
		if (/[\p{L}\p{N}]/u.test(token.text) && liesWithin(quoted, token.span)) out.push(token.lower.replaceAll("’", "'"));
	}
	return out;
}

/** Longest run of words that both lists hold. Cost: the product of their lengths. */
export function longestSharedRun(a: readonly string[], b: readonly string[]): number {
	let best = 0;
	let previous = new Array<number>(b.length + 1).fill(0);
	for (const word of a) {
		const row = new Array<number>(b.length + 1).fill(0);
		for (let j = 0; j < b.length; j++) {
			if (word !== b[j]) continue;
			row[j + 1] = (previous[j] as number) + 1;
			if ((row[j + 1] as number) > best) best = row[j + 1] as number;
		}
		previous = row;
	}
	return best;
}
