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

/** `words` in quotation marks, without doubling those that already enclose them. */
export function quoted(words: string): string {
	const inner = /^["“”](.*[^"“”])["“”]$/su.exec(words)?.[1];
	return `“${inner !== undefined && !/["“”]/u.test(inner) ? inner : withoutOddMark(words)}”`;
}

/** Words without a quotation mark at one end that belongs to a longer quotation than they are. */
function withoutOddMark(words: string): string {
	const inner = words.slice(1, -1);
	const opens = words.startsWith("“") || words.startsWith('"');
	const closes = words.endsWith("”") || words.endsWith('"');
	if (opens && !closes && !/["”]/.test(inner)) return words.slice(1);
	if (closes && !opens && !/["“]/.test(inner)) return words.slice(0, -1);
	return words;
}
