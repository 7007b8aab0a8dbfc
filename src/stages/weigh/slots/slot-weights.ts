/**
 * Logistic regressions over pairs of 26 labelled stories;
 * the chance that two figures, dates, people or deeds that cannot both be right fill one slot is `1 / (1 + exp(-(intercept + Σ weight × feature)))`.
 * Features are explained in `slot-comparison.ts`.
 * Written by
 * `npx tsx scripts/train-pairs.ts DATA_FOLDER`; not to be changed by hand.
 */
export const slotWeights = {
	/** 1650 pairs, 226 of one claim. */
	date: {
		intercept: -3.12,
		both: 1.76,
		meaning: 3.88,
		sameThing: 0,
		otherNames: -0.01,
		bearer: -0.21,
		age: 0,
		partner: 0.88,
		paired: 0.07,
		answered: -1.33,
		best: 1.97,
		known: 0,
	},
	/** 5221 pairs, 389 of one claim. */
	person: {
		intercept: -7.59,
		both: 5.45,
		meaning: 9.39,
		sameThing: 0,
		otherNames: -0.59,
		bearer: -0.08,
		age: 0,
		partner: 1.83,
		paired: 2.07,
		answered: -0.15,
		best: 1.09,
		known: -6.28,
	},
	/** 656 pairs, 616 of one claim. */
	deed: {
		intercept: -1.32,
		both: 3.1,
		meaning: 3.58,
		sameThing: 0,
		otherNames: 1.34,
		bearer: 1.26,
		age: 0,
		partner: 2.15,
		paired: 0.41,
		answered: -0.18,
		best: 1.32,
		known: 0,
	},
	/** 4088 pairs, 496 of one claim. */
	figure: {
		intercept: -1.8,
		both: 1.64,
		meaning: 2.69,
		sameThing: 0.31,
		otherNames: -0.34,
		bearer: 0.11,
		age: 1.13,
		partner: 1.17,
		paired: 1.58,
		answered: -2.27,
		best: 1.47,
		known: 0,
	},
} as const;
