import { meet, type Token } from "../../core/index.js";
import { contentOf, contentRoot } from "./content-words.js";

/** Content words that two tellings of one thing have in common, so many that are no names, and their share of the shorter. By eye, on ten stories about hoaxes. */
const least = { words: 3, common: 2, share: 0.5 };

type Words = ReadonlySet<string>;

/** Whether two passages tell of one thing, by the words they share. */
export function areAlike(a: readonly Token[], b: readonly Token[]): boolean {
	const [x, y] = [contentOf(a), contentOf(b)];
	const shared = [...x].filter((word) => y.has(word));
	// "Storm" at the head of a sentence may be taken for a name; it is one where both take it so.
	const [own, others] = [a, b].map((tokens) => contentOf(tokens.filter((t) => t.pos === "PROPN"))) as [Words, Words];
	const ofWords = shared.filter((word) => !(own.has(word) && others.has(word))).length;
	return (
		ofWords >= least.common && shared.length >= least.words && shared.length >= least.share * Math.min(x.size, y.size)
	);
}

/** Whether two passages say one thing: in like words, of which one is a verb, since two that share a long name say nothing alike; or without a verb in nearly the same. */
export function sayOne(a: readonly Token[], b: readonly Token[]): boolean {
	const [x, y] = [verbsOf(a), verbsOf(b)];
	if (meet(x, y)) return areAlike(a, b) || areNearlyOne(a, b);
	return (x.size === 0 || y.size === 0) && areNearlyOne(a, b);
}

const verbsOf = (tokens: readonly Token[]) => contentOf(tokens.filter(({ pos }) => pos === "VERB"));

/** Of two short passages, so much of the shorter must stand in the other. */
const nearlyOne = { words: 2, share: 0.75 };

function areNearlyOne(a: readonly Token[], b: readonly Token[]): boolean {
	const [x, y] = [contentOf(a), contentOf(b)];
	const shared = [...x].filter((word) => y.has(word));
	const isName = (word: string) =>
		[a, b].every((tokens) => tokens.some((t) => t.pos === "PROPN" && contentRoot(t) === word));
	return (
		shared.length >= nearlyOne.words &&
		shared.length >= nearlyOne.share * Math.min(x.size, y.size) &&
		!shared.every(isName)
	);
}
