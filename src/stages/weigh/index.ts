/**
 * Weigh: counts the independent origins behind each claim and finds where reports or parties disagree.
 *
 * Takes an aligned story; gives its claims with origins, standing, disagreement and weight, heaviest first, and adds
 * claims of kind `dispute` where one party turns down what another says.
 * Cannot know: which side of a disagreement is right. It never rules on that.
 */
import {
	type AlignedStory,
	type Claim,
	type Disagreement,
	textOrder,
	type UnweighedClaim,
	type WeighedStory,
} from "../../core/index.js";
import { caseStepClashes } from "./clashes/case-steps.js";
import { confirmedOrNotClashes } from "./clashes/confirmed-or-not.js";
import { givenThingClashes } from "./clashes/given-things.js";
import type { Matter } from "./clashes/matters.js";
import { noneAndOneClashes } from "./clashes/none-and-one.js";
import { progressClashes } from "./clashes/progress-clashes.js";
import { statusClashes } from "./clashes/status-clashes.js";
import { tellClashes } from "./clashes/tell-clashes.js";
import { tellingVerbClashes } from "./clashes/telling-verbs.js";
import { toldMoves } from "./clashes/told-moves.js";
import { withheldNameClashes } from "./clashes/withheld-names.js";
import { disagreementAmong } from "./disagreement/index.js";
import { tellDisputes } from "./disputes/dispute-claims.js";
import { findDisputes } from "./disputes/find-disputes.js";
import { countOrigins, rootsOf } from "./origins/count-origins.js";
import { standingApart } from "./origins/standing-apart.js";
import { standingBehind } from "./origins/vouched.js";
import { type PlacedMention, type Setting, settingOf } from "./setting.js";
import { settled } from "./settled.js";
import { slotClashes } from "./slots/slot-clashes.js";
import { standingOf } from "./standing.js";
import { oneForEachMatter } from "./told-and-denied.js";
import { variantReadings } from "./variants/variant-readings.js";
import { surer } from "./verdict.js";
import { weightOf } from "./weight.js";

function weighed(
	claim: UnweighedClaim,
	placed: readonly PlacedMention[],
	disagreement: Disagreement | null,
	matter: Matter | undefined,
	setting: Setting,
): Claim {
	const sides = matter && matter.disagreement === disagreement ? matter.sides : undefined;
	const apart = standingApart(disagreement, claim.mentions, setting, sides);
	const roots = rootsOf(standingBehind(placed, claim.kind, disagreement, setting), setting, apart);
	const origins = countOrigins(roots, apart);
	const standing = standingOf(disagreement, roots, origins);
	return {
		...claim,
		origins,
		disagreement,
		standing,
		weight: weightOf(claim.kind, placed, roots, disagreement, setting),
	};
}

/** In order of their first mention; of two claims in one place by id. */
function byPlace({ id: x, mentions: [a] }: Claim, { id: y, mentions: [b] }: Claim): number {
	if (!a || !b) return textOrder(x, y);
	return textOrder(a.report, b.report) || a.span[0] - b.span[0] || textOrder(x, y);
}

/** Weighs every claim of a story, and adds its disputes as claims. */
export function weighClaims(story: AlignedStory): WeighedStory {
	const setting = settingOf(story);
	// The order in which claims come must not decide between equals.
	const all = [...story.claims].sort((a, b) => textOrder(a.id, b.id));
	const placed = new Map(all.map((claim) => [claim, setting.place(claim.mentions)]));
	const placedIn = (claim: UnweighedClaim) => placed.get(claim) ?? [];
	const disputes = tellDisputes(findDisputes(all, placedIn, setting), all);
	const disputed = new Map<string, Disagreement>();
	for (const dispute of disputes)
		for (const id of dispute.disputed) {
			const found = surer(disputed.get(id) ?? null, dispute.disagreement);
			if (found) disputed.set(id, found);
		}
	const clashes = [
		...slotClashes(setting),
		...progressClashes(setting),
		...givenThingClashes(setting),
		...tellingVerbClashes(setting),
		...noneAndOneClashes(setting),
		...statusClashes(setting),
		...confirmedOrNotClashes(setting),
		...toldMoves(setting),
		...caseStepClashes(setting),
		...withheldNameClashes(setting),
		...variantReadings(setting),
	];
	const told = tellClashes(clashes, all);
	const own = all.map((claim) => {
		const mentions = placedIn(claim);
		const matter = told.get(claim.id);
		const found = [matter?.disagreement, disputed.get(claim.id), disagreementAmong(mentions, setting)];
		const disagreement = found.reduce<Disagreement | null>((best, d) => surer(best, d ?? null), null);
		const known = settled(claim, disagreement, setting);
		return weighed(known, known === claim ? mentions : setting.place(known.mentions), disagreement, matter, setting);
	});
	const added = disputes.flatMap(({ claim, disagreement }) =>
		claim ? [weighed(claim, setting.place(claim.mentions), disagreement, undefined, setting)] : [],
	);
	const claims = oneForEachMatter([...own, ...added], setting);
	claims.sort((a, b) => b.weight - a.weight || byPlace(a, b));
	return { ...story, claims };
}
