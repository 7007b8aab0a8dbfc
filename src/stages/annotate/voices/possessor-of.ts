import { type Sentence, type Token, tokenAt } from "../../../core/index.js";
import { datelineEnd } from "../../../text/dateline-end.js";
import { demonyms } from "../names/name-lexicon.js";
import type { PartyFinder } from "./person-roles.js";
import type { SourceWords } from "./source-words.js";

/** How many words of the sentence before are searched: a bound for hostile text. */
const reach = 100;

/** First token of a sentence after a dateline. */
function afterDateline(text: string, { span, tokens }: Sentence): number {
	const end = datelineEnd(text.slice(span[0], Math.min(span[1], span[0] + 150)));
	return end === 0 ? 0 : tokenAt(tokens, span[0] + end);
}

/**
 * Whose the source of "its foreign ministry" or "the country's minister" is: the place (or, for "its", the body) named
 * first in the sentence, else in the sentence before. `rest` is the token after the possessive. Undefined for other words.
 */
export function possessorOf(
	text: string,
	sentences: readonly Sentence[],
	parties: PartyFinder,
	{ tokens, from, to, sentence }: SourceWords,
): { readonly owner: string; readonly rest: number } | undefined {
	const own = (tokens[from] as Token).lower === "its";
	const country =
		/^(?:the|this|that)$/.test((tokens[from] as Token).lower) &&
		/^(?:country|nation|state|republic|kingdom|city|region|island)$/.test(tokens[from + 1]?.lower ?? "") &&
		/^['’]s$/.test(tokens[from + 2]?.lower ?? "");
	const rest = own ? from + 1 : from + 3;
	if ((!own && !country) || rest >= to) return undefined;
	for (const at of [sentence, sentence - 1]) {
		if (at < 0) break;
		const named = parties
			.mentionsIn(at, [afterDateline(text, sentences[at] as Sentence), at === sentence ? from : reach])
			.find(
				({ entity: { kind, name } }) =>
					kind === "place" || (own && kind !== "person" && !demonyms.has(name.toLowerCase())),
			);
		if (named) return { owner: named.entity.name, rest };
	}
	return undefined;
}
