import { contains, firstEndingAfter, onDemand, type Report, type Span } from "../core/index.js";
import { isQuoted, quotationsOf } from "./quotations.js";

const opening = /^(?:[“„«"‘‹]|``|''?)/;
const closing = /(?:[”»"″’›]|''?)$/;

/** `span` without the quotation marks at its ends; undefined where nothing else is in it. */
function withoutMarks(text: string, [start, end]: Span): Span | undefined {
	const from = start + (opening.exec(text.slice(start, start + 2))?.[0].length ?? 0);
	const to = end - (closing.exec(text.slice(Math.max(from, end - 2), end))?.[0].length ?? 0);
	return from < to ? [from, to] : undefined;
}

/** What is quoted in a report (`isQuoted`), marks left out, in order and without overlap. Found once for each report. */
export const quotedSpans = onDemand(({ text }: Pick<Report, "text">): readonly Span[] =>
	quotationsOf(text)
		.filter((quotation) => isQuoted(text, quotation))
		.flatMap(({ pieces }) => pieces.map((piece) => withoutMarks(text, piece)))
		.filter((span) => span !== undefined),
);

/** The first of the sorted spans that ends behind the beginning of `span`; by bisection. */
const firstAt = (sorted: readonly Span[], span: Span): Span | undefined =>
	sorted[firstEndingAfter(sorted, span[0], ([, end]) => end)];

/** Whether `span` shares anything with one of the sorted spans. */
export function touches(sorted: readonly Span[], span: Span): boolean {
	const first = firstAt(sorted, span);
	return first !== undefined && first[0] < span[1];
}

/** Whether `span` lies inside one of the sorted spans. */
export function liesWithin(sorted: readonly Span[], span: Span): boolean {
	const first = firstAt(sorted, span);
	return first !== undefined && contains(first, span);
}
