/**
 * Align: joins what the reports say into claims, and the reports' voices into the story's voices.
 *
 * Takes a traced story; gives it with voices and claims, each claim with all its mentions.
 * Cannot know: whether a claim is true, who stands behind it, or whether its mentions contradict each other.
 */
import type { AlignedStory, TracedStory } from "../../core/index.js";

export function alignClaims(story: TracedStory): AlignedStory {
	return { ...story, voices: [], claims: [] };
}
