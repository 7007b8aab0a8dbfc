import { firstEndingAfter, type Span } from "../core/index.js";

/**
 * A piece of clean text and where it came from. When both spans are equally long, every code unit stands for the one
 * at the same distance from the start; otherwise only the piece as a whole is known to come from the whole of `source`.
 */
export interface OffsetPiece {
	readonly clean: Span;
	readonly source: Span;
}

/** From clean text to its source: pieces in order of `clean`, which do not overlap. What lies between came from nowhere (separators). */
export type OffsetMap = readonly OffsetPiece[];

/** Clean text with the map back to the text it was taken from. */
export interface MappedText {
	readonly text: string;
	readonly map: OffsetMap;
}

/** The source spans that the words at `span` of the clean text came from, in order; none for a separator or an unknown piece. */
export function sourceSpansOf(map: OffsetMap, span: Span): Span[] {
	const out: Span[] = [];
	for (let i = firstEndingAfter(map, span[0], ({ clean }) => clean[1]); i < map.length; i++) {
		const { clean, source } = map[i] as OffsetPiece;
		if (clean[0] >= span[1]) break;
		const exact = clean[1] - clean[0] === source[1] - source[0];
		const from = exact ? source[0] + Math.max(0, span[0] - clean[0]) : source[0];
		const to = exact ? source[1] - Math.max(0, clean[1] - span[1]) : source[1];
		if (from < to) out.push([from, to]);
	}
	return out;
}

/**
 * Joins pieces of `source` into clean text. Each paragraph is a list of spans of `source`, in order; its spans are
 * joined by one space (they are the lines of a hard-wrapped paragraph), paragraphs by a blank line. Exact throughout.
 */
export function joinParagraphs(source: string, paragraphs: readonly (readonly Span[])[]): MappedText {
	let at = 0;
	const words: string[] = [];
	const map: OffsetPiece[] = [];
	for (const spans of paragraphs) {
		if (spans.length === 0) continue;
		if (words.length > 0) {
			words.push("\n\n");
			at += 2;
		}
		spans.forEach((span, i) => {
			if (i > 0) {
				words.push(" ");
				at++;
			}
			words.push(source.slice(span[0], span[1]));
			const end = at + span[1] - span[0];
			map.push({ clean: [at, end], source: span });
			at = end;
		});
	}
	return { text: words.join(""), map };
}
