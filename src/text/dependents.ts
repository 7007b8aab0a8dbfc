import { type Relation, relations, type Sentence } from "../core/index.js";

/** The relation of the token at `i` to its head; undefined where the sentence has no tree. */
export const relationOf = ({ dependencies }: Sentence, i: number): Relation | undefined =>
	relations[dependencies?.relations[i] as number];

/** The index of the head of the token at `i`; undefined at the root and where the sentence has no tree. */
export function headOf({ dependencies }: Sentence, i: number): number | undefined {
	const head = dependencies?.heads[i];
	return head === i ? undefined : head;
}

/** The tokens that hang on the one at `i` by one of these relations, in order. */
export function dependentsOf(sentence: Sentence, i: number, by: readonly Relation[]): number[] {
	const out: number[] = [];
	sentence.dependencies?.heads.forEach((head, k) => {
		if (head === i && k !== i && by.includes(relationOf(sentence, k) as Relation)) out.push(k);
	});
	return out;
}

/** The tokens above the one at `i`, nearest first. */
export function above(sentence: Sentence, i: number): number[] {
	const out: number[] = [];
	for (let at = headOf(sentence, i); at !== undefined && at !== i && !out.includes(at); at = headOf(sentence, at))
		out.push(at);
	return out;
}
