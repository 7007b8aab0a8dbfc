import type { Unit } from "./units.js";

/** How telling a folded word is in one story: the rarer over its sentences, the more; 0 and up. */
export type Rarity = (stem: string) => number;

/** `ln((n + 1) / (k + 0.5))` for a word in `k` of the story's `n` sentences (inverse document frequency). */
export function rarityOf(units: readonly Unit[]): Rarity {
	const sentences = new Map<string, number>();
	let total = 0;
	let last = "";
	for (const unit of units) {
		if (unit.slot !== "words") continue;
		const key = `${unit.report}\n${unit.sentence}`;
		if (key === last) continue;
		last = key;
		total++;
		for (const s of new Set([...unit.stems, ...unit.context])) sentences.set(s, (sentences.get(s) ?? 0) + 1);
	}
	return (stem) => Math.max(0, Math.log((total + 1) / ((sentences.get(stem) ?? 0) + 0.5)));
}
