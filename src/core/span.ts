/**
 * A half-open range `[start, end)` in UTF-16 code units of one report's `text`, with `0 <= start < end <= text.length`.
 * JavaScript string indices are UTF-16 code units, so `text.slice(start, end)` is the words of the span.
 */
export type Span = readonly [start: number, end: number];

/** The words of `text` at `span`, as they stand there. */
export function wordsAt(text: string, span: Span): string {
	return text.slice(span[0], span[1]);
}

/** How many code units two spans of one text share; 0 when they only touch. */
export function sharedLength(a: Span, b: Span): number {
	return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Whether two stretches of one text share more than half of the shorter. */
export const areMostlyOne = (a: Span, b: Span): boolean => sharedLength(a, b) * 2 > Math.min(a[1] - a[0], b[1] - b[0]);

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The smallest span that covers all `spans`; undefined for none. */
export function covering(spans: readonly Span[]): Span | undefined {
	if (spans.length === 0) return undefined;
	return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
}

/** Index of the first of `items`, in order and without overlap, that ends after `at`, or begins after it where `endOf` gives that; their number when none does. By bisection. */
export function firstEndingAfter<T>(items: readonly T[], at: number, endOf: (item: T) => number): number {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (endOf(items[middle] as T) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** `span` without white space at its ends; undefined when nothing else is in it. */
export function trimmed(text: string, span: Span): Span | undefined {
	let [start, end] = span;
	while (start < end && /\s/.test(text[start] as string)) start++;
	while (end > start && /\s/.test(text[end - 1] as string)) end--;
	return start < end ? [start, end] : undefined;
}
