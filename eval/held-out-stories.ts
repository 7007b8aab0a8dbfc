import type { Disagreement } from "../src/core/index.js";
import { ownStories } from "./gold.js";
import { mean } from "./mean.js";
import type { Measure } from "./measure.js";
import { pooledDisagreement } from "./score-dossier.js";
import { weighedGold } from "./weighed-gold.js";

const everywhere: Disagreement = { kind: "statement", between: [], confidence: 0, reasons: [] };

export const measure: Measure = {
	name: "held-out-stories",
	what: "Six labelled stories that nothing was learned from or set on, the whole way: mentions seen, joined, origins, disagreement; means of stories, and disagreement over all together",
	baseline: "one origin a claim; every claim disagrees",
	data: "ECB+ and BASIL (research terms; see docs/evaluation.md); labels of one pass by id and span in eval/labels/held-out/",
	needs: ["basil/2010-2016.jsonl", "ecbplus/topics-01-35.jsonl"],
	async run(dataFolder, onError) {
		const stories = await weighedGold(dataFolder, ownStories(dataFolder, "held-out"));
		for (const { story, whole } of stories) for (const error of whole.errors) onError(`${story.name}: ${error}`);
		const one = stories.map((s) =>
			s.scoreWith((c) => ({ ...c, origins: { ...c.origins, atLeast: 1, atMost: 1 }, disagreement: everywhere })),
		);
		const pooled = pooledDisagreement(stories.map((s) => s.whole));
		const whole = stories.map((s) => s.whole);
		return [
			{ name: "stories", value: stories.length },
			{ name: "seen", value: mean(whole.map((s) => s.seen)) },
			{ name: "align-precision", value: mean(whole.map((s) => s.align?.precision)) },
			{ name: "align-recall", value: mean(whole.map((s) => s.align?.recall)) },
			{ name: "align-f1", value: mean(whole.map((s) => s.align?.f1)) },
			{
				name: "origins-right",
				value: mean(whole.map((s) => s.origins?.right)),
				baseline: mean(one.map((s) => s.origins?.right)),
			},
			{
				name: "origins-mean-error",
				value: mean(whole.map((s) => s.origins?.meanError)),
				baseline: mean(one.map((s) => s.origins?.meanError)),
			},
			{
				name: "disagree-f1",
				value: mean(whole.map((s) => s.disagree?.f1)),
				baseline: mean(one.map((s) => s.disagree?.f1)),
			},
			{ name: "disagree-pooled-precision", value: pooled.precision },
			{ name: "disagree-pooled-recall", value: pooled.recall },
		];
	},
};
