/** Every way in which the mentions of one claim can fail to be right together. */
import type { Disagreement } from "../../../core/index.js";
import type { PlacedMention } from "../setting.js";
import { dateDisagreement } from "./dates.js";
import { figureDisagreement } from "./figures.js";
import { progressDisagreement } from "./progress.js";
import { wordingDisagreement } from "./wording.js";

const rules = [figureDisagreement, dateDisagreement, progressDisagreement, wordingDisagreement];

/** The surest disagreement among the mentions of one claim; null when every rule is content. */
export function disagreementAmong(placed: readonly PlacedMention[]): Disagreement | null {
	if (placed.length < 2) return null;
	let best: Disagreement | null = null;
	for (const rule of rules) {
		const found = rule(placed);
		if (found && (!best || found.confidence > best.confidence)) best = found;
	}
	return best;
}
