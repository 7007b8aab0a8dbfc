/**
 * Weigh: counts the independent origins behind each claim and finds where reports or parties disagree.
 *
 * Takes an aligned story; gives its claims with origins, standing, disagreement and weight, heaviest first.
 * Cannot know: which side of a disagreement is right. It never rules on that.
 */
import type { AlignedStory, WeighedStory } from "../../core/index.js";

export function weighClaims(story: AlignedStory): WeighedStory {
	return { ...story, claims: [] };
}
