import type { Check, Cite, Claim, DisagreementKind, Mention, Move } from "../core/index.js";
import { distinct } from "./distinct.js";
import { withoutRepeats } from "./repeats.js";
import { shownMention, shownRange } from "./shown-words.js";
import { sidesOf } from "./sides.js";
import type { StoryView } from "./story-view.js";

/** What a reader sees of cites: the words shown, with the sentence around a piece of one. */
function seen(view: StoryView, cites: readonly (Cite | undefined)[]): Cite[] {
	return cites.flatMap((cite) => {
		if (!cite) return [];
		const { report, span } = cite;
		return [{ report, span: shownRange(view.textOf(report), span, view.paragraphsOf(report)) }];
	});
}

const sidesSeen = (view: StoryView, claim: Claim) =>
	seen(
		view,
		sidesOf(claim, view).map((side) => side.mention),
	);

/** The heaviest `limit` differences that show a reader different words. */
export function chosenDifferences(view: StoryView, limit: number): Claim[] {
	return distinct(view.disagreements, (claim) => sidesSeen(view, claim), limit);
}

/** Differences in a few words of a sentence, which leave the rest of it to be told. */
const inPassing: ReadonlySet<DisagreementKind> = new Set<DisagreementKind>(["wording", "status"]);

/** So many claims are looked at for each that is shown: the others may repeat one. */
const lookedAt = 4;

/** The heaviest `limit` of the other claims, each of which shows words that neither `differences`, but for a wording or a status, nor another claim shows. */
export function chosenClaims(view: StoryView, differences: readonly Claim[], limit: number): Claim[] {
	const told = new Set(differences.filter((c) => !inPassing.has(c.disagreement?.kind ?? "statement")));
	// A day by itself is told in the timeline.
	const others = view.others.filter((claim) => claim.kind !== "date");
	const news = [...told, ...distinct(others, (claim) => claim.mentions)];
	const words = (c: Claim) => (told.has(c) ? sidesSeen(view, c) : seen(view, [shownMention(c)]));
	const texts = (c: Claim) => words(c).map(({ report, span }) => view.textOf(report).slice(...span));
	const fresh = distinct(news, words, lookedAt * limit + told.size).filter((c) => !told.has(c));
	return withoutRepeats(fresh, texts).slice(0, limit);
}

/** Moves that show a reader different words. */
export function chosenMoves(view: StoryView, moves: readonly Move[]): Move[] {
	return distinct(moves, (move) => seen(view, [move]));
}

/** The mentions of a claim that show a reader different words. */
export function chosenMentions(view: StoryView, claim: Claim): Mention[] {
	return distinct(claim.mentions, (mention) => seen(view, [mention]));
}

/** So many names are shown whatever else is left out, but no more than a third of all: the last of the list, and yet soon looked up. */
const mostNames = 3;

/** The first checks, `limit` in all, the first few names among them. */
export function chosenChecks(checks: readonly Check[], limit: number): Check[] {
	const names = checks.filter((c) => c.kind === "spelling").slice(0, Math.min(mostNames, Math.floor(limit / 3)));
	const others = checks.filter((c) => c.kind !== "spelling").slice(0, limit - names.length);
	return [...others, ...names];
}
