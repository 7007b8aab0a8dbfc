import {
	type Check,
	type Cite,
	type Claim,
	type DifferingClaim,
	type DisagreementKind,
	type DossierVoice,
	groupedBy,
	type Mention,
	type Move,
	onDemand,
	type VoiceStatement,
} from "../core/index.js";
import { shownMention } from "../stages/compose/shown-mention.js";
import { distinct } from "./distinct.js";
import { withoutRepeats } from "./repeats.js";
import { shownRange } from "./shown-words.js";
import { sidesOf } from "./sides.js";
import type { StoryParts } from "./story-parts.js";

/** What a reader sees of cites: the words shown, with the sentence around a piece of one. */
function seen(view: StoryParts, cites: readonly (Cite | undefined)[]): Cite[] {
	return cites.flatMap((cite) => {
		if (!cite) return [];
		const { report, span } = cite;
		return [{ report, span: shownRange(view.textOf(report), span, view.paragraphsOf(report)) }];
	});
}

const sidesSeen = (view: StoryParts, claim: Claim) =>
	seen(
		view,
		sidesOf(claim, view).map((side) => side.mention),
	);

/** Differences in a few words of a sentence, which leave the rest of it to be told. */
const inPassing: ReadonlySet<DisagreementKind> = new Set<DisagreementKind>(["wording", "status"]);

/** What a story's reports say, each statement once: several claims may be one to a reader (a sentence, the quotation in it, a fact in that). */
export interface Statements {
	/** Those over which reports or parties differ, heaviest first. */
	readonly differences: readonly DifferingClaim[];
	/** The others, heaviest first: each shows words that no difference, but for one in passing, nor another shows; a day by itself is told in the timeline. */
	readonly claims: readonly Claim[];
	/** Both, heaviest first. */
	readonly all: readonly Claim[];
}

/** So many claims, the heaviest, are looked at for the same places: a bound for hostile text. Copies in other reports are known among the last few hundred shown (`repeats.ts`). */
const mostCompared = 5_000;

/** The statements of a story, counted and listed alike by every rendering. */
export const statementsOf = onDemand((view: StoryParts): Statements => {
	const differences = distinct(view.disagreements.slice(0, mostCompared), (claim) => sidesSeen(view, claim));
	const told = new Set<Claim>(differences.filter((c) => !inPassing.has(c.disagreement.kind)));
	const others = view.others.filter((claim) => claim.kind !== "date" && !view.isHeadline(claim));
	const news = [...told, ...distinct(others.slice(0, mostCompared), (claim) => claim.mentions)];
	const words = (c: Claim) => (told.has(c) ? sidesSeen(view, c) : seen(view, [shownMention(c, view.inHeadline)]));
	const texts = (c: Claim) => words(c).map(({ report, span }) => view.textOf(report).slice(...span));
	const fresh = distinct(news, words).filter((c) => !told.has(c));
	const claims = [...withoutRepeats(fresh, texts), ...others.slice(mostCompared)];
	return { differences, claims, all: [...differences, ...claims].sort((a, b) => b.weight - a.weight) };
});

/** Moves that show a reader different words. */
export function chosenMoves(view: StoryParts, moves: readonly Move[]): Move[] {
	return distinct(moves, (move) => seen(view, [move]));
}

/** What a voice says, each thing once: the statements of one claim together, in order of the first; those that show a reader nothing new left out. */
export function chosenStatements(view: StoryParts, { statements }: DossierVoice): readonly VoiceStatement[][] {
	const found = groupedBy(statements, ({ claim }) => claim);
	return distinct([...found.values()], (same) => seen(view, same));
}

/** So many voices are put in order of how much they say; those after them say less than most of these. */
const mostOrdered = 200;

/** Those who say something, who says most first. */
export function chosenVoices(view: StoryParts): readonly DossierVoice[] {
	const voices = view.voices.filter((v) => v.statements.length > 0);
	const counted = voices.slice(0, mostOrdered).map((voice) => ({ voice, said: chosenStatements(view, voice).length }));
	return [...counted.sort((a, b) => b.said - a.said).map(({ voice }) => voice), ...voices.slice(mostOrdered)];
}

/** The mentions of a claim that show a reader different words. */
export function chosenMentions(view: StoryParts, claim: Claim): Mention[] {
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
