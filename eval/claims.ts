import type { Claim, Report, UnweighedClaim } from "../src/core/index.js";
import { alignClaims } from "../src/stages/align/index.js";
import { traceLineage } from "../src/stages/trace/index.js";
import { sentencesOf } from "../src/text/sentences.js";
import { type Gold, type GoldStory, goldNeeds, goldStories } from "./gold.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { type DossierScore, scoreDossier } from "./score-dossier.js";

/** Claims as the scorer reads them; only their mentions matter here. */
function unweighed(claim: UnweighedClaim): Claim {
	return {
		...claim,
		standing: "single",
		origins: { atLeast: 1, atMost: 1, groups: [] },
		disagreement: null,
		weight: 0,
	};
}

/** The claims of a labelled story, all its reports read as one story. */
async function claimsOf(story: GoldStory): Promise<readonly UnweighedClaim[]> {
	return alignClaims(traceLineage({ id: story.name, reports: await story.marked() })).claims;
}

/** Every sentence a claim of its own: what is seen when nothing is joined. */
function sentenceClaims(reports: readonly Report[]): UnweighedClaim[] {
	return reports.flatMap((report) =>
		sentencesOf(report.text).map(
			({ span }): UnweighedClaim => ({
				id: `${report.id}:${span[0]}`,
				story: "",
				statement: "",
				kind: "statement",
				mentions: [{ report: report.id, span, quote: report.text.slice(...span) }],
				reasons: [],
			}),
		),
	);
}

/** Scores claims alone, without origins, disagreement, lineage and credits. */
function scoreClaims(gold: Gold, reports: readonly Report[], claims: readonly UnweighedClaim[]): DossierScore {
	return scoreDossier(gold, { reports, claims: claims.map(unweighed), lineage: [], credits: [] });
}

function figuresOf(scores: readonly DossierScore[], baselines: readonly DossierScore[]): Figure[] {
	const figure = (name: string, of: (score: DossierScore) => number): Figure => ({
		name,
		value: mean(scores.map(of)),
		baseline: mean(baselines.map(of)),
	});
	return [
		figure("seen", (s) => s.seen),
		figure("align-precision", (s) => s.align?.precision ?? 0),
		figure("align-recall", (s) => s.align?.recall ?? 0),
		figure("align-f1", (s) => s.align?.f1 ?? 0),
	];
}

export const measure: Measure = {
	name: "claims",
	what: "Whether the mentions of hand-labelled claims are seen, and joined as the labels join them (B-cubed; means over stories).",
	baseline: "Every sentence is a claim of its own.",
	data: "Stories of AQUAINT TimeML 1.0, ECB+ (CC BY 3.0) and BASIL, labelled for this project.",
	needs: goldNeeds,
	async run(dataFolder) {
		const stories = await goldStories(dataFolder);
		return figuresOf(
			await Promise.all(stories.map(async (s) => scoreClaims(s.gold, s.reports, await claimsOf(s)))),
			stories.map((s) => scoreClaims(s.gold, s.reports, sentenceClaims(s.reports))),
		);
	},
};
