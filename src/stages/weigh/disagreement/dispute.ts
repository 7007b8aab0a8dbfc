import type { Disagreement } from "../../../core/index.js";
import { partyWords, samePartyWords } from "../disputes/party.js";
import { stanceOf } from "../disputes/standpoints.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

/** Two parties in one claim, one of which turns down what the other says. */
export function disputeWithin(placed: readonly PlacedMention[]): Disagreement | null {
	const spoken = placed.filter((p) => p.voice && p.voice.kind !== "document");
	const stance = new Map(spoken.map((p) => [p, stanceOf(p)]));
	const split = sidesOf(spoken, (a, b) => {
		if (!a.voice || !b.voice || a.voice === b.voice) return false;
		if ((stance.get(a) === "reject") === (stance.get(b) === "reject")) return false;
		return !samePartyWords(partyWords(a.voice), partyWords(b.voice));
	});
	return (
		split &&
		verdictOf(split, {
			kind: "dispute",
			rule: "one-party-turns-down-another",
			confidence: 0.7,
			why: "one party turns down what the other says",
		})
	);
}
