import type { Span } from "../core/index.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { quotationsOf } from "../text/quotations.js";
import { wordsOf } from "./words.js";

/** Cuts one normalised word into vocabulary entries: their numbers and lengths in code units of the word. */
export type WordCutter = (form: string) => readonly { readonly id: number; readonly length: number }[];

/** A text as the encoder takes it: parallel arrays, one entry a piece. */
export interface TextPieces {
	readonly ids: Int32Array;
	/** Spans in UTF-16 code units of the text. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** 1 where a word begins. */
	readonly opensWord: Uint8Array;
	/** What lower-casing and cutting lose, 0 to 15: 4 × how the word is capitalised, 2 when quoted, 1 when it opens a paragraph. */
	readonly shapes: Uint8Array;
}

/** 0: no letters; 1: lower case; 2: a capital first; 3: capitals elsewhere too. */
function capitals(word: string): number {
	if (!/\p{L}/u.test(word)) return 0;
	if (!/\p{Lu}/u.test(word)) return 1;
	return /^[^\p{L}]*\p{Lu}[^\p{Lu}]*$/u.test(word) ? 2 : 3;
}

/** Walks sorted, disjoint spans: whether the next position asked for lies in one. Positions must not decrease. */
function within(spans: readonly Span[]): (at: number) => boolean {
	let i = 0;
	return (at) => {
		while (i < spans.length && (spans[i] as Span)[1] <= at) i++;
		return i < spans.length && (spans[i] as Span)[0] <= at;
	};
}

/**
 * The most pieces of one text; the rest is not read. News has a piece to four or five code units, so only a text of
 * nothing but marks or rare signs has more within what annotate hands over.
 */
const mostPieces = 9_500;

/** The pieces of a text, in order. */
export function piecesOf(text: string, cut: WordCutter): TextPieces {
	const quoted = within(
		quotationsOf(text)
			.flatMap((q) => q.pieces)
			.toSorted((a, b) => a[0] - b[0]),
	);
	const openings = paragraphsOf(text).map((p) => p[0]);
	let opening = 0;
	const ids: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const opensWord: number[] = [];
	const shapes: number[] = [];
	for (const { span, form, from } of wordsOf(text)) {
		if (ids.length >= mostPieces) break;
		let first = 0;
		if (opening < openings.length && span[0] >= (openings[opening] as number)) {
			first = 1;
			while (opening < openings.length && span[0] >= (openings[opening] as number)) opening++;
		}
		const shape = capitals(text.slice(span[0], span[1])) * 4 + (quoted(span[0]) ? 2 : 0) + first;
		let at = 0;
		for (const { id, length } of cut(form)) {
			ids.push(id);
			starts.push(from[at] as number);
			opensWord.push(at === 0 ? 1 : 0);
			at += length;
			ends.push(from[at] ?? span[1]);
			shapes.push(shape);
		}
		ends[ends.length - 1] = span[1];
	}
	return {
		ids: Int32Array.from(ids),
		starts: Int32Array.from(starts),
		ends: Int32Array.from(ends),
		opensWord: Uint8Array.from(opensWord),
		shapes: Uint8Array.from(shapes),
	};
}
