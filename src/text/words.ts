import type { Span } from "../core/index.js";

/** A word as it is compared across texts: lower case, straight apostrophe, with where it stands. */
export interface Word {
	readonly lower: string;
	readonly span: Span;
	/** Whether it begins with a capital letter. */
	readonly capital: boolean;
}

const pattern = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** Nothing written by people is longer; a longer run of letters is cut, so that hostile text costs bounded memory. */
const longest = 40;

/**
 * The words of a text in order, without a tagger: letters and digits, joined over an inner apostrophe, hyphen, point or
 * comma ("U.S", "7,000", "al-Masry"). Much lighter than `sentencesOf`; linear in the length of the text.
 */
export function wordsOf(text: string): Word[] {
	const out: Word[] = [];
	for (const match of text.matchAll(pattern)) {
		const word = match[0];
		const lower = word.slice(0, longest).toLowerCase().replaceAll("’", "'");
		const first = word[0] as string;
		out.push({
			lower,
			span: [match.index, match.index + word.length],
			capital: first !== first.toLowerCase(),
		});
	}
	return out;
}
