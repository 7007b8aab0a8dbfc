/**
 * Logistic regressions over pairs of 26 labelled stories;
 * the chance that two passages by themselves say one thing is `1 / (1 + exp(-(intercept + Σ weight × feature)))`.
 * Features are explained in `pair-features.ts`.
 * Written by
 * `npx tsx scripts/train-pairs.ts DATA_FOLDER`; not to be changed by hand.
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
	/** 10054 pairs, 571 of one claim. */
	figure: {
		intercept: -4.3,
		both: 0.97,
		evidence: 1.88,
		meaning: 2.27,
		sameReport: -1.65,
		otherNames: -0.15,
		sameThing: -0.38,
		otherThing: -0.36,
		meets: 2.91,
		exact: 0.73,
		repeats: -2.01,
		count: 0.51,
		small: -1.12,
		vague: -0.42,
		distance: -1.77,
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
