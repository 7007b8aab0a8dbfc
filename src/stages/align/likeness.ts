import { addTo, chanceOfLogit } from "../../core/index.js";
import {
	dateFeatures,
	figureFeatures,
	type PairFeatures,
	quotationWords,
	sharedWords,
	wordsFeatures,
} from "./pair-features.js";
import { pairWeights } from "./pair-weights.js";
import { overlap, type Profile } from "./profile.js";
import { rivalWeights } from "./rival-weights.js";
import type { Unit } from "./units.js";

/** Least mean score that joins, for each slot: where the labelled stories are joined best (B-cubed F1). */
export const joinAt: Readonly<Record<Unit["slot"], number>> = {
	words: 0.18,
	figure: 0.17,
	date: 0.2,
};

/** Part of the shorter of two quotations that must be shared to make them one without any doubt. */
const quotationPart = 0.8;
/** What the logit of two parts of one sentence loses: they seldom say one thing twice. */
const sameSentence = -2;

type Weights<S extends keyof PairFeatures> = Readonly<Record<"intercept" | keyof PairFeatures[S], number>>;

/** The logit of the chance that both passages say one thing, as intercept and weighed features: made once for a slot, asked for every pair. */
function logitBy<S extends keyof PairFeatures>(weights: Weights<S>): (features: PairFeatures[S]) => number {
	const names = Object.keys(weights).filter((name) => name !== "intercept") as (keyof PairFeatures[S])[];
	return (features) => {
		let logit = weights.intercept;
		for (const name of names) logit += weights[name] * (features[name] as number);
		return logit;
	};
}

const logitOf = {
	words: logitBy<"words">(pairWeights.words),
	figure: logitBy<"figure">(pairWeights.figure),
	date: logitBy<"date">(pairWeights.date),
};

/** The most that all else can add to the shared words; two quotations are always compared. */
const mostBeside = (["meaning", "voice", "narrated", "namesOnly", "sameReport"] as const).reduce(
	(sum, name) => sum + Math.max(0, pairWeights.words[name]),
	0,
);

/** Whether two units that share words of this weight can reach `joinAt` at all; quotations, figures and dates always can. */
export function canJoin(weight: number, x: Profile, y: Profile): boolean {
	if (x.unit.slot !== "words" || (x.unit.quoted.length > 0 && y.unit.quoted.length > 0)) return true;
	const { both, evidence } = sharedWords("words", weight, x, y);
	const w = pairWeights.words;
	return chanceOfLogit(w.intercept + w.both * both + w.evidence * evidence + mostBeside) >= joinAt.words;
}

/**
 * Chance, 0 to 1, that two units say one thing or fill one slot, by what the two alone tell and the weights of `pair-weights.ts`.
 * Whether a word denies or affirms plays no part, so that contradictions meet. A value that differs counts against two figures, for
 * most of those are of two things: that a clear difference is found all the same is the work of weigh.
 */
export function chanceAlone(x: Profile, y: Profile): number {
	if (overlap(x, y)) return 0;
	const beside = x.place === y.place ? sameSentence : 0;
	if (x.unit.slot === "figure") {
		const features = figureFeatures(x, y);
		return features ? chanceOfLogit(logitOf.figure(features) + beside) : 0;
	}
	if (x.unit.slot === "date") {
		const features = dateFeatures(x, y);
		return features ? chanceOfLogit(logitOf.date(features) + beside) : 0;
	}
	const features = wordsFeatures(x, y);
	const isQuotation = Math.min(x.unit.quoted.length, y.unit.quoted.length) >= quotationWords;
	if (isQuotation && features.quotation >= quotationPart) return 1;
	if (features.both === 0) return 0;
	return chanceOfLogit(logitOf.words(features) + beside);
}

/** Two units by their numbers, with their `chanceAlone`. */
export interface ScoredPair {
	readonly a: number;
	readonly b: number;
	readonly chance: number;
}

/** A chance below this neither joins two units nor rivals another. */
export const leastScored = 0.01;

/** Another unit that one may be one with, and the chance of that. */
interface Rival {
	readonly profile: Profile;
	readonly chance: number;
}

/** What the logit of a chance is, for one strictly between 0 and 1. */
const logitOfChance = (chance: number) => Math.log(chance / (1 - chance));

/**
 * Likeness of the units of one slot. A pair of figures or dates scores less if either is as similar to another place in the other's report,
 * its rival. (For words this tells pairs better apart too, .66 to .69 in average precision, but the claims came out no better: what a report
 * says twice is often said of one thing.)
 */
export class Likeness {
	readonly #rivals = new Map<Profile, Rival[]>();

	/** `scored`: the pairs of a chance of at least `leastScored`; a pair that is not among them rivals none. */
	constructor(profiles: readonly Profile[], scored: readonly ScoredPair[]) {
		for (const { a, b, chance } of scored) {
			const [x, y] = [profiles[a] as Profile, profiles[b] as Profile];
			if (x.unit.slot === "words") continue;
			addTo(this.#rivals, x, { profile: y, chance });
			addTo(this.#rivals, y, { profile: x, chance });
		}
	}

	/** The greatest chance of a unit with any place of the report of `known` but that. */
	#bestBeside(unit: Profile, known: Profile): number {
		let best = 0;
		for (const { profile, chance } of this.#rivals.get(unit) ?? []) {
			const elsewhere = profile.place !== known.place && profile.place !== unit.place;
			if (elsewhere && profile.unit.report === known.unit.report) best = Math.max(best, chance);
		}
		return best;
	}

	/** What the weights of `rivalWeights` look at in a pair of this `chanceAlone`, which lies strictly between 0 and 1. */
	rivalFeatures(x: Profile, y: Profile, chance: number) {
		return {
			/** Logit of the chance by what the two alone tell. */
			alone: logitOfChance(chance),
			/** How much likelier that is than either with its likeliest rival, -1 to 1. */
			lead: chance - Math.max(this.#bestBeside(x, y), this.#bestBeside(y, x)),
		};
	}

	/** Score of a pair, 0 to 1: the chance that both say one thing or fill one slot. `chance` is their `chanceAlone`. */
	scoreOf(x: Profile, y: Profile, chance = chanceAlone(x, y)): number {
		const { slot } = x.unit;
		if (slot === "words" || chance === 0 || chance === 1) return chance;
		const { intercept, alone, lead } = rivalWeights[slot];
		const features = this.rivalFeatures(x, y, chance);
		return chanceOfLogit(intercept + alone * features.alone + lead * features.lead);
	}
}
