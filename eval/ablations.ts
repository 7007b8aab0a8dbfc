import type { MarkedReport, TracedStory } from "../src/core/index.js";
import { alignClaims } from "../src/stages/align/index.js";
import { traceLineage } from "../src/stages/trace/index.js";
import { weighClaims } from "../src/stages/weigh/index.js";
import { goldNeeds, learnedFrom } from "./gold.js";
import { mean } from "./mean.js";
import type { Measure } from "./measure.js";
import { type DossierScore, pooledDisagreement, scoreDossier } from "./score-dossier.js";

/** What is taken away from the reports, or from their lineage. */
interface Ablation {
	readonly name: string;
	readonly marks?: (report: MarkedReport) => MarkedReport;
	readonly traced?: (story: TracedStory) => TracedStory;
}

const ablations: readonly Ablation[] = [
	{ name: "whole" },
	{ name: "without-meaning", marks: (r) => ({ ...r, vectors: [] }) },
	{ name: "without-speakers", marks: (r) => ({ ...r, attributions: [], voices: [] }) },
	{ name: "without-figures", marks: (r) => ({ ...r, figures: [] }) },
	{ name: "without-dates", marks: (r) => ({ ...r, dates: [] }) },
	{ name: "without-credits", marks: (r) => ({ ...r, credits: [] }) },
	{ name: "without-lineage", traced: (story) => ({ ...story, lineage: [] }) },
];

export const measure: Measure = {
	name: "ablations",
	what: "What each signal adds: claims joined, origins right and disagreements found in the labelled stories with the signal taken away; means of stories, disagreement over all together",
	data: "the labelled stories, those of the data folder and those of eval/labels/stories/",
	needs: goldNeeds,
	async run(dataFolder) {
		const stories = await learnedFrom(dataFolder);
		const out = [];
		for (const { name, marks = (r: MarkedReport) => r, traced = (s: TracedStory) => s } of ablations) {
			const scores: DossierScore[] = [];
			for (const { gold, reports, marked } of stories) {
				const story = traceLineage({ id: gold.story, reports: (await marked()).map(marks) });
				const { claims, lineage } = weighClaims(alignClaims(traced(story)));
				scores.push(scoreDossier(gold, { reports, claims, lineage, credits: [] }));
			}
			out.push(
				{ name: `${name}-align`, value: mean(scores.map((s) => s.align?.f1)) },
				{ name: `${name}-origins`, value: mean(scores.map((s) => s.origins?.right)) },
				{ name: `${name}-disagree`, value: pooledDisagreement(scores).f1 },
			);
		}
		return out;
	},
};
