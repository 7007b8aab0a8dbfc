import { traceLineage } from "../src/stages/trace/index.js";
import { type GoldStory, goldNeeds, goldStories } from "./gold.js";
import type { Measure } from "./measure.js";

const pairOf = (a: string, b: string) => (a < b ? `${a}\0${b}` : `${b}\0${a}`);

function shinglesOf(text: string): Set<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.map((_, i) => words.slice(i, i + 5).join(" ")).slice(0, Math.max(0, words.length - 4)));
}

/** Pairs whose sets of five-word shingles overlap by more than `threshold` (Jaccard). */
function overlapping({ reports }: GoldStory, threshold: number): Set<string> {
	const sets = reports.map((r) => shinglesOf(r.text));
	const out = new Set<string>();
	sets.forEach((one, i) => {
		for (let j = 0; j < i; j++) {
			const other = sets[j] as Set<string>;
			const shared = [...one].filter((s) => other.has(s)).length;
			if (shared / (one.size + other.size - shared) > threshold)
				out.add(pairOf(reports[i]?.id ?? "", reports[j]?.id ?? ""));
		}
	});
	return out;
}

/** The pairs of reports that the trace joins, direction left aside. */
async function tracedPairs(story: GoldStory): Promise<Set<string>> {
	const { lineage } = traceLineage({ id: "story", reports: await story.marked() });
	return new Set(lineage.map((e) => pairOf(e.from, e.to)));
}

async function counted(stories: readonly GoldStory[], said: (story: GoldStory) => Set<string> | Promise<Set<string>>) {
	let right = 0;
	let all = 0;
	let gold = 0;
	for (const story of stories) {
		const truth = new Set((story.gold.lineage ?? []).map((e) => pairOf(e.from, e.to)));
		const pairs = await said(story);
		right += [...pairs].filter((p) => truth.has(p)).length;
		all += pairs.size;
		gold += truth.size;
	}
	return { precision: all ? right / all : 0, recall: gold ? right / gold : 0 };
}

export const measure: Measure = {
	name: "lineage",
	what: "Precision and recall of the pairs of reports joined by lineage, direction left aside, over all labelled stories together.",
	baseline: "Pairs whose five-word shingles overlap by more than 0.05 (Jaccard).",
	data: "Stories labelled for this project, from AQUAINT, ECB+ and BASIL.",
	needs: goldNeeds,
	async run(dataFolder) {
		const stories = await goldStories(dataFolder);
		const ours = await counted(stories, tracedPairs);
		const naive = await counted(stories, (story) => overlapping(story, 0.05));
		return [
			{ name: "precision", value: ours.precision, baseline: naive.precision },
			{ name: "recall", value: ours.recall, baseline: naive.recall },
		];
	},
};
