import type { UnweighedClaim } from "../../../core/index.js";
import type { Setting } from "../setting.js";
import { samePartyWords } from "./party.js";
import { type Standpoint, standpointsOf } from "./standpoints.js";

/** A rejection and what it turns down. */
export interface Dispute {
	readonly assertion: Standpoint;
	readonly rejection: Standpoint;
	/** 0 to 1. */
	readonly score: number;
	/** Why the rejection is held to answer the assertion, in plain words. */
	readonly why: string;
}

/** Least score that makes two stands a dispute. Set on the labelled stories. */
const disputedFrom = 0.5;
/** So many words that both name are enough for the whole of the topic's part. */
const enoughShared = 12;
/** A rejection is compared with at most this many assertions: those that share its rarest words. */
const maxCandidates = 200;

function scoreOf(assertion: Standpoint, rejection: Standpoint, setting: Setting): { score: number; shared: string[] } {
	const shared = [...rejection.topic].filter(
		(w) => assertion.topic.has(w) && !assertion.party.has(w) && !rejection.party.has(w),
	);
	const weight = shared.reduce((sum, w) => sum + setting.rarity(w), 0);
	const named = [...rejection.named].some((w) => assertion.party.has(w)) ? 0.2 : 0;
	const near =
		assertion.placed.report === rejection.placed.report && Math.abs(assertion.at - rejection.at) <= 2 ? 0.15 : 0;
	const charge = assertion.stance === "charge" ? 0.15 : assertion.stance === "reject" ? -0.1 : 0;
	const topic = Math.min(1, weight / enoughShared);
	return { score: shared.length < 2 ? 0 : 0.6 * topic + named + near + charge, shared };
}

/** For every rejection, what it most likely answers. In order of report and position of the rejection. */
export function findDisputes(claims: readonly UnweighedClaim[], setting: Setting): Dispute[] {
	const stands = standpointsOf(claims, setting);
	const byWord = new Map<string, Standpoint[]>();
	for (const stand of stands) {
		for (const word of stand.topic) {
			const held = byWord.get(word);
			if (!held) byWord.set(word, [stand]);
			else if (held.length < maxCandidates) held.push(stand);
		}
	}
	const out: Dispute[] = [];
	for (const rejection of stands) {
		if (rejection.stance !== "reject") continue;
		const rarest = [...rejection.topic].sort((a, b) => setting.rarity(b) - setting.rarity(a) || (a < b ? -1 : 1));
		const candidates = new Set<Standpoint>();
		for (const word of rarest) {
			for (const stand of byWord.get(word) ?? []) {
				if (candidates.size >= maxCandidates) break;
				if (!samePartyWords(stand.party, rejection.party)) candidates.add(stand);
			}
		}
		let best: Dispute | undefined;
		for (const assertion of candidates) {
			const { score, shared } = scoreOf(assertion, rejection, setting);
			if (score < disputedFrom || (best && score <= best.score)) continue;
			const why = `both speak of ${shared.slice(0, 5).join(", ")}, and one turns down what the other says`;
			best = { assertion, rejection, score: Math.min(1, score), why };
		}
		if (best) out.push(best);
	}
	return out;
}
