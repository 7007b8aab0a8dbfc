import { chanceOfLogit } from "../../core/index.js";
import {
	dateFeatures,
	figureFeatures,
	type PairFeatures,
	quotationWords,
	sharedQuotation,
	sharedWords,
	wordsFeatures,
} from "./pair-features.js";
import { pairWeights } from "./pair-weights.js";
import { overlap, type Profile } from "./profile.js";
import type { Unit } from "./units.js";

/** Least mean score that joins, for each slot: where the labelled stories are joined best (B-cubed F1). */
export const joinAt: Readonly<Record<Unit["slot"], number>> = {
	words: 0.18,
	figure: 0.15,
	date: 0.3,
};

/** Part of the shorter of two quotations that must be shared to make them one without any doubt. */
const quotationPart = 0.8;
/** What the logit of two parts of one sentence loses: they seldom say one thing twice. */
const sameSentence = -2;

type Weights<S extends keyof PairFeatures> = Readonly<Record<"intercept" | keyof PairFeatures[S], number>>;

/** Intercept and the weighed features: the logit of the chance that both passages say one thing. */
function logitOf<S extends keyof PairFeatures>(weights: Weights<S>, features: PairFeatures[S]): number {
	let logit = weights.intercept;
	for (const name in features) logit += weights[name] * (features[name] as number);
	return logit;
}

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
 * Score of a pair, 0 to 1: the chance that both say one thing or fill one slot, by the weights of `pair-weights.ts`.
 * Whether a word denies or affirms plays no part, so that contradictions meet. A value that differs counts against two figures, for
 * most of those are of two things: that a clear difference is found all the same is the work of weigh.
 */
export function scoreOf(x: Profile, y: Profile): number {
	if (overlap(x, y)) return 0;
	const beside = x.place === y.place ? sameSentence : 0;
	if (x.unit.slot === "figure") {
		const features = figureFeatures(x, y);
		return features ? chanceOfLogit(logitOf<"figure">(pairWeights.figure, features) + beside) : 0;
	}
	if (x.unit.slot === "date") {
		const features = dateFeatures(x, y);
		return features ? chanceOfLogit(logitOf<"date">(pairWeights.date, features) + beside) : 0;
	}
	const quotation = sharedQuotation(x, y);
	if (quotation >= quotationPart && Math.min(x.unit.quoted.length, y.unit.quoted.length) >= quotationWords) return 1;
	const features = wordsFeatures(x, y, quotation);
	if (features.both === 0) return 0;
	return chanceOfLogit(logitOf<"words">(pairWeights.words, features) + beside);
}
