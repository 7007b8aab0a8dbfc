import type { Span } from "../core/index.js";

/** A stretch of a text with each run of white space as one space, and the way back. */
export interface Compact {
	readonly text: string;
	/** The span in the original text of `[start, end)` in the compact one. */
	spanOf(start: number, end: number): Span;
}

/** Compacts `text` from `start` to `end`, so that patterns need not think of line breaks and double spaces. Linear. */
export function compact(text: string, [start, end]: Span): Compact {
	const raw = text.slice(start, end);
	if (!/\s\s|[^\S ]/.test(raw)) return { text: raw, spanOf: (s, e) => [start + s, start + e] };
	const parts: string[] = [];
	// Where each piece between shortened runs begins: in the compact text, and in the original.
	const compactAt: number[] = [0];
	const originalAt: number[] = [start];
	let from = 0;
	let length = 0;
	for (const run of raw.matchAll(/\s\s+|[^\S ]/g)) {
		parts.push(raw.slice(from, run.index), " ");
		length += run.index - from + 1;
		from = run.index + run[0].length;
		compactAt.push(length);
		originalAt.push(start + from);
	}
	parts.push(raw.slice(from));
	const place = (index: number) => {
		let low = 0;
		let high = compactAt.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((compactAt[middle] as number) <= index) low = middle;
			else high = middle - 1;
		}
		return (originalAt[low] as number) + index - (compactAt[low] as number);
	};
	return { text: parts.join(""), spanOf: (s, e) => [place(s), e > s ? place(e - 1) + 1 : place(s)] };
}

/**
 * A span cut at white space into stretches of at most `max` code units (at any place, where no white space is), so that
 * work on a hostile "sentence" stays linear in its length.
 */
export function stretchesOf(text: string, [start, end]: Span, max: number): Span[] {
	const out: Span[] = [];
	let from = start;
	while (end - from > max) {
		let cut = from + max;
		while (cut > from && !/\s/.test(text[cut - 1] as string)) cut--;
		if (cut === from) cut = from + max;
		out.push([from, cut]);
		from = cut;
	}
	out.push([from, end]);
	return out;
}
