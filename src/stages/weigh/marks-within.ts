import { firstEndingAfter, type Span } from "../../core/index.js";

/** So many marks inside one stretch of text are enough for any rule; a stretch with more is a table. */
const most = 40;

/** The marks that lie inside `span`, of marks in order of text; at most 40. By bisection. */
export function marksWithin<M extends { readonly span: Span }>(marks: readonly M[], span: Span): M[] {
	const out: M[] = [];
	const first = firstEndingAfter(marks, span[0] - 1, (mark) => mark.span[0]);
	for (let i = first; i < marks.length && out.length < most; i++) {
		const mark = marks[i] as M;
		if (mark.span[0] >= span[1]) break;
		if (mark.span[1] <= span[1]) out.push(mark);
	}
	return out;
}
