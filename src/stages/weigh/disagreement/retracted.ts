import type { Disagreement, StoryVoice } from "../../../core/index.js";
import { sayOne } from "../alike.js";
import { isNegator } from "../grammar/negation.js";
import type { PlacedMention, Setting } from "../setting.js";
import { verdictOf } from "../verdict.js";
import { denyingActs } from "./called-false.js";

/** Whether what somebody took back can be what is told here: by them, by an outlet or in a report's own voice. */
const mayBeTheirs = (voice: StoryVoice | undefined, by: StoryVoice | undefined, setting: Setting): boolean =>
	voice === undefined || voice === by || setting.isOutlet(voice);

/** What is told, and taken back by whoever said so: those that tell it stand against those that tell it is taken back, also within one report. */
export function retracted(placed: readonly PlacedMention[], setting: Setting): Disagreement | null {
	const taken = placed.filter(({ mention }) => mention.act === "retract");
	const first = taken.find(({ mention }) => !mention.unsure) ?? taken[0];
	if (!first) return null;
	// What is only perhaps of the claim is where its words are like.
	const back = taken.filter((p) => p === first || !p.mention.unsure || sayOne(p.tokens, first.tokens));
	const telling = placed.filter(
		(p) =>
			!p.mention.unsure &&
			!denyingActs.has(p.mention.act) &&
			p.sentence !== first.sentence &&
			// "She was not there", as who takes it back says now.
			!p.tokens.some((_, i) => isNegator(p.tokens, i)) &&
			mayBeTheirs(p.voice, first.voice, setting) &&
			sayOne(p.tokens, first.tokens),
	);
	const told = telling.find(({ voice }) => voice !== undefined && voice === first.voice) ?? telling[0];
	if (!told) return null;
	const who = first.voice?.name ?? "whoever said so";
	return verdictOf(
		{ sides: [telling, back], clash: [told, first] },
		{ kind: "changed", rule: "retracted", confidence: 0.95, why: `${who} has taken it back` },
	);
}
