import { scoredFolder } from "./labelled-folder.js";
import type { Measure } from "./measure.js";

/** The shipped example against the labels that its author wrote before any stage existed. */
export const measure: Measure = {
	name: "example",
	what: "The dossier of examples/northern-railway against its labels, by the formulas of the labelled stories.",
	data: "in this repository: examples/northern-railway and eval/labels/northern-railway.gold.json (invented)",
	needs: [],
	async run(_dataFolder, onError) {
		const score = await scoredFolder("examples/northern-railway", "eval/labels/northern-railway.gold.json");
		score.errors.forEach(onError);
		return [
			{ name: "stories-error", value: score.stories - 1 },
			{ name: "unplaced-error", value: score.unplaced },
			{ name: "seen", value: score.seen },
			{ name: "align-f1", value: score.align?.f1 ?? 0 },
			{ name: "origins-right", value: score.origins?.right ?? 0 },
			{ name: "origins-mean-error", value: score.origins?.meanError ?? 9 },
			{ name: "disagree-precision", value: score.disagree?.precision ?? 0 },
			{ name: "disagree-recall", value: score.disagree?.recall ?? 0 },
			{ name: "lineage-precision", value: score.lineage?.precision ?? 0 },
			{ name: "lineage-recall", value: score.lineage?.recall ?? 0 },
			{ name: "credits-recall", value: score.credits?.recall ?? 0 },
		];
	},
};
