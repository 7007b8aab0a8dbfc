import type { Span } from "../core/index.js";

/** A headline stands in this much of a text, in code units. */
const reach = 600;

/** Where a text repeats its headline as a line of its own near its beginning; undefined where it does not. */
export function headlineSpan(text: string, title: string | undefined): Span | undefined {
	const words = title?.trim();
	if (!words || words.length > reach) return undefined;
	const start = text.slice(0, reach + words.length).indexOf(words);
	if (start < 0) return undefined;
	const end = start + words.length;
	const alone = /(?:^|\n)\s*$/.test(text.slice(0, start)) && /^\s*(?:\n|$)/.test(text.slice(end, end + 20));
	return alone ? [start, end] : undefined;
}
