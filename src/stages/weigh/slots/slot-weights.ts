/**
 * Logistic regressions over pairs of 26 labelled stories;
 * the chance that two figures, dates, people or deeds that cannot both be right fill one slot is `1 / (1 + exp(-(intercept + Σ weight × feature)))`.
 * Features are explained in `slot-comparison.ts`.
 * The thresholds of `figure-clash.ts` and its like were set with these very weights: set them anew with others.
 * Written by `npx tsx scripts/train-pairs.ts DATA_FOLDER slots`; not to be changed by hand.
 */
export const slotWeights = {
	/** 1650 pairs, 226 of one claim. */
	date: {
		intercept: -3.13,
		both: 1.75,
		meaning: 3.91,
		sameThing: 0,
		otherNames: -0.02,
		bearer: -0.21,
		age: 0,
		partner: 0.88,
		paired: 0.07,
		answered: -1.33,
		best: 1.96,
		known: 0,
	},
	/** 5221 pairs, 389 of one claim. */
	person: {
		intercept: -7.59,
		both: 5.45,
		meaning: 9.39,
		sameThing: 0,
		otherNames: -0.59,
		bearer: -0.07,
		age: 0,
		partner: 1.82,
		paired: 2.07,
		answered: -0.15,
		best: 1.09,
		known: -6.28,
	},
	/** 4114 pairs, 496 of one claim. */
	figure: {
		intercept: -1.9,
		both: 1.79,
		meaning: 2.64,
		sameThing: 0.37,
		otherNames: -0.39,
		bearer: 0.24,
		age: 1.04,
		partner: 1.01,
		paired: 1.69,
		answered: -2.52,
		best: 1.55,
		known: 0,
	},
	/** 638 pairs, 598 of one claim. */
	deed: {
		intercept: -1.77,
		both: 3.34,
		meaning: 3.77,
		sameThing: 0,
		otherNames: 1.24,
		bearer: 0.44,
		age: 0,
		partner: 2.33,
		paired: 0.43,
		answered: -0.09,
		best: 1.34,
		known: 0,
	},
} as const;
