import { type Sentence, type SpokenWords, type Token, tokenAt } from "../../../core/index.js";
import { cueOf } from "../acts/cue-lexicon.js";
import { sentenceAt } from "../voices/source-words.js";

/** Verbs that tell what somebody thinks before a clause ("found that it leaks") and what befalls them before a thing: "found the key". */
const meeting: ReadonlySet<string> = new Set("find hear learn read see seek view".split(" "));

const inThing = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP|CCONJ)$/;
/** Begins what is found out rather than met with: "found no trace of it", "found little support". */
const finding = /^(?:no|little|few|evidence|proof|signs?|traces?|fault)$/;
const ofSomebody = /^(?:my|our|your|his|her|its|their)$/;
/** Goes on to tell which thing it is, or ends. */
const afterThing = /^(?:who|whom|whose|which|where|when|he|she|it|they|we|i|[,.;:!?)–—-]+)$/;
/** So many words of a thing are read: a bound for hostile text. */
const mostWords = 40;

/** Whether the words from `from` on are a thing with what only tells which thing it is, and nothing is said of it. */
function isThing(tokens: readonly Token[], from: number): boolean {
	let at = from;
	for (; at < tokens.length && at < from + mostWords; at++) {
		const { pos, lower } = tokens[at] as Token;
		if (/^(?:that|as)$/.test(lower) || (pos === "PART" && lower === "to")) return false;
		// "Of leave": the tagger takes some nouns for verbs.
		const isNoun = at > from && pos === "VERB" && /^(?:DET|ADP)$/.test((tokens[at - 1] as Token).pos);
		if (!inThing.test(pos) && !isNoun && !ofSomebody.test(lower)) break;
	}
	const [opens, last, next] = [tokens[from], tokens[at - 1], tokens[at]];
	if (at === from || !opens || finding.test(opens.lower) || last?.pos === "ADJ") return false;
	return !next || afterThing.test(next.lower);
}

/**
 * Whether somebody only comes upon a thing by a cue that with a clause would tell what they think: "engineers found the recording", "went on seeking leave". The words behind the cue are a
 * noun with what belongs to it, not in quotation marks, and no verb follows.
 */
export function meetsThing(text: string, sentences: readonly Sentence[], { cue, content }: SpokenWords): boolean {
	const last = cue.at(-1);
	const [first] = content;
	if (!last || !first || content.length > 1 || first[0] < last[1] || /["“]/.test(text.slice(last[1], first[1])))
		return false;
	const words =
		text
			.slice(...last)
			.toLowerCase()
			.match(/[\p{L}'’-]+/gu) ?? [];
	if (!meeting.has(cueOf(words.at(-1) ?? "", undefined)?.lemma ?? "")) return false;
	const { tokens } = sentences[sentenceAt(sentences, first[0])] as Sentence;
	return isThing(tokens, tokenAt(tokens, first[0]));
}
