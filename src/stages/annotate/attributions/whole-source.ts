import { type Relation, type Sentence, type Span, sharedLength, type Token, tokenAt } from "../../../core/index.js";
import { above, anyOf, headOf, relationOf, topOf } from "../../../text/dependents.js";

/** What a noun is not told without: behind a source that ends before one of these the encoder broke off too soon. */
const unfinished = anyOf(
	"acomp",
	"agent",
	"attr",
	"case",
	"cc",
	"compound",
	"conj",
	"dobj",
	"npadvmod",
	"nummod",
	"part",
	"pcomp",
	"pobj",
	"xcomp",
);
/** What stands before the noun that it belongs to. */
const describing = anyOf("amod", "compound", "det", "nmod", "nummod", "part", "quantmod");

/** The token by which the one at `i` hangs on those of `[from, to)`: itself or one above it; undefined where none does. */
function linkOf(sentence: Sentence, i: number, from: number, to: number): number | undefined {
	return [i, ...above(sentence, i)].find((k) => {
		const head = headOf(sentence, k);
		return head !== undefined && head >= from && head < to;
	});
}

/** Whether the token at `i` is the possessor of the noun at `noun`, or hangs on it. */
function isPossessing(sentence: Sentence, i: number, noun: number): boolean {
	const chain = [i, ...above(sentence, i)];
	const at = chain.indexOf(noun);
	return at > 0 && relationOf(sentence, chain[at - 1] as number) === "poss";
}

/**
 * A source with what the encoder left off by the sentence's tree: whose person it is ("Varga's" of "Varga's publicist"), the noun that its words describe ("the former" of "the former
 * envoy"), and the rest of a phrase within it ("the mayor of" of "the mayor of Lund", "a poll released" of "a poll released Friday"). It never
 * goes into `taken`, and stays as it is where the sentence has no tree.
 * In PolNeAR's training part 227 more of 18,170 sources were as labelled by that, before whose person it is was looked at.
 */
export function wholeSource(sentence: Sentence, [seenStart, end]: Span, taken: readonly Span[]): Span {
	let start = seenStart;
	const { tokens, dependencies } = sentence;
	const isFree = (i: number) => {
		const span = tokens[i]?.span;
		return span !== undefined && taken.every((t) => sharedLength(t, span) === 0);
	};
	/** Where the free tokens from `at` on that fit end. */
	const freeTo = (at: number, fits: (i: number) => boolean) => {
		let to = at;
		while (isFree(to) && fits(to)) to++;
		return to;
	};
	const from = tokenAt(tokens, start);
	const seen = freeTo(from, (i) => (tokens[i]?.span[0] ?? end) < end);
	if (!dependencies || seen === from) return [start, end];
	const top = topOf(sentence, from, seen);
	const noun = headOf(sentence, top) ?? top;
	const isDescribing = noun >= seen && describing.has(relationOf(sentence, top) as Relation);
	const named = isDescribing ? freeTo(seen, (i) => i <= noun) : seen;
	// "Varga's [publicist]": whose person it is.
	let first = from;
	while (first > 0 && isFree(first - 1) && isPossessing(sentence, first - 1, top)) first--;
	if (first < from && tokens[first]) start = (tokens[first] as Token).span[0];
	let to = named > noun ? named : seen;
	const head = topOf(sentence, from, to);
	for (let link = linkOf(sentence, to, from, to); link !== undefined; link = linkOf(sentence, to, from, to)) {
		// What tells more of the whole may be the sentence's; what hangs on a word within is that phrase's.
		const isOwn =
			to > seen ||
			headOf(sentence, link) !== head ||
			unfinished.has(relationOf(sentence, link) as Relation) ||
			tokens[link]?.lower === "of";
		const isIn = (i: number) => i === link || above(sentence, i).includes(link as number);
		const rest = isOwn ? freeTo(to, isIn) : to;
		// "Shown on the jumbo [screen overlooking the] court": another part begins within the phrase.
		if (rest === to || (tokens[rest] && isIn(rest))) break;
		to = rest;
	}
	const last = tokens[to - 1];
	return to === seen || !last ? [start, end] : [start, last.span[1]];
}
