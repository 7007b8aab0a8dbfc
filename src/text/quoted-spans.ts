import { firstEndingAfter, type Report, type Span } from "../core/index.js";
import { isQuoted, quotationsOf } from "./quotations.js";

const opening = /^(?:[“„«"‘‹]|``|''?)/;
const closing = /(?:[”»"″’›]|''?)$/;

/** `span` without the quotation marks at its ends; undefined where nothing else is in it. */
function withoutMarks(text: string, [start, end]: Span): Span | undefined {
	const from = start + (opening.exec(text.slice(start, start + 2))?.[0].length ?? 0);
	const to = end - (closing.exec(text.slice(Math.max(from, end - 2), end))?.[0].length ?? 0);
	return from < to ? [from, to] : undefined;
}

const known = new WeakMap<Pick<Report, "text">, readonly Span[]>();

/** What is quoted in a report (`isQuoted`), marks left out, in order and without overlap. Found once for each report. */
export function quotedSpans(report: Pick<Report, "text">): readonly Span[] {
	const held = known.get(report);
	if (held) return held;
	const { text } = report;
	const found = quotationsOf(text)
		.filter((quotation) => isQuoted(text, quotation))
		.flatMap((quotation) => quotation.pieces)
		.map((piece) => withoutMarks(text, piece))
		.filter((span) => span !== undefined);
	known.set(report, found);
	return found;
}

/** Whether `span` shares anything with one of the sorted spans; by bisection. */
export function touches(sorted: readonly Span[], span: Span): boolean {
	const first = sorted[firstEndingAfter(sorted, span[0], (s) => s[1])];
	return first !== undefined && first[0] < span[1];
}

/** Whether `span` lies inside one of the sorted spans; by bisection. */
export function liesWithin(sorted: readonly Span[], span: Span): boolean {
	let low = 0;
	let high = sorted.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [start, end] = sorted[middle] as Span;
		if (end <= span[0]) low = middle + 1;
		else if (start > span[0]) high = middle - 1;
		else return span[1] <= end;
	}
	return false;
}
