import type { Claim, Dossier, Note } from "../../src/core/index.js";
import { byId, type StoryParts, storyParts } from "../../src/dossier/story-parts.js";
import { safeStrings } from "./safe-text.js";

/** One story with everything the page shows of it. */
export interface StoryView extends StoryParts {
	readonly claimOf: ReadonlyMap<string, Claim>;
}

/** What the page shows. */
export interface ShownDossier {
	/** Largest first. */
	readonly stories: readonly StoryView[];
	/** Problems that belong to no single report. */
	readonly notes: readonly Note[];
}

/** A dossier given as JSON text, story by story. Every string but the reports' own text is made safe to show. */
export function readDossier(json: string): ShownDossier {
	if (!json.trim()) return { stories: [], notes: [] };
	const dossier = safeStrings(JSON.parse(json) as Dossier, new Set(["text", "format"]));
	const stories = storyParts(dossier).map((story) => ({ ...story, claimOf: byId(story.claims) }));
	return { stories, notes: dossier.notes };
}
