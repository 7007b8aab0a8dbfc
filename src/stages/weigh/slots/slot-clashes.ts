import type { MarkedReport } from "../../../core/index.js";
import type { Clash } from "../clashes/tell-clashes.js";
import type { Setting } from "../setting.js";
import { datesClash, dateVerdict } from "./date-clash.js";
import { deedsIn } from "./deed.js";
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

/** Roots of the deeds that some sentence affirms and another denies. */
function contestedDeeds(reports: readonly MarkedReport[]): ReadonlySet<string> {
	const [affirmed, denied] = [new Set<string>(), new Set<string>()];
	for (const { sentences } of reports)
		for (const { tokens } of sentences)
			for (const { root, holds } of deedsIn(tokens)) (holds === 1 ? affirmed : denied).add(root);
	return new Set([...denied].filter((root) => affirmed.has(root)));
}

/**
 * Figures, dates, people and deeds of one slot that cannot both be right, wherever they stand in the story. Looks beyond
 * claims: two values that disagree often keep their claims apart.
 */
export function slotClashes(setting: Setting): Clash[] {
	const reports = [...setting.reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	const contested = contestedDeeds(reports);
	const slots = reports.flatMap((report) => slotsOf(report, setting, (root) => contested.has(root)));
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
		if (seen.size >= maxPairs) return;
		const rarest = [...a.words.keys()]
			.flatMap((word) => {
				const held = byWord.get(keyOf(a, word)) ?? [];
				return held.length > 1 ? [{ word, held, rarity: setting.rarity(word) }] : [];
			})
			.sort((v, w) => w.rarity - v.rarity || (v.word < w.word ? -1 : 1))
			.slice(0, keys);
		for (const j of new Set(rarest.flatMap(({ held }) => held))) {
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
