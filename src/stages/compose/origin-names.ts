import { type Claim, type OriginGroup, onlyOf, type StoryVoice, type WeighedStory } from "../../core/index.js";

/** Where something was said; nobody can be asked there again, and who spoke is to be told. */
const occasion =
	/^\P{Lu}*\b(?:appearance|briefing|conference|interview|speech|address|broadcast|(?:phone|telephone) call)$/u;

/** How somebody spoke whose name is kept back, without the somebody. */
const terms =
	/^(?:said|says|spoke|speaking|talking|told|on|under|who|asked|asking|requesting|insisting|declining)\b.*\b(?:anonym(?:ity|ous(?:ly)?)|(?:named|identified|quoted))\b/iu;

const unnamed = "an unnamed source";

/** A name without what only leads on to words that are not part of it: "senior officials on". */
const withoutTail = (name: string): string =>
	name.replace(/(?:[\s,]+(?:on|in|at|of|to|by|for|with|from|and|who|that))+$/u, "") || name;

/** The name of an origin; where it is an occasion or the terms on which somebody spoke, the one who speaks there in the claim's own mentions, else an unnamed source. */
function nameOf({ name, reports }: OriginGroup, claim: Claim, voices: ReadonlyMap<string, StoryVoice>): string {
	const tidy = withoutTail(name);
	const kept = terms.test(tidy);
	if (!kept && !occasion.test(tidy)) return tidy;
	const speakers = new Set(
		claim.mentions
			.filter((m) => reports.includes(m.report))
			.flatMap((m) => voices.get(m.voice ?? "") ?? [])
			.filter((v) => !kept || v.kind === "anonymous"),
	);
	const speaker = onlyOf(speakers);
	return speaker ? withoutTail(speaker.name) : unnamed;
}

/** A story whose voices and origins are named by who speaks, so that a reader knows whom to ask. */
export function withNamedOrigins(story: WeighedStory): WeighedStory {
	const voices = new Map(story.voices.map((v) => [v.id, v]));
	return {
		...story,
		voices: story.voices.map((v) => ({ ...v, name: withoutTail(v.name) })),
		claims: story.claims.map((claim) => {
			const groups = claim.origins.groups.map((group) => ({ ...group, name: nameOf(group, claim, voices) }));
			return { ...claim, origins: { ...claim.origins, groups } };
		}),
	};
}
