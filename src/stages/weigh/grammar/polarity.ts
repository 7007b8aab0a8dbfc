import type { Token } from "../../../core/index.js";
import { isDenial, isFarFrom, isNegator, negators } from "./negation.js";
import { lightVerbs } from "./progress-words.js";
import { withoutInserts } from "./without-inserts.js";

/** Verbs that say of the next one that it did not happen. */
const withholding = new Set(["refuse", "fail", "decline", "deny", "reject", "dispute", "refute", "rebut"]);
/** Whether the word at `i` says so: "refused to leave", "denied selling"; not "the failed airline sold". */
function withholds(tokens: readonly Token[], i: number): boolean {
	const { lemma, pos } = tokens[i] as Token;
	if (lemma === "dispute" && pos !== "VERB") return false;
	return withholding.has(lemma) && (lemma !== "fail" || tokens[i + 1]?.lower === "to");
}

/** What somebody does not favour or ask for may be so for all that. */
const attitudes = new Set(["favor", "favour", "support", "like", "want", "wish", "need", "endorse", "back"]);

/** Words that make what follows a thought only. */
const supposing = new Set(["if", "whether", "unless", "would", "could", "might", "may", "should", "can"]);

/** What is hoped or feared may stand so many tokens off: sentences of news are seldom longer. */
const hopedFor = 12;

/** Whether the word at `at` is only hoped or feared: by a verb of its own clause, not "the feared leader" nor "Tom Hope". */
export function isHoped(tokens: readonly Token[], at: number): boolean {
	for (let i = at - 1; i >= Math.max(0, at - hopedFor); i--) {
		const { pos, text } = tokens[i] as Token;
		if (/^[,;:]$/.test(text)) return false;
		if (pos === "VERB" && /^(?:hop(?:es?|ed|ing)|fear(?:s|ed|ing)?)$/.test(text) && tokens[i - 1]?.pos !== "DET")
			return true;
	}
	return false;
}

/** Whether the verb at `at` may only tell which thing is turned down by the word at `i`: "reject permits of boats registered here"; not "reject claims that boats sank". */
function tellsWhich(tokens: readonly Token[], i: number, at: number): boolean {
	const { lower, lemma } = tokens[at] as Token;
	const participle = lower !== lemma && !/(?:ing|s)$/.test(lower) && tokens[at - 1]?.pos === "NOUN";
	return participle && !tokens.slice(i + 1, at).some((t) => t.lower === "that");
}

/** So many words before a word what denies it is looked for. */
const reach = 5;
/** So many words may stand between a verb that withholds and its "that": "denied on Wednesday that". */
const beforeThat = 4;

/** Whether the "that" at `i` opens what is withheld. */
function opensWithheld(tokens: readonly Token[], i: number): boolean {
	for (let j = i - 1; j >= Math.max(0, i - 1 - beforeThat); j--) {
		if (withholds(tokens, j)) return true;
		if ((tokens[j] as Token).pos === "VERB" || /^[,;:]$/.test((tokens[j] as Token).text)) return false;
	}
	return false;
}

/** Whether the word at `i` denies what follows it: "not", "nobody", "no boats", "yet to". */
function turnsRound(tokens: readonly Token[], i: number): boolean {
	const [word, next] = [tokens[i]?.lower ?? "", tokens[i + 1]];
	if (isNegator(tokens, i) || /^(?:nobody|no-one)$/.test(word)) return true;
	if (word === "yet") return next?.lower === "to";
	// A "no" before a comma is an answer; "no - one" is one word; "no doubt" leaves none.
	return (
		word === "no" && (next?.pos !== "PUNCT" || next.lower === "-") && !/^(?:doubt|question)$/.test(next?.lower ?? "")
	);
}

/** Whether the comma at `i` stands before a clause of its own: "they are not bakers, they have taken the trade". */
const opensClause = (tokens: readonly Token[], i: number): boolean =>
	tokens[i]?.text === "," && /^(?:i|you|he|she|it|we|they)$/.test(tokens[i + 1]?.lower ?? "");

/** +1 when the word at `place` is affirmed, -1 when denied, 0 when only supposed. */
export function polarityAt(sentence: readonly Token[], place: number): 1 | -1 | 0 {
	const [tokens, at] = withoutInserts(sentence, place);
	let sign = 1;
	let infinitive = false;
	let attitude = false;
	for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
		const { lower, lemma, pos, text } = tokens[i] as Token;
		if (/^[;:.!?“”"]$/.test(text) || opensClause(tokens, i)) break;
		if (supposing.has(lower)) return 0;
		if (lower === "that" && opensWithheld(tokens, i)) {
			sign = -sign;
			break;
		}
		if (lower === "to" && pos === "PART") infinitive = true;
		if (pos === "VERB" && attitudes.has(lemma)) attitude = true;
		const next = tokens[i + 1]?.lower;
		if ((lower === "rather" && next === "than") || (lower === "instead" && next === "of")) sign = -sign;
		// "Not guilty pleas were entered" denies the guilt only.
		if (tokens[i + 1]?.lower === "guilty" && tokens[i + 2]?.lemma === "plea" && at > i + 1) continue;
		if (turnsRound(tokens, i)) sign = -sign;
		else if (withholds(tokens, i)) {
			if (tellsWhich(tokens, i, at)) return 0;
			sign = -sign;
		} else if (pos === "VERB" && !lightVerbs.has(lemma) && i < at - 1 && tokens[i + 1]?.lower !== "to") break;
	}
	// "Agreed to return" has not happened by that; "refused to return" has not either, and says so.
	return sign === 1 ? (infinitive ? 0 : 1) : attitude || isHoped(tokens, at) ? 0 : -1;
}

/** Anything that turns a clause round, or could. */
const turning = new Set([
	...negators,
	..."t no yet hope unlike despite none nobody nothing deny refuse fail decline reject stop lack only but first".split(
		" ",
	),
]);
const auxiliaries = new Set(["be", "have", "do", "will"]);

/** The auxiliary that the token at `i` denies: "was" of "was not"; undefined for none. */
export function deniedAuxiliary(tokens: readonly Token[], i: number): string | undefined {
	if (!isDenial(tokens, i)) return undefined;
	const auxiliary = tokens[i - 1]?.lemma ?? "";
	return auxiliaries.has(auxiliary) ? auxiliary : undefined;
}

/** Whether the words make what follows a thought only. */
export const supposed = (tokens: readonly Token[]) => tokens.some((t) => supposing.has(t.lower));

/** Whether anything in the words turns them round, or only supposes them. */
export const turned = (tokens: readonly Token[]) =>
	supposed(tokens) || tokens.some((t, i) => turning.has(t.lower) || turning.has(t.lemma) || isFarFrom(tokens, i));

const thinking = new Set(["think", "feel", "believe", "suppose", "expect", "imagine"]);

/** Whether the verb at `at` is thought, or only thought of: "I did not feel we were late" says what "I feel we were not" says. */
export const isThought = (tokens: readonly Token[], at: number): boolean =>
	thinking.has(tokens[at]?.lemma ?? "") ||
	tokens
		.slice(0, at)
		.some((_, i) => deniedAuxiliary(tokens, i) !== undefined && thinking.has(tokens[i + 1]?.lemma ?? ""));
