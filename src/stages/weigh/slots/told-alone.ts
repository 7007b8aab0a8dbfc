import { onDemand } from "../../../core/index.js";
import type { Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";

/** Where a place is one with another by half a chance, it is by two such that agree; by eye, on 136 unlabelled stories. */
const agreeing = { chance: 0.5, lines: 2 };
/** A place that may be one with it by this much and tells its value leaves it not alone. */
const company = 0.25;

/** For each slot of a story whether a place of another report that may be one with it tells its value too. */
const hasCompany = onDemand((comparison: SlotComparison) =>
	onDemand((slot: Slot): boolean =>
		comparison
			.ofMeasure(slot.measure)
			.some(
				(s) =>
					s.report !== slot.report && comparison.bothCanBe(slot, s) && comparison.chanceOf(slot, s, company) >= company,
			),
	),
);

/** Whether `slot` is the only one to tell its value of what may be one thing, and lines of reports that do not depend on each other agree on that of `other`. */
export function isToldAlone(slot: Slot, other: Slot, comparison: SlotComparison): boolean {
	if (slot.report === other.report || comparison.chanceOf(slot, other, agreeing.chance) < agreeing.chance) return false;
	if (hasCompany(comparison)(slot)) return false;
	const lines = new Set<string>();
	for (const s of comparison.ofMeasure(slot.measure)) {
		if (s.report === slot.report || comparison.bothCanBe(slot, s) || !comparison.bothCanBe(other, s)) continue;
		if (comparison.chanceOf(slot, s, agreeing.chance) >= agreeing.chance) lines.add(comparison.lineOf(s.report.id));
		if (lines.size >= agreeing.lines) return true;
	}
	return false;
}

/** Whether either of two slots is told alone beside the other. */
export const isEitherToldAlone = (a: Slot, b: Slot, comparison: SlotComparison): boolean =>
	isToldAlone(a, b, comparison) || isToldAlone(b, a, comparison);
