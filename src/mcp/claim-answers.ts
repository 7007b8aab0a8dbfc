import { type Claim, type Dossier, HearsayError, isDiffering } from "../core/index.js";
import { distinct } from "../dossier/distinct.js";
import { excerpt } from "../dossier/excerpt.js";
import { findClaims } from "../dossier/index.js";
import { reportsOf } from "../dossier/standing-in-words.js";
import { type StoryView, storyViews } from "../dossier/story-view.js";
import { visibleText } from "../dossier/visible-text.js";
import type { CountOutput, ExplainOutput } from "./outputs.js";
import { differenceOf, headOf, reasonsOf, saidOf } from "./words-of.js";

/** Entries of each list. */
const mostGroups = 20;
const mostWords = 20;
const mostEdges = 20;
const mostOthers = 5;

/** A claim that a call asks for, its story, and the others that fit the words. */
export interface FoundClaim {
	readonly claim: Claim;
	readonly view: StoryView;
	readonly others: readonly Claim[];
}

/** The claims that fit `words`, best first; fails, naming some that are there, when none does. */
export function fittingClaims(dossier: Dossier, words: string): Claim[] {
	const found = findClaims(dossier, words);
	if (found.length > 0) return found;
	const some = dossier.claims.slice(0, 3).map((c) => `\n  ${c.id}  ${excerpt(c.statement, 100)}`);
	const hint = some.length > 0 ? ` The heaviest claims here are:${some.join("")}` : " These reports hold no claim.";
	throw new HearsayError(
		"notFound",
		`No claim fits "${visibleText(words)}". Give the id of a claim, or words that its quotations or speakers hold.${hint}`,
	);
}

/** The claim that fits an id or words best. */
export function claimFor(dossier: Dossier, words: string): FoundClaim {
	const [claim, ...others] = fittingClaims(dossier, words);
	const view = storyViews(dossier).find((v) => v.id === claim?.story);
	if (!claim || !view) throw new HearsayError("bug", `The claim "${claim?.id}" is of no story of its dossier.`);
	return { claim, view, others };
}

/** What `count_origins` answers. */
export function countedOrigins(dossier: string, { claim, view, others }: FoundClaim): CountOutput {
	const { groups } = claim.origins;
	return {
		dossier,
		claim: headOf(claim),
		groups: groups.slice(0, mostGroups).map(({ name, reports, reasons }) => ({
			name: excerpt(name, 200),
			reports: [...reports],
			reasons: reasonsOf(view, reasons),
		})),
		groupsLeftOut: Math.max(0, groups.length - mostGroups),
		others: others.slice(0, mostOthers).map((c) => ({ id: c.id, statement: excerpt(c.statement, 200) })),
		othersLeftOut: Math.max(0, others.length - mostOthers),
	};
}

/** What `explain_claim` answers; words that stand in words already given are left out. */
export function explainedClaim(dossier: string, found: FoundClaim): ExplainOutput {
	const { claim, view } = found;
	const mentions = distinct(claim.mentions, (mention) => [mention]);
	const carriers = new Set(reportsOf(claim));
	const edges = view.lineage.filter((e) => carriers.has(e.from) && carriers.has(e.to));
	return {
		...countedOrigins(dossier, found),
		words: mentions.slice(0, mostWords).map((mention) => saidOf(view, mention)),
		wordsLeftOut: Math.max(0, mentions.length - mostWords),
		whyOneClaim: claim.mentions.length > 1 ? reasonsOf(view, claim.reasons) : [],
		disagreement: isDiffering(claim)
			? { ...differenceOf(view, claim), reasons: reasonsOf(view, claim.disagreement.reasons) }
			: null,
		lineage: edges.slice(0, mostEdges).map(({ from, to, kind, score, reasons }) => ({
			from,
			to,
			kind,
			score,
			reasons: reasonsOf(view, reasons),
		})),
		lineageLeftOut: Math.max(0, edges.length - mostEdges),
	};
}
