/** Every way in which the mentions of one claim can fail to be right together. */
import type { Disagreement } from "../../../core/index.js";
import type { PlacedMention, Setting } from "../setting.js";
import { calledFalse } from "./called-false.js";
import { extentDisagreement } from "./extent.js";
import { polarityDisagreement } from "./polarity.js";
import { procedureDisagreement } from "./procedure.js";
import { progressDisagreement } from "./progress.js";
import { qualifierDisagreement } from "./qualifiers.js";
import { retracted } from "./retracted.js";
import { speakerDisagreement } from "./speaker.js";
import { tollDisagreement } from "./toll.js";
import { wordingDisagreement } from "./wording.js";

const rules = [
	progressDisagreement,
	procedureDisagreement,
	wordingDisagreement,
	speakerDisagreement,
	polarityDisagreement,
	calledFalse,
	retracted,
	qualifierDisagreement,
	extentDisagreement,
	tollDisagreement,
];

/** The surest disagreement among the mentions of one claim, the first of equals; null when every rule is content. */
export function disagreementAmong(placed: readonly PlacedMention[], setting: Setting): Disagreement | null {
	if (placed.length < 2) return null;
	let best: Disagreement | null = null;
	for (const rule of rules) {
		const found = rule(placed, setting);
		if (found && (!best || found.confidence > best.confidence)) best = found;
	}
	return best;
}
