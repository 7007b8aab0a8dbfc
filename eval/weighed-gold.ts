import type { Claim, MarkedReport, WeighedStory } from "../src/core/index.js";
import { alignClaims } from "../src/stages/align/index.js";
import { traceLineage } from "../src/stages/trace/index.js";
import { weighClaims } from "../src/stages/weigh/index.js";
import { type GoldStory, goldStories } from "./gold.js";
import { goldAligned } from "./gold-aligned.js";
import { type DossierScore, scoreDossier } from "./score-dossier.js";

export interface WeighedGold {
	readonly story: GoldStory;
	/** Claims as labelled, weighed: weighing by itself. */
	readonly aligned: DossierScore;
	/** The whole way on exactly the story's reports. */
	readonly whole: DossierScore;
	/** Scores the labelled claims with `change` made to each of them: for baselines. */
	scoreWith(change: (claim: Claim) => Claim): DossierScore;
}

/** Marked reports as one story, the whole way from there. */
export function weighedStory(reports: readonly MarkedReport[]): WeighedStory {
	return weighClaims(alignClaims(traceLineage({ id: "story", reports })));
}

/** Labelled stories weighed both ways; default: all those of the data folder. */
export async function weighedGold(
	dataFolder: string,
	stories: Promise<readonly GoldStory[]> = goldStories(dataFolder),
): Promise<readonly WeighedGold[]> {
	const out: WeighedGold[] = [];
	for (const story of await stories) {
		const traced = traceLineage({ id: story.gold.story, reports: await story.marked() });
		const byLabels = weighClaims(goldAligned(story, traced));
		const byProgram = weighClaims(alignClaims(traced));
		const score = ({ claims }: { readonly claims: readonly Claim[] }) =>
			scoreDossier(story.gold, { reports: story.reports, claims, lineage: traced.lineage, credits: [] });
		out.push({
			story,
			aligned: score(byLabels),
			whole: score(byProgram),
			scoreWith: (change) => score({ claims: byLabels.claims.map(change) }),
		});
	}
	return out;
}
