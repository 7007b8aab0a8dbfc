import {
	addTo,
	type Check,
	type Cite,
	type Claim,
	contains,
	type DossierVoice,
	type Party,
	type Span,
	surelyIn,
	type WeighedStory,
} from "../../../core/index.js";
import { differencesAmong } from "../differences.js";
import type { ReportIndex } from "../report-index.js";
import { spelledApart } from "../spellings.js";
import { declinedChecks, disputedWords, unansweredChecks } from "./answer-checks.js";
import { checkOf, type Desk, deskOf } from "./desk.js";
import { announcedChecks, correctedChecks, differenceChecks, retractedChecks } from "./difference-checks.js";
import { originChecks } from "./origin-checks.js";
import { worthTelling } from "./worth-telling.js";

/** Checks told of one story: a desk works from the top, and past these nothing rests on much of the story. */
const most = 20;
/** Names to look up stand after all else: few reports rest on how one is spelled, and yet nobody wants it wrong. */
const mostSpellings = 5;

const spellingChecks = (desk: Desk): Check[] =>
	spelledApart(desk.story.reports)
		.slice(0, mostSpellings)
		.map(({ cites, reports }) => {
			const holding = desk.story.claims.find(({ mentions }) =>
				cites.some((c) => mentions.some((m) => m.report === c.report && contains(m.span, c.span))),
			);
			return checkOf(desk, "spelling", { claims: holding ? [holding] : [], cites, reports });
		});

/** How many reports rest on a check: told by one report, a dispute is still over what all those tell that carry the claims in it. */
function restingOn({ claims }: WeighedStory): (claim: Claim | undefined, check: Check) => number {
	/** Claims other than bare dates by the reports that surely hold them, with where. */
	const heldIn = new Map<string, { readonly claim: Claim; readonly span: Span }[]>();
	for (const claim of claims)
		if (claim.kind !== "date")
			for (const { report, span, unsure } of claim.mentions) if (!unsure) addTo(heldIn, report, { claim, span });
	return (claim, { reports }) => {
		const within = new Set<Claim>();
		for (const word of claim ? disputedWords(claim) : [])
			for (const { claim: other, span } of heldIn.get(word.report) ?? [])
				if (contains(word.span, span)) within.add(other);
		return new Set([...reports, ...[...within].flatMap((c) => surelyIn(c.mentions))]).size;
	};
}

/**
 * What to check next: what was taken back and others still carry, five at most; which reports say that they were corrected;
 * what reports say themselves is told otherwise elsewhere, three at most; then at most twenty: over what reports or parties
 * differ, what several reports echo from one origin, what nobody is named for, what one side charges, threatens or demands
 * without an answer in any report, and who declined to speak. In the order of how many reports rest on each (on a dispute, all
 * that carry a claim in it), then of the claims' weight; then the names that are spelled in several ways, five at most.
 */
export function checksOf(
	story: WeighedStory,
	voices: readonly DossierVoice[],
	parties: readonly Party[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Check[] {
	const desk = deskOf(story, voices, parties, indexes);
	const claimOf = new Map(story.claims.map((c) => [c.id, c]));
	const resting = restingOn(story);
	const ranked = (checks: readonly Check[]) =>
		checks
			.map((check) => {
				const claim = claimOf.get(check.claims[0] ?? "");
				return { check, reports: resting(claim, check), weight: claim?.weight ?? 0 };
			})
			.sort((a, b) => b.reports - a.reports || b.weight - a.weight)
			.map(({ check }) => check);
	const sentenceOf = (cite: Cite) => `${cite.report} ${desk.sentenceAt(cite)[0]}`;
	const sentencesOf = ({ claims, reports }: Check) =>
		claims
			.flatMap((id) => claimOf.get(id)?.mentions ?? [])
			.filter((m) => !m.unsure && reports.includes(m.report))
			.map(sentenceOf);
	const differences = differencesAmong(story.claims, desk.textOf);
	const found = [
		...differenceChecks(desk, differences),
		...originChecks(desk),
		...unansweredChecks(desk, parties),
		...declinedChecks(desk),
	];
	const told = worthTelling(ranked(found), desk.textOf, sentenceOf, sentencesOf);
	return [
		...retractedChecks(desk, differences),
		...correctedChecks(desk),
		...announcedChecks(desk, differences),
		...ranked(told).slice(0, most),
		...spellingChecks(desk),
	];
}
