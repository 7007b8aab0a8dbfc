import type { Claim, Mention } from "../../core/index.js";

/** The mention that shows a claim best: the one whose words its statement is made of; a headline only where nothing else tells it. */
export function shownMention(
	{ mentions, statement }: Pick<Claim, "mentions" | "statement">,
	inHeadline: (mention: Mention) => boolean,
): Mention | undefined {
	const bare = (words: string) =>
		words
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, " ")
			.trim();
	const said = bare(statement);
	// The surer first.
	const surer = mentions.toSorted((a, b) => Number(a.unsure ?? false) - Number(b.unsure ?? false));
	const below = surer.filter((m) => !m.unsure && !inHeadline(m));
	const ordered = below.length > 0 ? below : surer;
	const of = ordered.map((m) => ({ m, words: bare(m.quote) }));
	const found =
		of.find(({ words }) => words === said) ?? of.find(({ words }) => said.includes(words) || words.includes(said));
	return found?.m ?? ordered[0];
}
