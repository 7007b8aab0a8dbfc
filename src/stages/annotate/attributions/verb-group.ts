import type { Token } from "../../../core/index.js";
import { isHyphenated, type Line } from "./line.js";

/** A verb with the words on its left that belong to it: auxiliaries, adverbs, "not". */
export interface VerbGroup {
	readonly start: number;
	/** Whether "to" stands before the verb, so that its subject is another verb's. */
	readonly infinitive: boolean;
	/** Whether the verb is a passive: "was told". */
	readonly passive: boolean;
	readonly negated: boolean;
	/** Whether the verb is only possible or wished for: "may demand", "should admit". */
	readonly possible: boolean;
}

const beForms = /^(?:is|are|was|were|be|been|being|am|['’]s|['’]re)$/;
const participle = /(?:ed|en|wn|id|ld|nd|ught)$/;
const modal = /^(?:may|might|could|should|must)$/;
const negation = /^(?:not|n['’]t|never)$/;
/** Verbs that only lead up to another: "continued to insist". */
const leading = /^(?:continue[sd]?|appear(?:s|ed)?|seem(?:s|ed)?|proceed(?:s|ed)?|began|begun)$/;

export function verbGroup(line: Line, verb: number): VerbGroup {
	const lower = (line.tokens[verb] as Token).lower;
	let start = verb;
	let infinitive = false;
	let passive = false;
	let negated = false;
	let possible = false;
	while (start > 0 && line.quotation[start - 1] === -1 && verb - start < 8) {
		const token = line.tokens[start - 1] as Token;
		if (negation.test(token.lower)) negated = true;
		if (modal.test(token.lower)) possible = true;
		if (token.pos === "AUX" || negation.test(token.lower)) {
			if (beForms.test(token.lower) && participle.test(lower) && !infinitive) passive = true;
			start--;
		} else if (token.pos === "ADV") start--;
		else if (token.lower === "to" && !infinitive) {
			const lead = line.tokens[start - 2]?.lower ?? "";
			if (lead === "on" && /^(?:go|goes|went|going|gone)$/.test(line.tokens[start - 3]?.lower ?? "")) start -= 3;
			else if (leading.test(lead)) start -= 2;
			else {
				infinitive = true;
				break;
			}
		} else break;
	}
	return { start, infinitive, passive, negated, possible };
}

/** Whether the word at `i` can be a cue's verb; the tagger takes some verbs for nouns ("Pakistan claims that …"). */
export function isCueWord(line: Line, i: number): boolean {
	const token = line.tokens[i] as Token;
	if (isHyphenated(line.tokens, i)) return false;
	if (token.pos === "VERB") return true;
	if (!/^(?:NOUN|PROPN|ADJ|AUX)$/.test(token.pos) || !/^\p{Ll}/u.test(token.text)) return false;
	const previous = line.tokens[i - 1];
	const next = line.tokens[i + 1];
	if (/^(?:say|says|said)$/.test(token.lower)) return true;
	if (next?.lower === "that" && /(?:ed|found|told|wrote|thought|felt)$/.test(token.lower)) return true;
	// `"Who are you?" the mayor demands.`: nothing but a subject stands between the quotation and the word.
	if (token.lower.endsWith("s") && next?.pos === "PUNCT" && quotationEndsBefore(line, i)) return true;
	const opensObject = next?.lower === "that" || next?.pos === "PRON" || next?.pos === "DET";
	if (previous?.text === "," && token.lower.endsWith("s") && opensObject) return !hasVerbBefore(line, i);
	return (
		/(?:s|ed)$/.test(token.lower) &&
		/^(?:PROPN|PRON|NOUN)$/.test(previous?.pos ?? "") &&
		!/^(?:his|her|its|their|our|my|your)$/.test(previous?.lower ?? "") &&
		opensObject
	);
}

function quotationEndsBefore(line: Line, i: number): boolean {
	for (let j = i - 1; j >= 0 && j > i - 9; j--) {
		if (line.quotation[j] !== -1) return j < i - 1;
		if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PUNCT)$/.test(line.tokens[j]?.pos ?? "")) return false;
	}
	return false;
}

/** Whether the words before `i`, at most thirty, hold a verb: if not, a word that could be the sentence's verb is. */
function hasVerbBefore(line: Line, i: number): boolean {
	for (let j = i - 1; j >= 0 && j > i - 30; j--) {
		const pos = line.tokens[j]?.pos;
		if (pos === "VERB" || pos === "AUX") return true;
	}
	return false;
}
