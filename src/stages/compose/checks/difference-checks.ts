import { type Check, type Cite, type Claim, type DifferingClaim, isToldBy, sharedLength } from "../../../core/index.js";
import { announcedConflicts } from "../announced/announced-conflicts.js";
import { correctionsIn } from "../announced/corrections.js";
import { decidingCites } from "../differences.js";
import { checkOf, type Desk } from "./desk.js";
import { namesOf } from "./origin-checks.js";

/** What its own speaker took back stands first, and so many of it: whoever still carries it carries what nobody stands by. */
const mostRetracted = 5;
/** Then so many words by which reports say that they were corrected, and so much of what they say themselves is told otherwise: an editor wants it early. */
const mostCorrected = 3;
const mostAnnounced = 3;

/** What was taken back, with the reports that tell it and do not say so; five at most. */
export const retractedChecks = (desk: Desk, differences: readonly DifferingClaim[]): Check[] =>
	differences
		.flatMap((claim): Check[] => {
			if (!isToldBy(claim.disagreement, "retracted")) return [];
			const [told = [], back = []] = claim.disagreement.between;
			// However little of it a report tells, who tells of a retraction does not carry the claim as it was.
			const tellsSo = (id: string) => desk.indexes.get(id)?.report.attributions.some(({ act }) => act === "retract");
			const carrying = told.filter((id) => !back.includes(id) && !tellsSo(id));
			const cites = decidingCites(claim)?.slice(1) ?? [];
			const ask = desk.askable.of(desk.speakersAt(cites));
			return carrying.length > 0 && cites.length > 0
				? [checkOf(desk, "retracted", { claims: [claim], ask, cites, reports: carrying })]
				: [];
		})
		.slice(0, mostRetracted);

/** Which reports say that they were corrected: one check for all. */
export function correctedChecks(desk: Desk): Check[] {
	const corrections = correctionsIn(desk.story.reports);
	if (corrections.length === 0) return [];
	const [cites, reports] = [corrections.slice(0, mostCorrected), corrections.map(({ report }) => report)];
	return [{ ...checkOf(desk, "announced", { claims: [], cites, reports }), corrected: true }];
}

/** What reports say themselves is told otherwise elsewhere; three at most. */
export const announcedChecks = (desk: Desk, differences: readonly DifferingClaim[]): Check[] =>
	announcedConflicts(desk.story.reports, differences, desk.sentenceAt)
		.slice(0, mostAnnounced)
		.map(({ cite, about, reports, differences: claims }) => ({
			...checkOf(desk, "announced", { claims, cites: [cite], reports }),
			...(about ? { about } : {}),
		}));

/** The documents behind the claim and who says the words that differ; where nobody does, whoever stands behind the claim that they are part of. */
function whomToAsk({ askable, speakersAt }: Desk, { mentions, origins }: Claim, cites: readonly Cite[]): Check["ask"] {
	const said = speakersAt(cites);
	const own = cites.every((c) => mentions.some((m) => m.report === c.report && sharedLength(m.span, c.span) > 0));
	const behind = own ? namesOf(origins.groups) : [];
	return askable.byParty(said.length > 0 ? [...behind.filter((name) => askable.isDocument(name)), ...said] : behind);
}

/** Over what reports or parties differ, but for what a later report supersedes, which is settled. */
export const differenceChecks = (desk: Desk, differences: readonly DifferingClaim[]): Check[] =>
	differences
		.filter(({ disagreement }) => disagreement.kind !== "changed")
		.map((claim) => {
			const sides = claim.disagreement.between;
			const cites =
				decidingCites(claim) ?? sides.flatMap((side) => claim.mentions.find((m) => side.includes(m.report)) ?? []);
			// What office somebody holds is told in a report's own words, whoever's remark it stands in.
			const office = isToldBy(claim.disagreement, "role-qualified");
			const ask = office ? [] : whomToAsk(desk, claim, cites);
			const check = checkOf(desk, "difference", { claims: [claim], ask, cites, reports: [...new Set(sides.flat())] });
			return office ? { ...check, office } : check;
		});
