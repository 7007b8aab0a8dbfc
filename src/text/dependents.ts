import { type Relation, relations, type Sentence } from "../core/index.js";

/** A run of a sentence's tokens, `[from, to)`. */
export type Run = readonly [from: number, to: number];

/** Relations that are looked for together. */
export const anyOf = (...names: readonly Relation[]): ReadonlySet<Relation> => new Set(names);

/** The relation of the token at `i` to its head; undefined where the sentence has no tree. */
export const relationOf = ({ dependencies }: Sentence, i: number): Relation | undefined =>
	relations[dependencies?.relations[i] as number];

/** The index of the head of the token at `i`; undefined at the root and where the sentence has no tree. */
export function headOf({ dependencies }: Sentence, i: number): number | undefined {
	const head = dependencies?.heads[i];
	return head === i ? undefined : head;
}

/** The tokens that hang on the one at `i` by one of these relations, in order. */
export function dependentsOf(sentence: Sentence, i: number, by: ReadonlySet<Relation>): number[] {
	const out: number[] = [];
	sentence.dependencies?.heads.forEach((head, k) => {
		if (head === i && k !== i && by.has(relationOf(sentence, k) as Relation)) out.push(k);
	});
	return out;
}

/** The tokens above the one at `i`, nearest first. */
export function above(sentence: Sentence, i: number): number[] {
	const out: number[] = [];
	for (let at = headOf(sentence, i); at !== undefined && out.length < sentence.tokens.length; at = headOf(sentence, at))
		out.push(at);
	return out;
}

/** Of the tokens in `[from, to)` the one that the others hang on; the last of them where the sentence has no tree. */
export function topOf(sentence: Sentence, from: number, to: number): number {
	for (let i = from; i < to; i++) {
		const head = headOf(sentence, i);
		const isInside = head !== undefined && head >= from && head < to;
		if (!isInside && sentence.dependencies && sentence.tokens[i]?.pos !== "PUNCT") return i;
	}
	return to - 1;
}

/** For each token the first and the last of those that hang on it, itself among them. */
export function reachOf(sentence: Sentence): [first: number, last: number][] {
	const reach = sentence.tokens.map((_, i): [number, number] => [i, i]);
	sentence.tokens.forEach((_, i) => {
		for (const head of above(sentence, i)) {
			const of = reach[head] as [number, number];
			of[0] = Math.min(of[0], i);
			of[1] = Math.max(of[1], i);
		}
	});
	return reach;
}
