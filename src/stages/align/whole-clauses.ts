import { relations, type Sentence, type Span, tokenAt } from "../../core/index.js";
import { above, dependentsOf, reachOf } from "../../text/dependents.js";
import { isLoose } from "../../text/loose.js";
import { tellsAt } from "../../text/wholeness.js";

const all = new Set(relations);
/** So many verbs above some words, and places where the clause of each may begin and end, are looked at. */
const looked = { verbs: 4, places: 3 };

/**
 * The clauses that tell what the words of a span are part of, by the tree: of each verb in or above them that has its subject, what it needs and what
 * touches the span; then with what more stands before and behind it, nearest first. None where the sentence has no tree.
 */
export function wholeClauses(sentence: Sentence, [start, end]: Span): Span[] {
	const { tokens, dependencies } = sentence;
	if (!dependencies) return [];
	const [from, to] = [tokenAt(tokens, start), Math.min(tokens.length, tokenAt(tokens, end - 1) + 1)];
	if (from >= to) return [];
	const around = new Set<number>();
	for (let i = from; i < to; i++) for (const k of [i, ...above(sentence, i)]) around.add(k);
	const verbs = [...around].filter((i) => tellsAt(sentence, i, 0, tokens.length));
	const reach = reachOf(sentence);
	return verbs.slice(0, looked.verbs).flatMap((verb) => {
		const left: number[] = [];
		const right: number[] = [];
		let [a, b] = [Math.min(verb, from), Math.max(verb, to - 1)];
		for (const i of dependentsOf(sentence, verb, all)) {
			const [first, last] = reach[i] as [number, number];
			const outside = last < from || first >= to;
			if (!isLoose(sentence, i) || !outside) [a, b] = [Math.min(a, first), Math.max(b, last)];
			else if (i < verb) left.push(first);
			else right.push(last);
		}
		const starts = [a, ...left.filter((i) => i < a).reverse()].slice(0, looked.places);
		const ends = [b, ...right.filter((i) => i > b)].slice(0, looked.places);
		return starts.flatMap((s) => ends.map((e): Span => [tokens[s]!.span[0], tokens[e]!.span[1]]));
	});
}
