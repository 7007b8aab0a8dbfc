import { type Cite, type Claim, contains, type DisagreementKind, type Mention, sharedLength } from "../core/index.js";

/** One side of a disagreement: its reports and the words that make the difference. */
export interface Side {
	readonly reports: readonly string[];
	readonly mention: Mention;
}

/** Where a story's words are looked up. */
export interface StoryWords {
	/** Text of a report; empty for an id that is not of the story. */
	textOf(report: string): string;
	/** Every mention of every claim in a report. */
	mentionsIn(report: string): readonly Mention[];
}

/** The cites of the first reason that has one for each side, in the order of the sides. */
function decidingCites({ disagreement }: Claim): readonly Cite[] | undefined {
	const sides = disagreement?.between ?? [];
	return disagreement?.reasons
		.map((reason) => reason.cites)
		.find((cites) => cites.length === sides.length && cites.every(({ report }, i) => sides[i]?.includes(report)));
}

/** The words at a cite as a mention, spoken by whoever speaks the closest mention around them in any claim of the story. */
function mentionAround(story: StoryWords, { report, span }: Cite): Mention {
	const length = (mention: Mention) => mention.span[1] - mention.span[0];
	const around = story
		.mentionsIn(report)
		.filter((m) => contains(m.span, span) || sharedLength(m.span, span) * 2 > span[1] - span[0])
		.reduce<Mention | undefined>((best, m) => (best && length(best) <= length(m) ? best : m), undefined);
	const quote = story.textOf(report).slice(span[0], span[1]);
	const { figure, date, ...spoken } = around ?? {};
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
	if (a.figure && b.figure) return a.figure.low !== b.figure.low || a.figure.high !== b.figure.high;
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
		if (mention) sides.push({ reports, mention });
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
	const cites = decidingCites(claim);
	if (!cites) return ownMentions(claim);
	return cites.map((cite, i) => ({ reports: sides[i] ?? [], mention: mentionAround(story, cite) }));
}

/** Words of this many characters or fewer ("four", "five") may decide two matters; longer ones are one disagreement, copied or not. */
const shortest = 12;
/** Differences over one fact: two that share the words of one side are one, however many reports tell the other side. */
const overOneFact: ReadonlySet<DisagreementKind | undefined> = new Set(["status", "changed", "wording", "statement"]);

/** What makes a disagreement the same as another: one key in common is enough. */
function keysOf(claim: Claim, story: StoryWords): string[] {
	const kind = claim.disagreement?.kind;
	const cites = decidingCites(claim);
	if (!cites) return [claim.id];
	const words = cites.map(({ report, span }) => story.textOf(report).slice(span[0], span[1]).toLowerCase());
	const places = cites.map(({ report, span }) => `${report} ${span[0]} ${span[1]}`);
	const told = words.every((text) => text.length > shortest) ? words : places;
	return overOneFact.has(kind) ? told.map((side) => `${kind} ${side}`) : [`${kind} ${told.sort().join("\n")}`];
}

/** The claims with a disagreement, in the order given, without those that differ by the very words of one before. */
export function differencesAmong(claims: readonly Claim[], story: StoryWords): Claim[] {
	const seen = new Set<string>();
	return claims.filter((claim) => {
		if (!claim.disagreement) return false;
		const keys = keysOf(claim, story);
		const known = keys.some((key) => seen.has(key));
		for (const key of keys) seen.add(key);
		return !known;
	});
}
