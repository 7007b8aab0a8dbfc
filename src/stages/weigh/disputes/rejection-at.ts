import type { Sentence, Token } from "../../../core/index.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { isDenial } from "../grammar/negation.js";
import type { PlacedMention } from "../setting.js";
import { dismissals, judgements, sayingOf, turnsDownWords } from "./rejection-words.js";

/** Verbs by which somebody says of himself what others doubt: "maintains that he is innocent". */
const insisting = new Set(["assert", "maintain", "profess", "insist", "proclaim", "plead", "protest"]);

/** "Rejected", "her denial of it"; not "allowed them to deny it", "won a dismissal". */
function isOwnAct(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (tokens[at]?.pos === "VERB") return before?.lower !== "to";
	const owner = before?.pos === "ADJ" ? tokens[at - 2] : before;
	return owner !== undefined && /^(?:his|her|its|their|['’]s?)$/.test(owner.lower);
}

/** "Lured under false claims" says how somebody was deceived, and turns down nothing that was told. */
const means = /^(?:under|through|by|with|using)$/;

/** "Is nothing but a clumsy lie": so many words before a judgement that it is said of something stands. */
const longestJudged = 5;

/** Whether a word judges what another has said: "that is false", "a misleading report"; not "a false prophet". */
export function dismisses(tokens: readonly Token[], i: number): boolean {
	const [word, next] = [tokens[i] as Token, tokens[i + 1]];
	if (!judgements.has(word.lower) && !dismissals.has(word.lower)) return false;
	const before = tokens.slice(Math.max(0, i - longestJudged), i).filter((t) => !/^(?:an?|the)$/.test(t.lower));
	if (judgements.has(word.lower)) return before.some((t) => t.lemma === "be" || t.lemma === "call");
	if (word.pos === "VERB") return false;
	if (means.test(before.at(-1)?.lower ?? "")) return false;
	return !next || !/^(?:NOUN|PROPN)$/.test(next.pos) || sayingOf(next.lemma) !== undefined;
}

/** Where a sentence turns something down, by its own words: the index of their token; undefined when it does not. */
export function rejectionAt(sentence: Sentence, placed: PlacedMention): number | undefined {
	const quoted = quotedSpans(placed.report);
	const at = sentence.tokens.findIndex((t, i) => {
		if (turnsDownWords(sentence.tokens, i)) return isOwnAct(sentence.tokens, i);
		return t.lemma === "agree" && sentence.tokens.slice(Math.max(0, i - 3), i).some((_, k, near) => isDenial(near, k));
	});
	const token = sentence.tokens[at];
	// "Asserts his innocence", "maintains that he is not guilty": a denial without a verb of denying.
	if (!token) {
		const innocent = sentence.tokens.findIndex((t) => t.lower === "innocence" || t.lower === "innocent");
		const said =
			innocent > 0 && sentence.tokens.slice(Math.max(0, innocent - 6), innocent).some((t) => insisting.has(t.lemma));
		return said ? innocent : undefined;
	}
	return liesWithin(quoted, token.span) ? undefined : at;
}

/** "With all due respect, that is nonsense": so far into what is said the word that points back stands. */
const pointsBy = 6;

/** Whether what somebody says judges no more than what was said before it: "that's a bunch of malarkey", "this is false". */
export function judgesBefore(tokens: readonly Token[]): boolean {
	const at = tokens.findIndex((_, i) => dismisses(tokens, i));
	const subject = tokens.findIndex((t) => /^(?:that|this|it)$/.test(t.lower));
	if (at < 0 || subject < 0 || subject > pointsBy || at - subject > longestJudged + 1) return false;
	return tokens[subject + 1]?.lemma === "be" || /^['’]s$/.test(tokens[subject + 1]?.text ?? "");
}
