import { meet } from "../../../core/index.js";
import { areTwoDeeds } from "../grammar/participants.js";
import { denialVerdict } from "../shared-verdicts.js";
import type { Verdict } from "../verdict.js";
import { othersNamed, type Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";

/** Least chance that both tell of one thing, and how like in meaning their sentences must be. Set on the labelled stories, and read by eye on 136 others. */
const least = { chance: 0.9, meaning: 0.6 };

/** Whether two deeds, one affirmed and one denied, are one thing. */
export function deedsClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (!a.deed || !b.deed || othersNamed(a, b)) return false;
	if (areTwoDeeds(a.deed.participants, b.deed.participants)) return false;
	return comparison.areOne(a, b, least);
}

/** How a thing affirmed and the same denied stand to each other. */
export function deedVerdict(a: Slot, b: Slot): Verdict {
	const [denying, affirming] = a.deed?.holds === -1 ? [a, b] : [b, a];
	const [x, y] = [a.deed?.speaker, b.deed?.speaker];
	return denialVerdict(denying.report, affirming.report, x !== undefined && y !== undefined && !meet(x, y));
}
