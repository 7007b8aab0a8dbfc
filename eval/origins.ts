import type { Claim } from "../src/core/index.js";
import { goldNeeds } from "./gold.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { weighedGold } from "./weighed-gold.js";

const withRange = (atLeast: number, atMost: number, claim: Claim): Claim => ({
	...claim,
	origins: { atLeast, atMost, groups: [] },
});

export const measure: Measure = {
	name: "origins",
	what: "How many independent origins stand behind a labelled claim: range right, and mean error of its ends; on claims aligned by hand and on the program's own; means of stories",
	baseline: "every claim has exactly one origin; beside it (reports-*) as many origins as reports",
	data: "hand-labelled stories on BASIL, ECB+ and AQUAINT texts (research terms; see docs/evaluation.md)",
	needs: goldNeeds,
	async run(dataFolder) {
		const stories = await weighedGold(dataFolder);
		const one = stories.map((s) => s.scoreWith((c) => withRange(1, 1, c)).origins);
		const reports = stories.map((s) =>
			s.scoreWith((c) => {
				const n = new Set(c.mentions.map((m) => m.report)).size;
				return withRange(n, n, c);
			}),
		);
		const right = mean(one.map((o) => o?.right));
		const error = mean(one.map((o) => o?.meanError));
		const figures: Figure[] = [
			{ name: "aligned-right", value: mean(stories.map((s) => s.aligned.origins?.right)), baseline: right },
			{ name: "aligned-mean-error", value: mean(stories.map((s) => s.aligned.origins?.meanError)), baseline: error },
			{ name: "whole-right", value: mean(stories.map((s) => s.whole.origins?.right)), baseline: right },
			{ name: "whole-mean-error", value: mean(stories.map((s) => s.whole.origins?.meanError)), baseline: error },
			{ name: "reports-right", value: mean(reports.map((s) => s.origins?.right)) },
			{ name: "reports-mean-error", value: mean(reports.map((s) => s.origins?.meanError)) },
		];
		return figures;
	},
};
