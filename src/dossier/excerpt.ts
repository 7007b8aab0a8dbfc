import type { Span, TimelineEntry } from "../core/index.js";
import { clipFromHead } from "./clip.js";
import { visibleText } from "./visible-text.js";

/**
 * At most about `most` code units of `quote`, around `focus` (a span within `quote`) where given, else from its start;
 * "…" stands where words were left out; how the quote begins is kept. Safe to print.
 */
export function excerpt(quote: string, most: number, focus: Span = [0, 0]): string {
	const {
		head,
		rest: [from, to],
	} = clipFromHead(quote, [0, quote.length], focus, most);
	const words = visibleText(quote.slice(from, to));
	const opening = head ? `${head[0] > 0 ? "…" : ""}${visibleText(quote.slice(...head))} … ` : from > 0 ? "…" : "";
	return `${opening}${to < quote.length ? `${words.replace(/[\s,;:–—-]+$/u, "")}…` : words}`;
}

/** The words of a timeline's entry, at most about `most` code units, with the day that they are told for in view. Safe to print. */
export function datedWords({ quote, span, date }: TimelineEntry, most: number): string {
	return excerpt(quote, most, date && [date[0] - span[0], date[1] - span[0]]);
}

/** Marks of quotations; agency copy has two strokes for one, and closes with them what a straight mark opens. */
const opening = /^(?:[“"]|``|'')/u;
const closing = /(?:[”"]|'')$/u;
const anyMark = /["“”]|``|''/u;

/** `words` in quotation marks, without doubling those that already enclose them, and without one at one end that belongs to a longer quotation than they are. */
export function quoted(words: string): string {
	const [opens, closes] = [opening.exec(words)?.[0].length ?? 0, closing.exec(words)?.[0].length ?? 0];
	const inner = words.slice(opens, words.length - closes);
	// What opens a quotation within is no end of that which the first mark opens.
	const partner = closes === 0 ? /["”]|''/u : anyMark;
	return `“${partner.test(inner) ? words : inner}”`;
}
