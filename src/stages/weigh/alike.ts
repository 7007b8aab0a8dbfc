import { cosine, countShared, lengthOf, meet, type Token } from "../../core/index.js";
import type { Spot } from "./clash.js";
import { contentOf } from "./content-words.js";
import type { Setting } from "./setting.js";

const namesIn = (tokens: readonly Token[]) => contentOf(tokens.filter(({ pos }) => pos === "PROPN"));
const verbsOf = (tokens: readonly Token[]) => contentOf(tokens.filter(({ pos }) => pos === "VERB"));

/** How many content words two passages have in common, those of them that are no names, and how many the shorter has. */
function sharedWords(a: readonly Token[], b: readonly Token[]) {
	const [x, y] = [contentOf(a), contentOf(b)];
	const shared = [...x].filter((word) => y.has(word));
	// "Storm" at the head of a sentence may be taken for a name; it is one where both take it so.
	const [own, others] = [namesIn(a), namesIn(b)];
	const plain = shared.filter((word) => !(own.has(word) && others.has(word)));
	return { all: shared.length, plain: plain.length, ofShorter: Math.min(x.size, y.size) };
}

/** Content words that two tellings of one thing have in common, so many that are no names, and their share of the shorter. By eye, on ten stories about hoaxes. */
const least = { words: 3, plain: 2, share: 0.5 };

/** Whether two passages tell of one thing, by the words they share. */
export function areAlike(a: readonly Token[], b: readonly Token[]): boolean {
	const { all, plain, ofShorter } = sharedWords(a, b);
	return plain >= least.plain && all >= least.words && all >= least.share * ofShorter;
}

/** Of two short passages, so much of the shorter must stand in the other. */
const nearlyOne = { words: 2, plain: 1, share: 0.75 };

function areNearlyOne(a: readonly Token[], b: readonly Token[]): boolean {
	const { all, plain, ofShorter } = sharedWords(a, b);
	return plain >= nearlyOne.plain && all >= nearlyOne.words && all >= nearlyOne.share * ofShorter;
}

/** Whether two passages say one thing: in like words, of which one is a verb, since two that share a long name say nothing alike; or without a verb in nearly the same. */
export function sayOne(a: readonly Token[], b: readonly Token[]): boolean {
	const [x, y] = [verbsOf(a), verbsOf(b)];
	if (meet(x, y)) return areAlike(a, b) || areNearlyOne(a, b);
	return (x.size === 0 || y.size === 0) && areNearlyOne(a, b);
}

/** Share of the content words of two passages that both have: 0 to 1. */
export function inCommon(a: readonly Token[], b: readonly Token[]): number {
	const [x, y] = [contentOf(a), contentOf(b)];
	const shared = countShared(x, y);
	return shared / Math.max(1, x.size + y.size - shared);
}

/** Summed rarity of the words that two sets share, 0 and up. */
export function sharedRarity(a: ReadonlySet<string>, b: ReadonlySet<string>, setting: Setting): number {
	let weight = 0;
	for (const word of a) if (b.has(word)) weight += setting.rarity(word);
	return weight;
}

/** Cosine of two sentences as the encoder sees them; 1 where it has not read one of them. */
export function meaningOf(a: Omit<Spot, "span">, b: Omit<Spot, "span">, setting: Setting): number {
	const [x, y] = [a, b].map(({ report, sentence }) => report.vectors[setting.indexOf(report.id, sentence)]);
	return cosine(x, lengthOf(x), y, lengthOf(y)) ?? 1;
}
