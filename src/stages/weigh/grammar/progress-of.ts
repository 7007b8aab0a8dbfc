import type { Token } from "../../../core/index.js";
import { isNegator } from "./negation.js";
import { implicatives, prospects } from "./progress-words.js";

/** How far the event of a verb has got by its grammar; undefined where the grammar does not say. */
export type Progress = "ahead" | "done";

/** Words after which a verb says what may be, not what is. */
const supposing = new Set(["if", "unless", "whether", "until", "would", "could", "might", "may", "should"]);

/** Adverbs after which nobody says that it is so. */
const hedging = /^(?:potentially|possibly|perhaps|maybe|supposedly|purportedly)$/;

/** What is asked is not arranged: "what the board will actually offer", "how it will pay". The subject stands between, so many tokens at most. */
const asking = /^(?:what|how|why)$/;
const askedWithin = 12;

/** Whether the verb at `at` is of a question within its sentence. */
function isAsked(tokens: readonly Token[], at: number): boolean {
	for (let i = at - 1; i >= Math.max(0, at - askedWithin); i--) {
		const { lower, pos, text } = tokens[i] as Token;
		if (asking.test(lower)) return true;
		if ((pos === "PUNCT" && !quotationMark.test(text)) || (pos === "VERB" && !lower.endsWith("ing")) || pos === "SCONJ")
			return false;
	}
	return false;
}

/** How far before the verb its auxiliaries and governor are looked for, in tokens. */
const reach = 5;

/** What was so before has not come of what lies ahead: "previously, ships were required to stop". */
const before = /^(?:previously|formerly)$/;

/** "Would be “handed over”" is what it is without the marks. */
const quotationMark = /^["“”'‘’`]+$/;

const isPast = ({ lower, lemma }: Token) =>
	lower !== lemma && !lower.endsWith("ing") && !(lower.endsWith("s") && !lower.endsWith("ss"));

const isFuture = ({ lower, lemma }: Token) => lemma === "will" || /^(?:shall|['’]ll)$/.test(lower);

/** Whether the word at `at` tells an event: a verb, or what the tagger takes for another word right behind "will": "will open", "will rule". */
export function isEvent(tokens: readonly Token[], at: number): boolean {
	const { pos } = tokens[at] as Token;
	const last = tokens[at - 1];
	return pos === "VERB" || (/^(?:ADJ|NOUN)$/.test(pos) && last?.pos === "AUX" && isFuture(last));
}

/** So many tokens before "that" a denial turns round what follows: "isn't worried that the mayor will win". */
const deniedWithin = 5;

/** Whether what the verb at `at` tells is only feared, doubted or threatened: "isn't sure that they will come", "stop, or we will shoot". */
function isOnlyThought(tokens: readonly Token[], at: number): boolean {
	for (let i = at - 1; i >= Math.max(0, at - reach - 1); i--) {
		const { lower, pos, text } = tokens[i] as Token;
		if (pos === "PUNCT" && !quotationMark.test(text)) return false;
		if (lower === "or") return true;
		if (lower === "that") return tokens.some((_, k) => k < i && k >= i - deniedWithin && isNegator(tokens, k));
	}
	return false;
}

/** Whether the plan of a governor ("expected", "plan") is told as one that was denied, or that had not come true: "is not expected to", "had expected to". */
const isGivenUp = (tokens: readonly Token[], governor: number): boolean =>
	[1, 2].some((n) => governor >= n && (isNegator(tokens, governor - n) || tokens[governor - n]?.lower === "had"));

/** "A show hosted by Ann Holt": a participle right behind its noun, and before who does it, tells of any time; "opened by Monday" is a verb. */
function isReduced(tokens: readonly Token[], at: number): boolean {
	const [noun, by, doer] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
	const behindNoun = noun?.pos === "NOUN" || noun?.pos === "PROPN" || noun?.text === ",";
	return behindNoun && by?.lower === "by" && doer !== undefined && doer.pos !== "NUM" && !namesTime.test(doer.lower);
}
const namesTime =
	/day$|^(?:noon|midnight|dawn|dusk|night|evening|morning|then|now)$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** How far the event of the verb at `at` has got, by the tokens of its sentence. */
export function progressOf(tokens: readonly Token[], at: number, depth = 0): Progress | undefined {
	const verb = tokens[at] as Token;
	if (before.test(tokens[0]?.lower ?? "") && tokens[1]?.pos !== "ADJ") return undefined;
	for (let i = at - 1; i >= Math.max(0, at - reach - 1); i--) {
		const { lower, pos, text } = tokens[i] as Token;
		if (pos === "PUNCT" && !quotationMark.test(text)) break;
		if (supposing.has(lower)) return undefined;
		// "The previously idle board" was not idle before it was required.
		if (before.test(lower) && /^(?:VERB|AUX)$/.test((tokens[i + 1] as Token).pos)) return undefined;
	}
	let passive = false;
	for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
		const { lower, lemma, pos, text } = tokens[i] as Token;
		if (quotationMark.test(text)) continue;
		if (isNegator(tokens, i)) return undefined;
		if (hedging.test(lower)) return undefined;
		// "To become exhausted" is as far off as "to be exhausted".
		if (pos === "ADV" || /^(?:be|been|become|get)$/.test(lower)) {
			if (pos !== "ADV") passive = true;
			continue;
		}
		if (lower === "to" && pos === "PART") {
			// "Is to visit" is arranged; what "was to" come may have come by then.
			if (/^(?:is|are)$/.test(tokens[i - 1]?.lower ?? "")) return "ahead";
			for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
				const governor = tokens[k] as Token;
				// "Due to damage" gives a cause; "is due to leave" looks ahead.
				if (governor.lower === "due" && tokens[k - 1]?.lemma !== "be") return undefined;
				if (prospects.has(governor.lemma)) return isGivenUp(tokens, k) ? undefined : "ahead";
				if (governor.pos === "VERB")
					return implicatives.has(governor.lemma) && depth < 3 ? progressOf(tokens, k, depth + 1) : undefined;
				if (governor.pos === "PUNCT" || governor.pos === "NOUN") return undefined;
			}
			return undefined;
		}
		if (isFuture(tokens[i] as Token) || lower === "must")
			return isOnlyThought(tokens, i) || isAsked(tokens, i) ? undefined : "ahead";
		if (pos === "AUX") {
			if (verb.lower.endsWith("ing")) return undefined;
			if (lemma === "have" && lower !== "having") return "done";
			if (lower === "was" || lower === "were" || lower === "did") return "done";
			return undefined;
		}
		break;
	}
	// "Who directed the first", "the rule that allowed it" tell of another time, "you paid for it" of anybody.
	if (passive || isReduced(tokens, at) || /^(?:who|which|that|you)$/.test(tokens[at - 1]?.lower ?? ""))
		return undefined;
	return isPast(verb) ? "done" : undefined;
}
