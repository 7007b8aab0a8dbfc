import type { Span, Token } from "../../../core/index.js";
import { folded, isContent, rootOfWord } from "../content-words.js";
import { deniedAuxiliary, isThought, polarityAt, supposed, turned } from "../grammar/polarity.js";
import { answeringVerbs, lightVerbs } from "../grammar/progress-words.js";

/** What a sentence tells to happen or to be: its words ("was not offered"), its root, and whether it is affirmed or denied. */
export interface Deed {
	readonly span: Span;
	readonly root: string;
	readonly holds: 1 | -1;
}

/** So many tokens after an auxiliary the word it helps is looked for: "was not also damaged". */
const helped = 4;
/** So many tokens before a word must not turn it round, nor only suppose it. */
const lookedBack = 10;
/** A sentence is read so far. */
const most = 80;

/** Where the small words before a word begin that make one with it: "was not also" of "was not also damaged". */
function opening(tokens: readonly Token[], at: number): number {
	let from = at;
	while (from > Math.max(0, at - helped) && /^(?:AUX|ADV|DET|PART)$/.test((tokens[from - 1] as Token).pos)) from--;
	while (from < at && (tokens[from] as Token).pos !== "AUX") from++;
	return from;
}

/** Verbs, and predicates behind "is", "has" and "will"; what is only supposed, and verbs of answering a reporter, are left out. */
export function deedsIn(tokens: readonly Token[]): Deed[] {
	const out: Deed[] = [];
	let until = -1;
	tokens.slice(0, most).forEach((token, i) => {
		if (token.pos === "AUX") until = i + helped;
		if (!isContent(token) || token.pos === "PROPN" || token.pos === "ADV" || token.pos === "NUM") return;
		if (/^\p{Lu}/u.test(token.text) && i > 0) return;
		if (token.pos !== "VERB" && i > until) return;
		until = -1;
		const lemma = token.lemma;
		if (lightVerbs.has(lemma) || answeringVerbs.has(lemma) || isThought(tokens, i)) return;
		const holds = polarityAt(tokens, i);
		const from = opening(tokens, i);
		const denied = tokens.slice(from, i).some((_, k) => deniedAuxiliary(tokens, from + k) !== undefined);
		if (holds !== (denied ? -1 : 1)) return;
		const before = tokens.slice(Math.max(0, i - lookedBack), i);
		if (denied ? supposed(before) : turned(before)) return;
		out.push({ span: [(tokens[from] as Token).span[0], token.span[1]], root: rootOfWord(folded(token)), holds });
	});
	// "That is not the aim, this is the aim" tells both, of two things.
	return out.filter((deed) => !out.some((other) => other.root === deed.root && other.holds !== deed.holds));
}
