import type { Relation, Sentence } from "../core/index.js";
import { isPastParticiple, nounPhraseOf, relative } from "./clause-roles.js";
import { above, anyOf, dependentsOf, headOf, lowerAt, type Run, reachOf, relationOf } from "./dependents.js";
import { isInfinitive, isLoose, isVerbal, subjects } from "./loose.js";
import { tellsAt } from "./wholeness.js";

const negations = anyOf("neg");
const marks = anyOf("mark");
const objects = anyOf("dobj", "pobj");
/** What hangs on a clause and is none of its words. */
const between = anyOf("mark", "cc", "punct");
/** A clause that may be told beside the one it hangs on, behind a comma. */
const beside = anyOf("advcl", "parataxis", "meta", "relcl", "acl");
const comma = /^(?:[,;]|[–—-]+)$/;
/** Words that open a clause and are no part of what it tells: "Varn, **where** it sank". */
const opens = /^(?:when|where|why|whenever|while)$/;

/**
 * A noun with its relative clause stands alone where it has so many words and the clause that it is part of more than so many: "He is the pilot who sank the ferry in May" is told
 * whole. Set by eye on 110 entries. A noun that something is done with stands alone with what was done to it by the first: that nothing "seized in 2029" is given back is no event of 2029.
 */
const ofNoun = { fewest: 8, whole: 26 };

const wordsIn = ({ tokens }: Sentence, [from, to]: Run) =>
	tokens.slice(from, to).filter((t) => /[\p{L}\p{N}]/u.test(t.text)).length;

/**
 * The words of the clause of the verb at `verb`, as one run: what hangs on it less the clauses that it can do without, of which those on `path` are kept, and those that
 * are not wholly before or behind it.
 */
function clauseRun(sentence: Sentence, verb: number, path: ReadonlySet<number>): Run {
	const reach = reachOf(sentence);
	const canBeLeftOff = (i: number): boolean => {
		const relation = relationOf(sentence, i) as Relation;
		const head = headOf(sentence, i);
		if (head === verb && (between.has(relation) || opens.test(lowerAt(sentence, i)))) return true;
		// What for is part of what is told: "left to lead the board".
		if (!isLoose(sentence, i) || isInfinitive(sentence, i)) return false;
		if (relation === "conj") return isVerbal(sentence, i) && (head === verb || path.has(head as number));
		const [first, end] = reach[i] as Run;
		return beside.has(relation) && comma.test(lowerAt(sentence, i > verb ? first - 1 : end));
	};
	const inside = new Set([verb]);
	const left = new Set<number>();
	for (const i of inside)
		for (const k of dependentsOf(sentence, i)) (path.has(k) || !canBeLeftOff(k) ? inside : left).add(k);
	let [from, to] = [Math.min(...inside), Math.max(...inside) + 1];
	for (const i of left) {
		const [first, end] = reach[i] as Run;
		if (first < to && end > to && first > verb) to = end;
		if (first < from && end > from && end <= verb) from = first;
	}
	const semicolons = sentence.tokens.flatMap(({ text }, i) => (text === ";" ? i : []));
	return [
		Math.max(from, 1 + (semicolons.findLast((i) => i < verb) ?? -1)),
		Math.min(to, semicolons.find((i) => i > verb) ?? to),
	];
}

/** Whether what a verb tells is denied or asked above it, or hangs on a condition. */
function isOpen(sentence: Sentence, verb: number): boolean {
	const head = headOf(sentence, verb);
	const isDenied = head !== undefined && dependentsOf(sentence, head, negations).length > 0;
	return (
		(isDenied && relationOf(sentence, verb) === "ccomp") ||
		dependentsOf(sentence, verb, marks).some((m) => !isLoose(sentence, m))
	);
}

/**
 * The clause that the word at `at` stands in, by the tree: the nearest verb above it that tells something, with its subject and what hangs on it, less the clauses that can be
 * left off. A verb without a subject is told with the verb it has that from ("came and left on Friday"), a clause told of a noun with the clause that the noun stands in, or in a long one with the noun ("the barges that left the quay in May"), what was done to a noun with the noun, what is
 * denied or conditional with what it hangs on. Undefined where no verb tells anything, and where the first to do so is one of saying. `begun`: the first token behind a dateline.
 */
export function clauseAt(
	sentence: Sentence,
	at: number,
	begun: number,
	isSaying: (verb: number) => boolean,
): Run | undefined {
	if (!sentence.dependencies) return undefined;
	const path = new Set<number>();
	let alone: Run | undefined;
	for (const i of [at, ...above(sentence, at)]) {
		path.add(i);
		if (!isVerbal(sentence, i)) continue;
		if (isSaying(i)) return alone;
		if (isOpen(sentence, i)) continue;
		const [from, to] = clauseRun(sentence, i, path);
		const relation = relationOf(sentence, i) as Relation;
		const head = headOf(sentence, i);
		const own = dependentsOf(sentence, i, subjects);
		const isRelative = relation === "relcl" && own.every((s) => relative.test(lowerAt(sentence, s)));
		const isDone = relation === "acl" && own.length === 0 && isPastParticiple(sentence, i);
		if ((isRelative || isDone) && head !== undefined && !isInfinitive(sentence, i)) {
			const [first, last] = nounPhraseOf(sentence, head);
			// "Words said at a rally in May, in which she …": what is told of them beside belongs to them.
			const end = isDone ? (reachOf(sentence)[head] as Run)[1] : Math.max(last, to);
			const run: Run = [Math.max(begun, Math.min(first, from)), end];
			if (wordsIn(sentence, run) >= ofNoun.fewest) alone ??= run;
			if (alone && isDone && objects.has(relationOf(sentence, head) as Relation)) {
				const verb = above(sentence, i).find((k) => isVerbal(sentence, k));
				// "In a note sent on Friday she said": the day is that of saying it.
				return verb !== undefined && isSaying(verb) ? undefined : alone;
			}
			continue;
		}
		if (!tellsAt(sentence, i, from, to, begun)) continue;
		const run: Run = [Math.max(begun, from), to];
		return alone && wordsIn(sentence, run) > ofNoun.whole ? alone : run;
	}
	return alone;
}
