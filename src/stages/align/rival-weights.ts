/**
 * Logistic regressions over pairs of 26 labelled stories;
 * the chance that two figures or dates fill one slot, beside their rivals, is `1 / (1 + exp(-(intercept + Σ weight × feature)))`.
 * Features are explained in `likeness.ts`.
 * Written by `npx tsx scripts/train-pairs.ts DATA_FOLDER rivals`; not to be changed by hand.
 */
export const rivalWeights = {
	/** 10702 pairs, 544 of one claim. */
	figure: {
		intercept: -0.45,
		alone: 0.73,
		lead: 2.59,
	},
	/** 5164 pairs, 341 of one claim. */
	date: {
		intercept: -0.43,
		alone: 0.81,
		lead: 2.61,
	},
} as const;
