import type { Clash } from "../clashes/tell-clashes.js";
import type { Setting } from "../setting.js";
import { datesClash, dateVerdict } from "./date-clash.js";
import { deedsClash, deedVerdict } from "./deed-clash.js";
import { figuresClash, figureVerdict } from "./figure-clash.js";
import { personsClash, personVerdict } from "./person-clash.js";
import { type Slot, slotsOf } from "./slot.js";
import { SlotComparison } from "./slot-comparison.js";

/** A slot is compared with at most so many others that share one of its rarest words. */
const maxCompared = 60;
/** So many of the rarest words around a slot look for others. */
const keys = 3;
/** So many pairs of a story are compared: beyond them stand tables, not news. */
const maxPairs = 300_000;

const ofFigures = { clash: figuresClash, verdict: figureVerdict };
const ofDates = { clash: datesClash, verdict: dateVerdict };
const ofDeeds = { clash: deedsClash, verdict: deedVerdict };
const ofPeople = { clash: personsClash, verdict: personVerdict };

/**
 * Figures, dates, people and deeds of one slot that cannot both be right, wherever they stand in the story. Looks beyond
 * claims: two values that disagree often keep their claims apart.
 */
export function slotClashes(setting: Setting): Clash[] {
	const slots = [...setting.reports.values()]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((report) => slotsOf(report, setting));
	const comparison = new SlotComparison(slots, setting.lineOf);
	const keyOf = (slot: Slot, word: string) => `${slot.measure} ${word}`;
	const byWord = new Map<string, number[]>();
	slots.forEach((slot, i) => {
		for (const word of slot.words.keys()) {
			const key = keyOf(slot, word);
			const held = byWord.get(key);
			if (!held) byWord.set(key, [i]);
			else if (held.length < maxCompared) held.push(i);
		}
	});
	const out: Clash[] = [];
	// A pair may be found from both ends, or from one only.
	const seen = new Set<number>();
	slots.forEach((a, i) => {
		const rarest = [...a.words.keys()]
			.sort((v, w) => setting.rarity(w) - setting.rarity(v) || (v < w ? -1 : 1))
			.filter((word) => (byWord.get(keyOf(a, word))?.length ?? 0) > 1)
			.slice(0, keys);
		for (const j of new Set(rarest.flatMap((word) => byWord.get(keyOf(a, word)) ?? []))) {
			const [x, y] = [Math.min(i, j), Math.max(i, j)];
			const [one, other] = [slots[x] as Slot, slots[y] as Slot];
			if (one.sentence === other.sentence || seen.size >= maxPairs || seen.has(x * slots.length + y)) continue;
			seen.add(x * slots.length + y);
			const { clash, verdict } = one.holds ? ofDeeds : one.person ? ofPeople : one.figure ? ofFigures : ofDates;
			if (clash(one, other, comparison)) out.push({ a: one, b: other, ...verdict(one, other) });
		}
	});
	return out;
}
