import type { Disagreement } from "../../../core/index.js";
import type { Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";

/**
 * Least chance that both tell of one thing, and how like their sentences must be: in meaning, or else far more alike than
 * either is to anything else. Set on the labelled stories, and read by eye on 130 others.
 */
const least = { chance: 0.9, meaning: 0.6, best: 0.9 };

/** Whether one thing is affirmed here and denied there. */
export function deedsClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (a.report === b.report || a.holds === b.holds) return false;
	if (comparison.chanceOf(a, b, least.chance) < least.chance) return false;
	const { meaning, best } = comparison.featuresOf(a, b);
	return meaning >= least.meaning || best >= least.best;
}

/** How a thing affirmed and the same denied stand to each other. */
export function deedVerdict(): Pick<Disagreement, "kind" | "confidence"> & { rule: string; why: string } {
	return { kind: "statement", confidence: 0.6, rule: "said-and-denied", why: "what one report says, the other denies" };
}
