/** Every disagreement flagged in stories that nobody labelled: how many a story, and, with `--errors`, each with its sentences, to be read. */
import { join } from "node:path";
import type { Cite, MarkedReport } from "../src/core/index.js";
import { annotateReports } from "../src/pipeline.js";
import { sentenceAt } from "../src/stages/weigh/setting.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { reportOf, rowsOf } from "./report-rows.js";
import { weighedStory } from "./weighed-gold.js";

const sets: Readonly<Record<string, string>> = { basil: "basil/2010-2016.jsonl", ecb: "ecbplus/topics-01-35.jsonl" };

/** The reports of each story of two or more. */
async function storiesOf(file: string): Promise<Map<string, MarkedReport[]>> {
	const rows = rowsOf(file);
	const reports = rows.map(reportOf);
	const storyOf = new Map(reports.map(({ id }, i) => [id, rows[i]?.story ?? id]));
	const stories = new Map<string, MarkedReport[]>();
	for await (const report of annotateReports(reports)) {
		const story = storyOf.get(report.id) ?? report.id;
		stories.set(story, [...(stories.get(story) ?? []), report]);
	}
	for (const [story, held] of stories) if (held.length < 2) stories.delete(story);
	return stories;
}

/** The sentence that a cite begins in, on one line. */
function sentenceOf({ report: id, span }: Cite, reports: readonly MarkedReport[]): string {
	const report = reports.find((r) => r.id === id);
	const sentence = report && sentenceAt(report, span[0]);
	return sentence ? report.text.slice(...sentence.span).replace(/\s+/g, " ") : "";
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
						const words = cites.map((c) => sentenceOf(c, reports));
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
