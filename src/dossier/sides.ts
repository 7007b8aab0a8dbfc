import { type Cite, type Claim, contains, type DisagreementKind, groupedBy, type Mention } from "../core/index.js";
import { closestMention, placesOfSides } from "../stages/compose/differences.js";
import { digitsOf } from "../text/written-numbers.js";
import { quoted } from "./excerpt.js";
import { visibleText } from "./visible-text.js";

/** One side of a disagreement: its reports and the words that make the difference. */
export interface Side {
	readonly reports: readonly string[];
	readonly mention: Mention;
	/** What reports of this side tell in other words, as "more than 40" where "46" is shown, by report. */
	readonly otherWords: ReadonlyMap<string, string>;
}

/** The name of a report, behind it its words where it stands on a side and they are not those shown. Not escaped, but safe to print. */
export function reportOnSide(side: Side | undefined, report: string, label: string): string {
	const words = side?.otherWords.get(report);
	return words === undefined ? label : `${label} (${quoted(visibleText(words))})`;
}

/** Words in lower case, numbers up to twenty in digits: the same for "three" and "3". */
const plain = (words: string) =>
	(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => digitsOf(word) ?? word).join(" ");

/** Differences in values, of which other words tell another value, or the same more closely. */
const inValues: ReadonlySet<DisagreementKind | undefined> = new Set(["figure", "count", "date"]);

/** Longer words of a report than this are no value: they are seen where they stand. */
const longestValue = 40;

/** For the reports that tell a side elsewhere than in the place shown, and nowhere in the same words, the first of their words. */
function otherWordsAt(places: readonly Cite[], textOf: StoryWords["textOf"]): ReadonlyMap<string, string> {
	const wordsAt = ({ report, span }: Cite) => textOf(report).slice(span[0], span[1]);
	const [first, ...others] = places;
	const out = new Map<string, string>();
	if (!first || wordsAt(first).length > longestValue) return out;
	for (const [report, own] of groupedBy(others, (place) => place.report)) {
		const [words = ""] = own.map(wordsAt);
		const isOther = own.every((place) => plain(wordsAt(place)) !== plain(wordsAt(first)));
		if (report !== first.report && words.length <= longestValue && isOther) out.set(report, words);
	}
	return out;
}

/** Where a story's words are looked up. */
export interface StoryWords {
	/** Text of a report; empty for an id that is not of the story. */
	textOf(report: string): string;
	/** Every mention of every claim in a report. */
	mentionsIn(report: string): readonly Mention[];
}

/** The words at a cite as a mention, spoken by whoever speaks the closest mention around them in any claim of the story. */
function mentionAround(story: StoryWords, { report, span }: Cite): Mention {
	const around = closestMention(story.mentionsIn(report), span);
	const quote = story.textOf(report).slice(span[0], span[1]);
	// Words that decide a difference are told of what they differ in.
	const { figure, date, unsure, ...spoken } = around ?? {};
	return {
		...spoken,
		report,
		span,
		quote,
		...(figure && contains(span, figure.span) ? { figure } : {}),
		...(date && contains(span, date.span) ? { date } : {}),
	};
}

/** Whether two mentions give other quantities, days or words. */
function apart(a: Mention, b: Mention): boolean {
	if (a.figure && b.figure)
		return a.figure.unit !== b.figure.unit || a.figure.low !== b.figure.low || a.figure.high !== b.figure.high;
	if (a.date && b.date) return a.date.from !== b.date.from || a.date.to !== b.date.to;
	return a.voice !== b.voice || a.quote !== b.quote;
}

/** For each side a mention of the claim, different from those before and from a report of that side alone where there is one. */
function ownMentions(claim: Claim): Side[] {
	const between = claim.disagreement?.between ?? [];
	const sides: Side[] = [];
	for (const reports of between) {
		const only = new Set(reports.filter((id) => between.filter((side) => side.includes(id)).length === 1));
		const all = claim.mentions.filter((m) => reports.includes(m.report));
		const candidates = [...all.filter((m) => only.has(m.report)), ...all.filter((m) => !only.has(m.report))];
		const others = candidates.filter((m) => sides.every((side) => apart(m, side.mention)));
		const fresh = others.find((m) => sides.every((side) => m.report !== side.mention.report));
		const mention = fresh ?? others[0] ?? candidates[0];
		if (mention) sides.push({ reports, mention, otherWords: new Map() });
	}
	return sides;
}

/**
 * The sides of a claim's disagreement, in order; empty when there is none. Each is shown by the words that decided it,
 * where a reason cites words of each side (they may stand outside the claim: a rejection is another claim than the
 * demand), else by the claim's own words.
 */
export function sidesOf(claim: Claim, story: StoryWords): Side[] {
	const sides = claim.disagreement?.between ?? [];
	const places = placesOfSides(claim);
	if (!places) return ownMentions(claim);
	return places.map(([cite, ...beside], i) => ({
		reports: sides[i] ?? [],
		mention: mentionAround(story, cite),
		otherWords: inValues.has(claim.disagreement?.kind) ? otherWordsAt([cite, ...beside], story.textOf) : new Map(),
	}));
}
