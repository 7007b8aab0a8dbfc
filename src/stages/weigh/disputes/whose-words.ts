import type { Token } from "../../../core/index.js";
import { rejects, sayingOf } from "./rejection-words.js";

/** "The Harbour League 's claim": so many words behind a rejection the word for what it turns down may stand. */
export const farthestSaying = 6;

const isPossessive = ({ text }: Token) => /^['’]s?$/.test(text);
const isArticle = ({ lower }: Token) => /^(?:the|an?|any|all|some|both|this|that|these|those)$/.test(lower);

/**
 * The words that tell whose words a rejection at `at` turns down: "Holt" of "dismissed Holt's idea", "League" of "disputed League
 * claims", "a neighbour" of "dismissed a neighbour's report", "Holt" of "denied allegations by Holt". Empty where it gives nobody.
 */
export function ownerOf(tokens: readonly Token[], at: number): readonly Token[] {
	const behind = tokens.slice(at + 1, at + 1 + farthestSaying);
	const saying = behind.findIndex(
		({ lemma, pos }, i) =>
			sayingOf(lemma) !== undefined && (pos === "NOUN" || i === 0 || isPossessive(behind[i - 1] as Token)),
	);
	// "Denied that Holt's plan was late" gives what is denied in words of its own.
	if (
		saying < 0 ||
		behind.slice(0, saying).some((t) => t.pos === "VERB" || t.pos === "SCONJ" || rejects(t) || t.lower === "that")
	)
		return [];
	const by = behind[saying + 1]?.lower === "by" ? behind.slice(saying + 2).filter((t) => t.pos === "PROPN") : [];
	if (by.length > 0) return by;
	const before = behind.slice(0, saying);
	const mark = before.findLastIndex(isPossessive);
	if (mark >= 0) return before.slice(0, mark).filter((t) => !isArticle(t));
	return before.slice(-1).filter((t) => /^\p{Lu}/u.test(t.text));
}
