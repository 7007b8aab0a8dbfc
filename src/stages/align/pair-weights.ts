/**
 * Weights of logistic regressions over pairs of passages: the chance that both say one thing is
 * `1 / (1 + exp(-(intercept + Σ weight × feature)))`. Features are explained in `pair-features.ts`. Written by
 * `npx tsx scripts/train-pairs.ts DATA_FOLDER` from 26 labelled stories; not to be changed by hand.
 */
export const pairWeights = {
	/** 295261 pairs, 22816 of one claim. */
	words: {
		intercept: -7.14,
		both: 2.96,
		evidence: 4.96,
		meaning: 4.53,
		sameReport: -1.25,
		quotation: 1.7,
		narrated: -0.42,
		voice: 0.05,
		namesOnly: -0.24,
	},
	/** 11964 pairs, 569 of one claim. */
	figure: {
		intercept: -4.07,
		both: 1.23,
		evidence: 1.22,
		meaning: 2.21,
		sameReport: -1.64,
		otherNames: -0.29,
		sameThing: -0.35,
		otherThing: -0.6,
		meets: 2.92,
		vague: -0.15,
		distance: -1.65,
	},
	/** 5164 pairs, 341 of one claim. */
	date: {
		intercept: -5.11,
		both: 2.16,
		evidence: 0.96,
		meaning: 2.25,
		sameReport: -2.32,
		otherNames: -0.26,
		meets: 3.47,
		distance: -0.32,
	},
} as const;
