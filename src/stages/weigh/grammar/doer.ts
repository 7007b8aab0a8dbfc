import { meet, type Token } from "../../../core/index.js";
import { folded } from "../content-words.js";

/** The words of the name nearest before a verb, which is who does it where that is told; empty for none. */
export function doerBefore(tokens: readonly Token[], at: number): ReadonlySet<string> {
	const last = tokens.slice(0, at).findLastIndex((t) => t.pos === "PROPN");
	let first = last;
	while (first > 0 && tokens[first - 1]?.pos === "PROPN") first--;
	return new Set(last < 0 ? [] : tokens.slice(first, last + 1).map(folded));
}

/** Whether both are told and have no word in common: who wins over another does not lose to them. */
export const areTwoDoers = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean =>
	a.size > 0 && b.size > 0 && !meet(a, b);
