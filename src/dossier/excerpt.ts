import type { Span } from "../core/index.js";
import { visibleText } from "./visible-text.js";

/** Moves a cut to white space, so that no word is shown in half; gives up after 30 code units (text without spaces). */
function atSpace(text: string, at: number, step: 1 | -1): number {
	for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 30; i += step)
		if (/\s/.test(text[i] as string)) return i;
	return at;
}

/**
 * At most about `most` code units of `quote`, around `focus` (a span within `quote`) where given, else from its start;
 * "…" stands where words were left out. Safe to print.
 */
export function excerpt(quote: string, most: number, focus?: Span): string {
	if (quote.length <= most * 1.1) return visibleText(quote);
	const middle = focus ? (focus[0] + focus[1]) / 2 : 0;
	let start = Math.max(0, Math.min(quote.length - most, Math.round(middle - most / 2)));
	// The start of a sentence reads better than its middle: keep it while the focus stays in view.
	if (!focus || focus[1] <= most - 10) start = 0;
	const from = start === 0 ? 0 : atSpace(quote, start, 1);
	const end = start + most;
	const to = end >= quote.length ? quote.length : atSpace(quote, end, -1);
	const words = visibleText(quote.slice(from, to));
	return `${from > 0 ? "…" : ""}${to < quote.length ? `${words.replace(/[\s,;:–—-]+$/u, "")}…` : words}`;
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
