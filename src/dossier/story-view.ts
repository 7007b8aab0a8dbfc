import type { Dossier } from "../core/index.js";
import { reportLabels } from "./report-labels.js";
import { type StoryParts, storyParts } from "./story-parts.js";

/** What a rendering as text shows of one story. */
export interface StoryView extends StoryParts {
	/** Short name of each report, safe to print. */
	readonly labels: ReadonlyMap<string, string>;
}

/** The stories of a dossier, those of most reports first, ready to be told. */
export function storyViews(dossier: Dossier): StoryView[] {
	return storyParts(dossier).map((story) => ({ ...story, labels: reportLabels(story.reports) }));
}
