import type { Setting } from "../setting.js";

/** Summed rarity of the words that two sets share, 0 and up. */
export function sharedRarity(a: ReadonlySet<string>, b: ReadonlySet<string>, setting: Setting): number {
	let weight = 0;
	for (const word of a) if (b.has(word)) weight += setting.rarity(word);
	return weight;
}
