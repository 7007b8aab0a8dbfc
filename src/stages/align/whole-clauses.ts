import type { Sentence, Span } from "../../core/index.js";
import { above, dependentsOf, type Run, reachOf, runOf } from "../../text/dependents.js";
import { isLoose } from "../../text/loose.js";
import { tellsAt } from "../../text/wholeness.js";

/** So many verbs above some words, and places where the clause of each may begin and end, are looked at. */
const looked = { verbs: 4, places: 3 };

/**
 * The clauses that tell what the words of a span are part of, by the tree: of each verb in or above them that has its subject, what it needs and what
 * touches the span; then with what more stands before and behind it, nearest first. None where the sentence has no tree.
 */
export function wholeClauses(sentence: Sentence, span: Span): Span[] {
	const { tokens, dependencies } = sentence;
	if (!dependencies) return [];
	const [from, to] = runOf(tokens, span);
	if (from >= to) return [];
	const around = new Set<number>();
	for (let i = from; i < to; i++) for (const k of [i, ...above(sentence, i)]) around.add(k);
	const verbs = [...around].filter((i) => tellsAt(sentence, i, 0, tokens.length));
	const reach = reachOf(sentence);
	return verbs.slice(0, looked.verbs).flatMap((verb) => {
		const left: number[] = [];
		const right: number[] = [];
		let [a, b] = [Math.min(verb, from), Math.max(verb + 1, to)];
		for (const i of dependentsOf(sentence, verb)) {
			const [first, end] = reach[i] as Run;
			const outside = end <= from || first >= to;
			if (!isLoose(sentence, i) || !outside) [a, b] = [Math.min(a, first), Math.max(b, end)];
			else if (i < verb) left.push(first);
			else right.push(end);
		}
		const starts = [a, ...left.filter((i) => i < a).reverse()].slice(0, looked.places);
		const ends = [b, ...right.filter((i) => i > b)].slice(0, looked.places);
		return starts.flatMap((s) => ends.map((e): Span => [tokens[s]!.span[0], tokens[e - 1]!.span[1]]));
	});
}
