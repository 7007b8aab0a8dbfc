import { onDemand, type Relation, type Sentence } from "../core/index.js";
import { above, anyOf, dependentsOf, headOf, lowerAt, type Run, reachOf, relationOf } from "./dependents.js";
import { isApart } from "./loose.js";
import { isTaggedVerb } from "./tagged-verb.js";
import { isWord, tellsAt } from "./wholeness.js";

/** Relations of what is a phrase or a clause by itself; the rest are words within one: an adjective, an auxiliary, "not". */
const phrasal = anyOf(
	"root",
	"acl",
	"acomp",
	"advcl",
	"agent",
	"appos",
	"attr",
	"ccomp",
	"conj",
	"csubj",
	"csubjpass",
	"dative",
	"dep",
	"dobj",
	"intj",
	"meta",
	"npadvmod",
	"nsubj",
	"nsubjpass",
	"oprd",
	"parataxis",
	"pcomp",
	"pobj",
	"poss",
	"prep",
	"relcl",
	"xcomp",
);
/** What may be cut from a verb, "came | and sold the ferry", and not from a list of nouns. */
const joined = anyOf("conj");

/** So many words are shown at most where a stretch is made whole, or as many as it has. By eye, on the same cuts as the costs below. */
const mostWords = 36;
/** A part stands for a stretch where it has this share of its words. By eye, likewise. */
const leastKept = 0.5;
/** What a word costs that the stretch does not have, in words that it has; and what it is worth that something is told. Set by eye on 45 cuts of 16 stories. */
const costs = { foreign: 0.3, telling: 3 };

/** What is asked of a sentence's tree again and again. */
interface Shape {
	readonly apart: readonly boolean[];
	readonly depth: readonly number[];
	readonly worded: readonly boolean[];
}

const shapeOf = onDemand((sentence: Sentence): Shape => {
	const { tokens } = sentence;
	return {
		apart: tokens.map((_, i) => isApart(sentence, i)),
		depth: tokens.map((_, i) => above(sentence, i).length),
		worded: tokens.map((_, i) => isWord(sentence, i) && relationOf(sentence, i) !== "punct"),
	};
});

/** The words of a run that hang on none in it, but for those below the one that all others would be told under. */
function topsOf(
	sentence: Sentence,
	[from, to]: Run,
): { readonly all: readonly number[]; readonly main: number | undefined } {
	const { depth, worded } = shapeOf(sentence);
	const all: number[] = [];
	for (let i = from; i < to; i++) {
		const head = headOf(sentence, i);
		if (worded[i] && (head === undefined || head < from || head >= to)) all.push(i);
	}
	const least = Math.min(...all.map((i) => depth[i] as number));
	const [main, ...others] = all.filter((i) => depth[i] === least);
	return { all, main: others.length === 0 ? main : undefined };
}

/** The words within `[low, high)` that a run lacks to hold whole phrases, all under one head. */
function lacking(sentence: Sentence, run: Run, [low, high]: Run): number[] {
	const [from, to] = run;
	const { apart, worded } = shapeOf(sentence);
	const out: number[] = [];
	for (let i = low; i < high; i++) {
		const head = headOf(sentence, i) ?? i;
		if (worded[i] && (i < from || i >= to) && head >= from && head < to && !apart[i]) out.push(i);
	}
	const { all, main } = topsOf(sentence, run);
	for (const top of all) {
		const head = headOf(sentence, top);
		const relation = relationOf(sentence, top) as Relation;
		if (head === undefined || head < low || head >= high) continue;
		if (top !== main || !phrasal.has(relation) || (joined.has(relation) && !isTaggedVerb(sentence.tokens[top])))
			out.push(head);
	}
	return out;
}

/** A run with what it lacks, or undefined where that makes it too long. */
function completed(sentence: Sentence, run: Run, within: Run): Run | undefined {
	const most = Math.max(mostWords, run[1] - run[0]);
	let [from, to] = run;
	for (let need = lacking(sentence, run, within); need.length > 0; need = lacking(sentence, [from, to], within)) {
		from = Math.min(from, ...need);
		to = Math.max(to, ...need.map((i) => i + 1));
		if (to - from > most) return undefined;
	}
	return [from, to];
}

/**
 * The stretch of a sentence that shows best what stands in `[from, to)` without a phrase broken at its ends: no noun phrase, name or list is cut, and no verb from its
 * subject and object; clauses told beside are. It is the run with what it lacks, or, where that grows long, a part of it with at least half
 * of its words. Nothing beyond `within` is taken in; `focus` is kept. The run itself where the sentence has no tree, or nothing better is found.
 */
export function unbroken(sentence: Sentence, run: Run, within: Run, focus: Run | undefined): Run {
	if (!sentence.dependencies || lacking(sentence, run, within).length === 0) return run;
	const { worded } = shapeOf(sentence);
	const reach = reachOf(sentence);
	const wordsIn = ([from, to]: Run) => worded.slice(from, to).filter(Boolean).length;
	const own = wordsIn(run);
	const { main } = topsOf(sentence, run);
	const starts: Run[] = [run];
	for (let i = run[0]; i < run[1]; i++) {
		const [first, end] = reach[i] as Run;
		starts.push([Math.max(first, run[0]), Math.min(end, run[1])]);
	}
	let best: { readonly run: Run; readonly value: number } | undefined;
	for (const start of starts) {
		const kept = wordsIn(start);
		if (main !== undefined && (main < start[0] || main >= start[1])) continue;
		if (kept < leastKept * own || (focus && (focus[0] < start[0] || focus[1] > start[1]))) continue;
		const found = completed(sentence, start, within);
		if (!found) continue;
		const shared = wordsIn([Math.max(found[0], run[0]), Math.min(found[1], run[1])]);
		let value = shared - costs.foreign * (wordsIn(found) - shared);
		for (let i = found[0]; i < found[1]; i++)
			if (tellsAt(sentence, i, ...found)) {
				value += costs.telling;
				break;
			}
		if (!best || value > best.value) best = { run: found, value };
	}
	return best?.run ?? run;
}

const openers = /^(?:[“‘([]|``)$/;
const closers = /^(?:[”)\]]|'')$/;
/** What a verb of saying leads to. */
const told = anyOf("ccomp", "dobj", "xcomp");
/** Words that lead a clause into its sentence and tell nothing of it. */
const leadsIn = /^(?:and|or|but|yet|so|that)$/;

/** Whether a run ends in a participle behind a comma that only leads to what stands behind the run: "sued the board, **saying** | that it leaked". */
export function endsHanging(sentence: Sentence, [, to]: Run): boolean {
	const { tokens } = sentence;
	if (tokens[to - 2]?.text !== "," || !tokens[to - 1]?.lower.endsWith("ing")) return false;
	return dependentsOf(sentence, to - 1, told).some((i) => i >= to);
}

/** A run without the marks at its ends and the words that only lead on from what is before; a mark stays, or is taken in, where its partner stands in the run. */
export function tidied(sentence: Sentence, [from, to]: Run): Run {
	const { tokens } = sentence;
	const textAt = (i: number) => tokens[i]?.text ?? "";
	/** "That the lock leaked shocked them": what it opens is told with what stands behind. */
	const opensPart = (i: number) => {
		const above = headOf(sentence, headOf(sentence, i) ?? i);
		return relationOf(sentence, i) === "mark" && above !== undefined && above >= from && above < to;
	};
	const isIdle = (i: number) =>
		!isWord(sentence, i) ||
		(leadsIn.test(lowerAt(sentence, i)) && /^(?:cc|mark)$/.test(relationOf(sentence, i) ?? "") && !opensPart(i));
	let [a, b] = [from, to];
	while (a < b && isIdle(a)) a++;
	while (b > a && (!isWord(sentence, b - 1) || relationOf(sentence, b - 1) === "cc" || endsHanging(sentence, [a, b])))
		b--;
	let depth = 0;
	let isClosed = false;
	for (let i = a; i < b; i++) {
		if (openers.test(textAt(i))) depth++;
		else if (closers.test(textAt(i)) && depth > 0) depth--;
		else if (closers.test(textAt(i))) isClosed = true;
	}
	if (depth > 0 && closers.test(textAt(b))) b++;
	if (isClosed && openers.test(textAt(a - 1))) a--;
	return a < b ? [a, b] : [from, to];
}
