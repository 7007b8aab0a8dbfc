import type { ReadSentence } from "./read-sentence.js";

/** How telling a folded word is in one story: the rarer over its sentences, the more; 0 and up. */
export type Rarity = (stem: string) => number;

/** What is left of the rarity of a word that is usual in all news. */
const usualPart = 0.75;

/** `ln((n + 1) / (k + 0.5))` for a word in `k` of the story's `n` sentences (inverse document frequency). */
export function rarityOf(readings: readonly ReadSentence[]): Rarity {
	const sentences = new Map<string, number>();
	const usual = new Set<string>();
	for (const { stems, usual: own } of readings) {
		for (const s of own) usual.add(s);
		for (const s of new Set(stems)) if (s !== undefined) sentences.set(s, (sentences.get(s) ?? 0) + 1);
	}
	const rarity = (stem: string) =>
		Math.max(0, Math.log((readings.length + 1) / ((sentences.get(stem) ?? 0) + 0.5))) *
		(usual.has(stem) ? usualPart : 1);
	const known = new Map<string, number>();
	for (const s of sentences.keys()) known.set(s, rarity(s));
	return (stem) => known.get(stem) ?? rarity(stem);
}
