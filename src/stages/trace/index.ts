/**
 * Trace: which report copies, rewrites or shares a text with which.
 *
 * Takes a story; gives it with its lineage: edges with direction, kind, score and the shared words as evidence.
 * Cannot know: texts outside the story; an edge between two rewrites of an absent agency text is `common-source`.
 */
import type { Story, TracedStory } from "../../core/index.js";

export function traceLineage(story: Story): TracedStory {
	return { ...story, lineage: [] };
}
