import { countShared } from "../../../core/index.js";
import { contentOf } from "../content-words.js";
import type { PlacedMention } from "../setting.js";
import { type Split, sidesOf } from "../sides.js";

/** Share of the content words of two mentions that both have, and 1 more where they stand in one report: it is seldom of both sides. */
function repeated(a: PlacedMention, b: PlacedMention): number {
	const [one, other] = [contentOf(a.tokens), contentOf(b.tokens)];
	const shared = countShared(one, other);
	return (a.report === b.report ? 1 : 0) + shared / Math.max(1, one.size + other.size - shared);
}

/** Mentions parted into sides such that no two of one side clash; one that clashes with nobody stands with those of its report, or whose words it repeats most. */
export const mentionSides = (
	placed: readonly PlacedMention[],
	clashes: (a: PlacedMention, b: PlacedMention) => boolean,
	concerns?: (placed: PlacedMention) => boolean,
): Split<PlacedMention> | null => sidesOf(placed, clashes, concerns, repeated);
