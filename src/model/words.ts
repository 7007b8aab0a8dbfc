import type { Span } from "../core/index.js";

/** A word or one punctuation mark of a text, as the encoder's vocabulary writes it. */
export interface Word {
	readonly span: Span;
	/** Lower case, without accents and invisible characters; never empty. */
	readonly form: string;
	/** For each UTF-16 code unit of `form`, where in the text it came from; one more at the end. */
	readonly from: readonly number[];
}

const space = /\s/u;
const mark = /\p{M}/u;
/** Controls, soft hyphens, joiners, byte order marks: no reader sees them. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
/** What BERT's basic tokenizer cuts off: ASCII signs and all Unicode punctuation. */
const punctuation = /[\p{P}$+<=>^`|~]/u;
/** Scripts without spaces: each character is a word. */
const ideograph = /\p{Script=Han}/u;
const plain = /^[a-z0-9]+$/i;

/**
 * Words of a text in order, by the rules of BERT's basic tokenizer (Devlin et al. 2019), with exact offsets: white space
 * parts words, each punctuation mark and ideograph is one, the rest is lowered and its accents taken off. Ligatures and
 * full-width letters are written out. A word of nothing visible is left out.
 */
export function wordsOf(text: string): Word[] {
	const out: Word[] = [];
	let start = -1;
	let form = "";
	let from: number[] = [];
	const close = (end: number) => {
		if (form) out.push({ span: [start, end], form, from: [...from, end] });
		start = -1;
		form = "";
		from = [];
	};
	const add = (letters: string, at: number) => {
		for (let i = 0; i < letters.length; i++) from.push(at);
		form += letters;
	};
	for (let at = 0; at < text.length; ) {
		const character = String.fromCodePoint(text.codePointAt(at) as number);
		const next = at + character.length;
		if (plain.test(character)) {
			if (start < 0) start = at;
			add(character.toLowerCase(), at);
		} else if (space.test(character)) close(at);
		else if (punctuation.test(character) || ideograph.test(character)) {
			close(at);
			start = at;
			add(character, at);
			close(next);
		} else if (!invisible.test(character)) {
			if (start < 0) start = at;
			for (const letter of character.normalize("NFKD").toLowerCase().normalize("NFD"))
				if (!mark.test(letter) && !space.test(letter)) add(letter, at);
		}
		at = next;
	}
	close(text.length);
	return out;
}
