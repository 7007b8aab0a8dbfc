import { onDemand, type Relation, relations, type Sentence, type Span, type Token, tokenAt } from "../core/index.js";

/** A run of a sentence's tokens, `[from, to)`. */
export type Run = readonly [from: number, to: number];

/** The run of tokens that a span of text touches. */
export const runOf = (tokens: readonly Token[], [start, end]: Span): Run => [
	tokenAt(tokens, start),
	Math.min(tokens.length, tokenAt(tokens, end - 1) + 1),
];

/** The token at `i` in lower case; empty before the first and behind the last. */
export const lowerAt = ({ tokens }: Sentence, i: number): string => tokens[i]?.lower ?? "";

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

/** The tokens that hang on the one at `i`, in order: all of them, or those by one of these relations. */
export function dependentsOf({ dependencies }: Sentence, i: number, by?: ReadonlySet<Relation>): number[] {
	const out: number[] = [];
	if (!dependencies) return out;
	const { heads, relations: own } = dependencies;
	for (let k = 0; k < heads.length; k++)
		if (heads[k] === i && k !== i && (!by || by.has(relations[own[k] as number] as Relation))) out.push(k);
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

/** For each token the run from the first to the last of those that hang on it, itself among them; found once for a sentence. */
export const reachOf = onDemand((sentence: Sentence): readonly Run[] => {
	const reach = sentence.tokens.map((_, i): [number, number] => [i, i + 1]);
	sentence.tokens.forEach((_, i) => {
		for (const head of above(sentence, i)) {
			const of = reach[head] as [number, number];
			of[0] = Math.min(of[0], i);
			of[1] = Math.max(of[1], i + 1);
		}
	});
	return reach;
});
