import type { Span } from "../core/index.js";

/** How far a cut moves to white space, in code units; text without spaces is cut where it is. */
const reach = 30;

/** Moves a cut to white space, so that no word is shown in half. */
function atSpace(text: string, at: number, step: 1 | -1): number {
	for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < reach; i += step) {
		if (/\s/.test(text[i] as string)) return i;
	}
	return at;
}

/** The part of `range` of at most about `most` code units, from its start where `focus` is in view then, else around `focus`. */
export function clip(text: string, range: Span, focus: Span, most: number): Span {
	const [start, end] = range;
	if (end - start <= most * 1.1) return range;
	// The start of a sentence reads better than its middle.
	if (focus[1] <= start + most - 10) return [start, atSpace(text, start + most, -1)];
	const middle = (focus[0] + Math.min(focus[1], focus[0] + most)) / 2;
	const from = Math.max(start, Math.min(end - most, Math.round(middle - most / 2)));
	return [from === start ? start : atSpace(text, from, 1), from + most >= end ? end : atSpace(text, from + most, -1)];
}
