import type { Claim, Dossier, Span } from "../core/index.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { reportLabels } from "./report-labels.js";
import { type StoryParts, storyParts } from "./story-parts.js";

/** What a rendering as text shows of one story. */
export interface StoryView extends StoryParts {
	/** Short name of each report, safe to print. */
	readonly labels: ReadonlyMap<string, string>;
	/** The claims that are no disagreement, heaviest first; those whose difference is told of another claim last. */
	readonly others: readonly Claim[];
	/** Paragraphs of a report's text. */
	paragraphsOf(report: string): readonly Span[];
}

/** The stories of a dossier, those of most reports first, ready to be told. */
export function storyViews(dossier: Dossier): StoryView[] {
	return storyParts(dossier).map((story) => {
		const differing = new Set(story.disagreements);
		const parted = new Map<string, readonly Span[]>();
		return {
			...story,
			labels: reportLabels(story.reports),
			others: story.claims
				.filter((c) => c.kind !== "dispute" && !differing.has(c))
				.toSorted((a, b) => Number(a.disagreement !== null) - Number(b.disagreement !== null)),
			paragraphsOf(report) {
				const known = parted.get(report) ?? paragraphsOf(story.textOf(report));
				parted.set(report, known);
				return known;
			},
		};
	});
}
