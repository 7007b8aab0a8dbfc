import type { Reading } from "./reading.js";

/** How telling a folded word is in one story: the rarer over its sentences, the more; 0 and up. */
export type Rarity = (stem: string) => number;

/** `ln((n + 1) / (k + 0.5))` for a word in `k` of the story's `n` sentences (inverse document frequency). */
export function rarityOf(readings: readonly Reading[]): Rarity {
	const sentences = new Map<string, number>();
	for (const { stems } of readings) {
		for (const s of new Set(stems)) if (s !== undefined) sentences.set(s, (sentences.get(s) ?? 0) + 1);
	}
	return (stem) => Math.max(0, Math.log((readings.length + 1) / ((sentences.get(stem) ?? 0) + 0.5)));
}
