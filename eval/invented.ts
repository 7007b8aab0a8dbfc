import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { scoredFolder } from "./labelled-folder.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { pooledDisagreement } from "./score-dossier.js";

/** `read`: the errors on these were looked at and mended; `held-out`: nobody who works on the program looks at them. */
const sets = ["read", "held-out"] as const;

async function figuresOf(set: (typeof sets)[number], onError: (line: string) => void): Promise<Figure[]> {
	const names = (await readdir(join(import.meta.dirname, "invented", set))).sort();
	const scores = [];
	for (const name of names) {
		const score = await scoredFolder(`eval/invented/${set}/${name}`, `eval/labels/invented/${name}.gold.json`);
		if (set === "read") for (const error of score.errors) onError(`${name}: ${error}`);
		scores.push(score);
	}
	const { precision, recall } = pooledDisagreement(scores);
	return [
		{ name: "stories-error", value: scores.reduce((sum, s) => sum + Math.abs(s.stories - 1), 0) },
		{ name: "seen", value: mean(scores.map((s) => s.seen)) },
		{ name: "align-precision", value: mean(scores.map((s) => s.align?.precision)) },
		{ name: "align-recall", value: mean(scores.map((s) => s.align?.recall)) },
		{ name: "align-f1", value: mean(scores.map((s) => s.align?.f1)) },
		{ name: "origins-right", value: mean(scores.map((s) => s.origins?.right)) },
		{ name: "origins-mean-error", value: mean(scores.map((s) => s.origins?.meanError)) },
		{ name: "disagree-pooled-precision", value: precision },
		{ name: "disagree-pooled-recall", value: recall },
		{ name: "disagree-kind", value: mean(scores.map((s) => s.disagree?.kind)) },
		{ name: "lineage-precision", value: mean(scores.map((s) => s.lineage?.precision)) },
		{ name: "lineage-recall", value: mean(scores.map((s) => s.lineage?.recall)) },
		{ name: "credits-recall", value: mean(scores.map((s) => s.credits?.recall)) },
	].map((figure) => ({ ...figure, name: `${set}-${figure.name}` }));
}

/** Stories written and labelled, before the program ran on them, by two authors who had not seen its rules. */
export const measure: Measure = {
	name: "invented",
	what: "Five invented stories as files of web pages, saved texts, Markdown and JSON lines, against their authors' labels: two whose errors were read (read-*), three that were not (held-out-*); means of stories, disagreement over all together.",
	data: "in this repository: eval/invented/ and eval/labels/invented/ (invented)",
	needs: [],
	async run(_dataFolder, onError) {
		return (await Promise.all(sets.map((set) => figuresOf(set, onError)))).flat();
	},
};
