/** Every disagreement flagged in stories that nobody labelled: how many a story, and, with `--errors`, each with its sentences, to be read. */
import { join } from "node:path";
import type { MarkedReport } from "../src/core/index.js";
import { annotateReports } from "../src/pipeline.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";
import { weighedStory } from "./weighed-gold.js";

const sets: Readonly<Record<string, string>> = { basil: "basil/2010-2016.jsonl", ecb: "ecbplus/topics-01-35.jsonl" };

/** The reports of each story of two or more. */
async function storiesOf(file: string): Promise<Map<string, MarkedReport[]>> {
	const storyOf = new Map(rowsOf(file).map((row) => [reportOf(row).id, row.story]));
	const stories = new Map<string, MarkedReport[]>();
	for await (const report of annotateReports(rowsOf(file).map(reportOf))) {
		const story = storyOf.get(report.id) ?? report.id;
		stories.set(story, [...(stories.get(story) ?? []), report]);
	}
	for (const [story, reports] of stories) if (reports.length < 2) stories.delete(story);
	return stories;
}

function sentenceAt(reports: readonly MarkedReport[], id: string, at: number): string {
	const report = reports.find((r) => r.id === id);
	const span = report?.sentences.find((s) => s.span[0] <= at && at < s.span[1])?.span;
	return report && span ? report.text.slice(...span).replace(/\s+/g, " ") : "";
}

export const measure: Measure = {
	name: "flags",
	what: "Disagreements flagged a story, and by rule over all, in the stories of two sets, most of which nobody labelled: not how many are right, but what a reader is shown; --errors prints each with the sentences of both sides",
	data: "BASIL (Fan et al. 2019) and ECB+ topics 1 to 35 (Cybulska and Vossen 2014); games of sport and their statistics make up most of ECB+",
	needs: Object.values(sets),
	async run(dataFolder, onError) {
		const out: Figure[] = [];
		for (const [set, file] of Object.entries(sets)) {
			const byRule = new Map<string, number>();
			const flags: number[] = [];
			for (const [story, reports] of await storiesOf(join(dataFolder, file))) {
				const shown = new Set<string>();
				for (const { disagreement } of weighedStory(reports).claims)
					for (const { rule, detail, cites } of disagreement?.reasons ?? []) {
						const key = JSON.stringify(cites);
						if (shown.has(key)) continue;
						shown.add(key);
						byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
						const words = cites.map((c) => sentenceAt(reports, c.report, c.span[0]));
						onError([`${set} ${story} ${rule}: ${detail}`, ...words].join("\n      "));
					}
				flags.push(shown.size);
			}
			out.push({ name: `${set}-stories`, value: flags.length }, { name: `${set}-flags-error`, value: mean(flags) });
			for (const [rule, n] of [...byRule].sort()) out.push({ name: `${set}-${rule}`, value: n });
		}
		return out;
	},
};
