import type { Token } from "../../../core/index.js";
import { isRole, type SourceWords } from "./source-words.js";

/** The words of the noun right before "who" or "which", where the source is that one word; none when no noun stands there. */
export function antecedentOf({ tokens, from: at, sentence }: SourceWords): SourceWords | undefined {
	let to = at;
	while (to > 0 && /^(?:,|in|of|to|with|for)$/.test((tokens[to - 1] as Token).lower)) to--;
	let from = to;
	const isInPhrase = ({ pos, text }: Token) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/.test(pos) || text === "-";
	while (from > 0 && to - from < 15 && isInPhrase(tokens[from - 1] as Token)) from--;
	// "Allegations from two lawmakers who": who has an office is meant, not what they are told of with.
	const office = tokens.slice(from, to).findLastIndex((t) => t.pos === "ADP");
	if (isRole(tokens[to - 1]?.text ?? "") && office >= 0) from += office + 1;
	while (from < to && /^(?:ADP|PART)$/.test((tokens[from] as Token).pos)) from++;
	return from === to ? undefined : { tokens, from, to, sentence };
}
