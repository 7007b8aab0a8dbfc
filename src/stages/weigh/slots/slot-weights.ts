/**
 * Logistic regressions over pairs of 26 labelled stories;
 * the chance that two figures, dates or people that cannot both be right fill one slot is `1 / (1 + exp(-(intercept + Σ weight × feature)))`.
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
	/** 5213 pairs, 383 of one claim. */
	person: {
		intercept: -7.67,
		both: 5.53,
		meaning: 9.25,
		sameThing: 0,
		otherNames: -0.52,
		bearer: 0.05,
		age: 0,
		partner: 1.98,
		paired: 2,
		answered: -0.19,
		best: 0.92,
		known: -6.14,
	},
	/** 654 pairs, 615 of one claim. */
	deed: {
		intercept: -1.41,
		both: 3,
		meaning: 3.73,
		sameThing: 0,
		otherNames: 1.49,
		bearer: 1.32,
		age: 0,
		partner: 2.12,
		paired: 0.41,
		answered: -0.14,
		best: 1.44,
		known: 0,
	},
} as const;
