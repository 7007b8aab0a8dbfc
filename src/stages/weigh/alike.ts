import type { Token } from "../../core/index.js";
import { contentOf } from "./content-words.js";

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
