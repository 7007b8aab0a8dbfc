/**
 * Weigh: counts the independent origins behind each claim and finds where reports or parties disagree.
 *
 * Takes an aligned story; gives its claims with origins, standing, disagreement and weight, heaviest first.
 * Cannot know: which side of a disagreement is right. It never rules on that.
 */
import type { AlignedStory, Claim, UnweighedClaim, WeighedStory } from "../../core/index.js";
import { countOrigins } from "./count-origins.js";
import { disagreementAmong } from "./disagreement/index.js";
import { rootOf } from "./roots.js";
import { type Setting, settingOf } from "./setting.js";
import { standingOf } from "./standing.js";
import { weightOf } from "./weight.js";

function weighClaim(claim: UnweighedClaim, setting: Setting): Claim {
	const placed = setting.place(claim.mentions);
	const roots = placed.map((p) => rootOf(p, setting));
	const origins = countOrigins(roots);
	const disagreement = disagreementAmong(placed);
	const standing = standingOf(roots, origins);
	return { ...claim, origins, disagreement, standing, weight: weightOf(placed, disagreement) };
}

export function weighClaims(story: AlignedStory): WeighedStory {
	const setting = settingOf(story);
	const claims = story.claims.map((claim) => weighClaim(claim, setting));
	claims.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	return { ...story, claims };
}
