import type { MarkedReport, Span } from "../../core/index.js";

const mark = /[“”„«»"]|``|''|\n/g;

const known = new WeakMap<MarkedReport, readonly Span[]>();

/**
 * What stands between quotation marks in a report, marks left out, in order. A quotation that its paragraph leaves
 * open ends with the paragraph. Single marks are left alone: they are apostrophes too often.
 */
export function quotedSpans(report: MarkedReport): readonly Span[] {
	const held = known.get(report);
	if (held) return held;
	const out: Span[] = [];
	let open = -1;
	const close = (at: number) => {
		if (open >= 0 && at > open) out.push([open, at]);
		open = -1;
	};
	let paragraph = 0;
	const ends = paragraphEnds(report);
	for (const { 0: text, index } of report.text.matchAll(mark)) {
		while (paragraph < ends.length && (ends[paragraph] as number) <= index) {
			close(ends[paragraph] as number);
			paragraph++;
		}
		if (text === "\n") continue;
		const opens = text === "“" || text === "„" || text === "«" || text === "``" || (text === '"' && open < 0);
		close(index);
		if (opens) open = index + text.length;
	}
	close(ends.at(-1) ?? report.text.length);
	known.set(report, out);
	return out;
}

function paragraphEnds({ sentences }: MarkedReport): number[] {
	const out: number[] = [];
	sentences.forEach((s, i) => {
		if (sentences[i + 1]?.paragraph !== s.paragraph) out.push(s.span[1]);
	});
	return out;
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
