import { contains, type Span, type SpokenWords, trimmed } from "../../../core/index.js";
import { touches } from "../../../text/quoted-spans.js";

/** What is left of sorted pieces without the sorted `lines`. */
function without(pieces: readonly Span[], lines: readonly Span[]): Span[] {
	return pieces.flatMap((piece) => {
		if (!touches(lines, piece)) return [piece];
		const out: Span[] = [];
		let [start] = piece;
		for (const [from, to] of lines) {
			if (to <= start || from >= piece[1]) continue;
			if (from > start) out.push([start, from]);
			start = to;
		}
		if (start < piece[1]) out.push([start, piece[1]]);
		return out;
	});
}

/**
 * Attributions without what stands in `lines` that are no part of the report (`sideLinesOf`): nobody speaks in "Read more: Minister
 * says …", and what is said in the report does not begin there. White space that is left at an end is trimmed.
 */
export function withoutSideLines(
	text: string,
	spoken: readonly SpokenWords[],
	lines: readonly Span[],
): readonly SpokenWords[] {
	if (lines.length === 0) return spoken;
	const isApart = (span: Span) => lines.some((line) => contains(line, span));
	const trim = (spans: readonly Span[]) => spans.map((s) => trimmed(text, s)).filter((s) => s !== undefined);
	return spoken.flatMap((words): SpokenWords[] => {
		if (words.cue.some(isApart)) return [];
		const pieces = [...words.source, ...words.content];
		if (!pieces.some((piece) => touches(lines, piece))) return [words];
		const content = trim(without(words.content, lines));
		return content.length === 0 ? [] : [{ ...words, content, source: trim(without(words.source, lines)) }];
	});
}
