import type { Cite, Claim, Mention } from "../../src/core/index.js";
import { contains, sharedLength } from "../../src/core/span.js";
import { sidesOf } from "../../src/dossier/sides.js";
import type { StoryView } from "../data/read-dossier.js";

/** One side of a disagreement in its own words. */
export interface SideWords {
	/** "A", "B", …: the side's place in the disagreement. */
	readonly letter: string;
	readonly reports: readonly string[];
	/** The words that make the difference, and who says them. */
	readonly mention: Mention;
}

/** The words at a cite as a mention, spoken by whoever speaks the closest mention around them in any claim of the story. */
function mentionAround(story: StoryView, cite: Cite): Mention {
	const quote = story.reportOf.get(cite.report)?.text.slice(cite.span[0], cite.span[1]) ?? "";
	const length = (mention: Mention) => mention.span[1] - mention.span[0];
	const around = (story.mentionsIn.get(cite.report) ?? [])
		.filter(({ span }) => contains(span, cite.span) || sharedLength(span, cite.span) * 2 > cite.span[1] - cite.span[0])
		.reduce<Mention | undefined>(
			(best, mention) => (best && length(best) <= length(mention) ? best : mention),
			undefined,
		);
	return { ...around, report: cite.report, span: cite.span, quote };
}

/** The cites of the first reason that has one for each side, in the order of the sides. */
function decidingCites(claim: Claim): readonly Cite[] | undefined {
	const sides = claim.disagreement?.between ?? [];
	return claim.disagreement?.reasons
		.map((reason) => reason.cites)
		.find((cites) => cites.length === sides.length && cites.every(({ report }, i) => sides[i]?.includes(report)));
}

/**
 * The sides of a claim's disagreement, each with the words that decided it where a reason cites them (they may stand outside
 * the claim: a rejection is another claim than the demand), else with the claim's own words. A side nobody quotes is left out.
 */
export function sideWords(story: StoryView, claim: Claim): SideWords[] {
	const sides = claim.disagreement?.between ?? [];
	const letterOf = (index: number) => String.fromCharCode(65 + index);
	const cites = decidingCites(claim);
	if (cites) {
		return cites.map((cite, i) => ({
			letter: letterOf(i),
			reports: sides[i] ?? [],
			mention: mentionAround(story, cite),
		}));
	}
	return sidesOf(claim).map(({ reports, mention }) => ({ letter: letterOf(sides.indexOf(reports)), reports, mention }));
}

/** Words of this many characters or fewer do not tell a disagreement from another. */
const shortest = 12;

/** The places that decided a claim's disagreement, as a key; its id where no reason cites one for each side. */
function cited(claim: Claim): string {
	const places = decidingCites(claim)?.map(({ report, span }) => `${report} ${span[0]} ${span[1]}`);
	return places ? `${claim.disagreement?.kind} ${places.sort().join("\n")}` : claim.id;
}

/** The claims with a disagreement, heaviest first, without those that differ by the very words of one before. */
export function differences(story: StoryView): Claim[] {
	const seen = new Set<string>();
	return story.claims.filter((claim) => {
		if (!claim.disagreement) return false;
		const words = (decidingCites(claim) ?? []).map(
			({ report, span }) => story.reportOf.get(report)?.text.slice(span[0], span[1]).toLowerCase() ?? "",
		);
		// Short words ("four" against "five") may decide two matters; longer ones are the same disagreement, copied or not.
		const telling = words.length > 0 && words.every((text) => text.length > shortest);
		const key = telling ? `${claim.disagreement.kind} ${words.sort().join("\n")}` : cited(claim);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
