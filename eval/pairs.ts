import { goldNeeds, learnedFrom } from "./gold.js";
import { featureNames, type LabelledPair, labelledPairs, rowsOf } from "./labelled-pairs.js";
import { labelledSlots } from "./labelled-slots.js";
import { chanceOf, logistic } from "./logistic.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";

/** Mean of the precision at each right pair, likeliest first; undefined without a right pair. */
function averagePrecision(scored: readonly { readonly chance: number; readonly same: boolean }[]): number | undefined {
	let right = 0;
	let sum = 0;
	[...scored]
		.sort((a, b) => b.chance - a.chance)
		.forEach(({ same }, i) => {
			if (same) sum += ++right / (i + 1);
		});
	return right > 0 ? sum / right : undefined;
}

/** Each story scored by weights fitted to the others; the mean over stories. */
function leftOut(pairs: readonly LabelledPair[], names: readonly string[]): number {
	const rows = rowsOf(pairs, names);
	const stories = [...new Set(pairs.map((p) => p.story))];
	return mean(
		stories.map((story) => {
			const weights = logistic(rows.filter((_, i) => pairs[i]?.story !== story));
			return averagePrecision(
				pairs.flatMap((p, i) =>
					p.story === story ? [{ chance: chanceOf(weights, rows[i]?.x ?? []), same: p.same }] : [],
				),
			);
		}),
	);
}

/** What rivals add to the chance by what two passages alone tell, both by the written weights. */
function besideRivals(pairs: readonly LabelledPair[], name: string): Figure[] {
	const own = pairs.flatMap(({ rivals, ...pair }) => (rivals ? [{ ...pair, features: rivals }] : []));
	if (own.length === 0) return [];
	return [{ name: `${name}-with-rivals`, value: leftOut(own, featureNames(own)), baseline: leftOut(own, ["alone"]) }];
}

/** For each slot of the pairs the whole scorer beside the baseline, and the scorer without each feature. */
function figuresOf(pairs: readonly LabelledPair[], before: string): Figure[] {
	return [...new Set(pairs.map((p) => p.slot))].flatMap((slot): Figure[] => {
		const own = pairs.filter((p) => p.slot === slot);
		const names = featureNames(own);
		const name = `${before}${slot}`;
		return [
			{ name: `${name}-pairs`, value: own.length },
			{ name: `${name}-precision`, value: leftOut(own, names), baseline: leftOut(own, ["both"]) },
			...besideRivals(own, name),
			...names.map((feature) => ({
				name: `${name}-without-${feature.toLowerCase()}`,
				value: leftOut(
					own,
					names.filter((n) => n !== feature),
				),
			})),
		];
	});
}

export const measure: Measure = {
	name: "pairs",
	what: "Average precision of the learned scorers that say whether two passages tell one thing, and (slot-*) whether two figures, dates, people or deeds that cannot both be right fill one slot, each story scored by weights fitted to the other stories; and the same without each feature",
	baseline: "the rarity of the shared words, as a share of both",
	data: "the labelled stories, those of the data folder and those of eval/labels/stories/",
	needs: goldNeeds,
	async run(dataFolder) {
		const stories = await learnedFrom(dataFolder);
		const passages = (await Promise.all(stories.map(labelledPairs))).flat();
		const slots = (await Promise.all(stories.map(labelledSlots))).flat();
		return [...figuresOf(passages, ""), ...figuresOf(slots, "slot-")];
	},
};
