/**
 * Logistic regressions over pairs of 26 labelled stories;
 * the chance that two passages by themselves say one thing is `1 / (1 + exp(-(intercept + Σ weight × feature)))`.
 * Features are explained in `pair-features.ts`.
 * Written by `npx tsx scripts/train-pairs.ts DATA_FOLDER pairs`; not to be changed by hand.
 */
export const pairWeights = {
	/** 294334 pairs, 22827 of one claim. */
	words: {
		intercept: -7.14,
		both: 2.96,
		evidence: 4.95,
		meaning: 4.55,
		sameReport: -1.26,
		quotation: 1.69,
		narrated: -0.43,
		voice: 0.07,
		namesOnly: -0.24,
	},
	/** 10702 pairs, 544 of one claim. */
	figure: {
		intercept: -4.28,
		both: 1.05,
		evidence: 1.64,
		meaning: 2.07,
		sameReport: -1.6,
		otherNames: -0.11,
		sameThing: -0.2,
		otherThing: -0.24,
		meets: 2.92,
		exact: 0.74,
		repeats: -1.93,
		count: 0.42,
		small: -1.15,
		vague: -0.35,
		distance: -1.73,
	},
	/** 5164 pairs, 341 of one claim. */
	date: {
		intercept: -5.17,
		both: 1.64,
		evidence: 1.67,
		meaning: 2.28,
		sameReport: -2.13,
		otherNames: -0.61,
		meets: 3.77,
		exact: 0.77,
		repeats: -1.69,
		distance: -0.25,
	},
} as const;
