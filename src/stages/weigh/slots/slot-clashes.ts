import type { Clash } from "../clashes/tell-clashes.js";
import type { Setting } from "../setting.js";
import { datesClash, dateVerdict } from "./date-clash.js";
import { figuresClash, figureVerdict } from "./figure-clash.js";
import { type Slot, slotsOf } from "./slot.js";

/** A slot is compared with at most so many others that share one of its rarest words. */
const maxCompared = 60;
/** So many of the rarest words around a slot look for others. */
const keysOf = 3;

/**
 * Figures and dates of one slot that cannot both be right, wherever they stand in the story. Looks beyond claims: two
 * figures that disagree often keep their claims apart.
 */
export function slotClashes(setting: Setting): Clash[] {
	const slots = [...setting.reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(slotsOf);
	const byWord = new Map<string, number[]>();
	slots.forEach((slot, i) => {
		for (const word of slot.around) {
			const key = `${slot.figure?.unit ?? "date"} ${word}`;
			const held = byWord.get(key);
			if (!held) byWord.set(key, [i]);
			else if (held.length < maxCompared) held.push(i);
		}
	});
	const out: Clash[] = [];
	slots.forEach((a, i) => {
		const rarest = [...a.around]
			.sort((v, w) => setting.rarity(w) - setting.rarity(v) || (v < w ? -1 : 1))
			.filter((word) => (byWord.get(`${a.figure?.unit ?? "date"} ${word}`)?.length ?? 0) > 1)
			.slice(0, keysOf);
		const others = new Set(rarest.flatMap((word) => byWord.get(`${a.figure?.unit ?? "date"} ${word}`) ?? []));
		for (const j of others) {
			const b = slots[j] as Slot;
			if (j === i) continue;
			const [one, other] = i < j ? [a, b] : [b, a];
			if (one.figure ? figuresClash(one, other, setting) : datesClash(one, other, setting))
				out.push({ a: one, b: other, ...(one.figure ? figureVerdict(one, other) : dateVerdict(one, other)) });
		}
	});
	// A pair may be found from both ends, or from one only.
	const seen = new Set<string>();
	return out.filter(({ a, b }) => {
		const key = [a, b].map((s) => `${s.report.id} ${s.span[0]}`).join("\n");
		return !seen.has(key) && seen.add(key);
	});
}
