import { type NamedWords, type Sentence, type SpokenWords, sharedLength } from "../../../core/index.js";

/** "Ferry to return on Monday: Holt": what is said, a colon, who says it, and no full stop. */
const reversed =
	/^(.{15,150}?[\p{L}\d”’"')%]): ((?:the )?[\p{Lu}\d][\p{L}\d.'’-]{0,40}(?: (?:of|the|and|for|[\p{Lu}\d][\p{L}\d.'’-]{0,40})){0,8}|police|officials|report|reports|study|source|sources|minister|ministry|lawyer)(?<!\p{Ll}\.)$/u;
const common = /^(?:police|officials|report|reports|study|sources?|minister|ministry|lawyer)$/i;

/** "Officials name man killed in crash: Tom Dorn": who follows is named, and says nothing. */
const naming =
	/\b(?:names?|named|identif(?:y|ies|ied)|charg(?:e[sd]?|ing)|arrest(?:s|ed)?|elect(?:s|ed)?|appoint(?:s|ed)?|picks?|picked|chooses?|chose|mourns?)\b/i;

/**
 * The attribution of a headline that stands as first paragraph of a text and names its source behind a colon, as agencies write
 * them. What stands there must be a person, a body or a word for a source and before it a clause; none where `spoken` has it.
 */
export function headlineSource(
	text: string,
	sentences: readonly Sentence[],
	named: readonly NamedWords[],
	spoken: readonly SpokenWords[],
): SpokenWords | undefined {
	const first = sentences.filter((s) => s.paragraph === 0);
	const start = first[0]?.span[0];
	const end = first.at(-1)?.span[1];
	// A caption and its credit are two: "A quay in Lund. Photograph: Tom Dorn".
	if (start === undefined || end === undefined || first.length > 1) return undefined;
	const match = reversed.exec(text.slice(start, end));
	if (!match) return undefined;
	const [, said = "", who = ""] = match;
	const source = [end - who.length, end] as const;
	const name = named.find((n) => sharedLength(n.span, source) > 0);
	const isSource = common.test(who) || name?.kind === "person" || name?.kind === "organisation";
	const saying = first.flatMap((s) => s.tokens).filter((t) => t.span[1] <= start + said.length);
	if (!isSource || naming.test(said) || !saying.some((t) => t.pos === "VERB")) return undefined;
	const content = [start, start + said.length] as const;
	if (spoken.some((s) => s.content.some((c) => sharedLength(c, content) > 0))) return undefined;
	return { source: [source], cue: [[content[1], content[1] + 1]], content: [content], score: 1, sure: true };
}
