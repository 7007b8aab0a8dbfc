import type { Disagreement } from "../src/core/index.js";
import { goldNeeds } from "./gold.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { type DossierScore, pooledDisagreement } from "./score-dossier.js";
import { weighedGold } from "./weighed-gold.js";

const everywhere: Disagreement = { kind: "statement", between: [], confidence: 0, reasons: [] };

function figuresOf(name: string, scores: readonly DossierScore[], base: readonly DossierScore[]): Figure[] {
	const part = (key: "precision" | "recall" | "f1" | "kind") => ({
		value: mean(scores.map((s) => s.disagree?.[key])),
		baseline: mean(base.map((s) => s.disagree?.[key])),
	});
	const pooled = pooledDisagreement(scores);
	return [
		{ name: `${name}-precision`, ...part("precision") },
		{ name: `${name}-recall`, ...part("recall") },
		{ name: `${name}-f1`, ...part("f1") },
		{ name: `${name}-kind`, ...part("kind") },
		{ name: `${name}-pooled-precision`, value: pooled.precision },
		{ name: `${name}-pooled-recall`, value: pooled.recall },
	];
}

export const measure: Measure = {
	name: "disagreement",
	what: "Whether a labelled claim is flagged as disagreeing exactly where it should be, of any kind, and the share of right kinds; on claims aligned by hand and on the program's own; means of stories",
	baseline: "every claim disagrees",
	data: "hand-labelled stories on BASIL, ECB+ and AQUAINT texts (research terms; see docs/evaluation.md)",
	needs: goldNeeds,
	async run(dataFolder) {
		const stories = await weighedGold(dataFolder);
		const base = stories.map((s) => s.scoreWith((c) => ({ ...c, disagreement: everywhere })));
		return [
			...figuresOf(
				"aligned",
				stories.map((s) => s.aligned),
				base,
			),
			...figuresOf(
				"whole",
				stories.map((s) => s.whole),
				base,
			),
		];
	},
};
