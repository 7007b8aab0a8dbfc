import type { Token } from "../../core/index.js";
import { liesWithin, quotedSpans, touches } from "../../text/quoted-spans.js";
import { isWord } from "./content-words.js";
import type { PlacedMention } from "./setting.js";

/** Whether a mention reaches into a quotation at all: most do not, and need not be looked at word by word. */
export function holdsQuoted({ tokens, report }: PlacedMention): boolean {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return first !== undefined && last !== undefined && touches(quotedSpans(report), [first.span[0], last.span[1]]);
}

/** A word of a quotation as it is compared. */
export const asCompared = ({ lower }: Token): string => lower.replaceAll("’", "'");

/** Of a mention so many words are compared. */
const mostWords = 60;

/** Words of a mention, lower case, in order; at most `mostWords`, of those that `counts`. */
export function wordsOf({ tokens }: PlacedMention, counts: (token: Token) => boolean = () => true): string[] {
	const out: string[] = [];
	for (const token of tokens) {
		if (out.length >= mostWords) break;
		if (isWord(token) && counts(token)) out.push(asCompared(token));
	}
	return out;
}

/** Words of a mention that stand inside quotation marks, as `wordsOf` gives them. */
export function quotedWordsOf(placed: PlacedMention): string[] {
	if (!holdsQuoted(placed)) return [];
	const quoted = quotedSpans(placed.report);
	return wordsOf(placed, (token) => liesWithin(quoted, token.span));
}
