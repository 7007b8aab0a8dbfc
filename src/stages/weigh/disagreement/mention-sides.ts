import { inCommon } from "../alike.js";
import type { PlacedMention } from "../setting.js";
import { type Split, sidesOf } from "../sides.js";

/** Share of the content words of two mentions that both have, and 1 more where they stand in one report: it is seldom of both sides. */
const repeated = (a: PlacedMention, b: PlacedMention): number =>
	(a.report === b.report ? 1 : 0) + inCommon(a.tokens, b.tokens);

/** Mentions parted into sides such that no two of one side clash; one that clashes with nobody stands with those of its report, or whose words it repeats most. */
export const mentionSides = (
	placed: readonly PlacedMention[],
	clashes: (a: PlacedMention, b: PlacedMention) => boolean,
	concerns?: (placed: PlacedMention) => boolean,
): Split<PlacedMention> | null => sidesOf(placed, clashes, concerns, repeated);
