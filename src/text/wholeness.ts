import { type Relation, relations, type Sentence } from "../core/index.js";
import { anyOf, dependentsOf, headOf, lowerAt, relationOf } from "./dependents.js";
import { isLoose, subjects } from "./loose.js";
import { isTaggedVerb } from "./tagged-verb.js";

/** What a run of a sentence's tokens has of a sentence of its own. */
export interface Wholeness {
	/** It begins where a clause does: nothing before it is missing, and it hangs on what is before as a clause may. */
	readonly opens: boolean;
	/** A finite verb with its subject stands in it, outside relative and subordinate clauses: "the ban that was lifted" tells nothing. */
	readonly tells: boolean;
	/** It ends where a clause or at least a phrase does. */
	readonly closes: boolean;
}

const auxiliaries = anyOf("aux", "auxpass");
const marks = anyOf("mark");
const negations = anyOf("neg");
/** What a comma never parts from its noun, though a tree may: "his brother, | Officer Holt, was heard". */
const ofPhrase = anyOf("compound", "nmod", "amod", "advmod", "nummod", "npadvmod", "quantmod", "poss", "det", "prep");
/** By which a clause hangs on what it can be told without. */
const clausal = anyOf("root", "ccomp", "conj", "advcl", "parataxis", "relcl", "acl", "pcomp", "dep", "meta");
/** Words that open a clause told of a noun, or that stands for what is not told. */
const asking = /^(?:who|whom|whose|which|what|when|where|why|how|whoever|whatever)$/;
const word = /[\p{L}\p{N}$€£¥%]/u;
/** Marks at which a phrase ends; half of "right-handed" is none. */
const comma = /^[,;:—–"“”()]$/;

/** Whether the token at `i` says anything: a word, a number or a sign of money; no mark. */
export const isWord = ({ tokens }: Sentence, i: number) => word.test(tokens[i]?.text ?? "");

/**
 * Whether the word at `i` is a finite verb whose subject stands in the run: no infinitive, no "the ferry having sunk", no question and no clause that hangs on
 * another by its first word ("although …", "how many …").
 */
export function tellsAt(sentence: Sentence, i: number, from: number, to: number, begun = 0): boolean {
	const own = dependentsOf(sentence, i, subjects).filter((s) => (s >= from || s < begun) && s < to);
	// "Found him guilty".
	if (own.length === 0 || sentence.tokens[i]?.pos === "ADJ") return false;
	const helping = dependentsOf(sentence, i, auxiliaries);
	if (helping.some((a) => lowerAt(sentence, a) === "to")) return false;
	// "The council, which left, is trying": at times the tree hangs "is" elsewhere.
	let before = i - 1;
	while (/^(?:ADV|PART)$/.test(sentence.tokens[before]?.pos ?? "")) before--;
	const first = Math.min(i, ...helping, sentence.tokens[before]?.pos === "AUX" ? before : i);
	if (/ing$/.test(lowerAt(sentence, first)) || /^(?:be|been)$/.test(lowerAt(sentence, first))) return false;
	// "Is the ferry safe", "so was the ferry".
	if (
		first === from ||
		(first === from + 1 && own.every((s) => s > first)) ||
		([from, from + 1].some((k) => k < i && asking.test(lowerAt(sentence, k))) && relationOf(sentence, i) !== "root")
	)
		return false;
	return !dependentsOf(sentence, i, marks).some((m) => m >= from && m < to && lowerAt(sentence, m) !== "that");
}

/** Whether the last word of the run `[from, to)` hangs on one behind it, or lacks one that hangs on it there, and is not the verb that is told of a subject in the run. */
export function leadsOn(sentence: Sentence, from: number, to: number): boolean {
	const last = to - 1;
	if (!sentence.dependencies) return false;
	if (tellsAt(sentence, last, from, to)) return false;
	if ((headOf(sentence, last) ?? 0) >= to) return true;
	return sentence.tokens.some((_, i) => i >= to && headOf(sentence, i) === last && !isLoose(sentence, i));
}

/** Without a tree: what marks and the tagger show. */
function byMarks({ tokens }: Sentence, first: number, to: number): Wholeness {
	const mark = (i: number) => !word.test(tokens[i]?.text ?? "");
	const noun = tokens.findIndex((t, i) => i >= first && /^(?:NOUN|PROPN|PRON)$/.test(t.pos));
	const tells = noun >= 0 && tokens.slice(noun, to).some(isTaggedVerb);
	return { opens: mark(first - 1), tells, closes: mark(to) };
}

/**
 * What the run `[from, to)` of a sentence's tokens has of a sentence; marks at its ends play no part. `begun` is the first token behind a dateline, which is
 * no part of the sentence, yet often taken for its subject.
 */
export function wholenessOf(sentence: Sentence, from: number, to: number, begun = 0): Wholeness {
	let first = from;
	while (first < to && !isWord(sentence, first)) first++;
	if (!sentence.dependencies) return byMarks(sentence, first, to);
	const inside = (i: number) => i >= first && i < to;
	const tops: number[] = [];
	let [cutBefore, cutAfter] = [false, false];
	sentence.dependencies.heads.forEach((head, i) => {
		if (i < begun || !isWord(sentence, i) || relationOf(sentence, i) === "punct") return;
		if (inside(i) && (head === i || !inside(head))) tops.push(i);
		else if (!inside(i) && inside(head) && !isLoose(sentence, i)) {
			const edge = sentence.tokens[i < first ? first - 1 : to]?.text ?? "";
			const apart = edge === ";" || (comma.test(edge) && ofPhrase.has(relationOf(sentence, i) as Relation));
			if (i < first) cutBefore ||= !apart;
			else cutAfter ||= !apart;
		}
	});
	const telling = tops.find((i) => tellsAt(sentence, i, first, to, begun));
	const main = telling ?? tops[0];
	for (const top of tops) {
		const head = headOf(sentence, top);
		if (top === main || head === undefined || head < begun) continue;
		if (head >= to) cutAfter = true;
		// "Said the ferry would close on Friday": at times "on Friday" is taken for when it was said.
		else if (top < (main as number) || !isLoose(sentence, top)) cutBefore = true;
	}
	const relation = main === undefined ? undefined : relationOf(sentence, main);
	const isRelative = relation === "relcl" && asking.test(lowerAt(sentence, first));
	const above = main === undefined ? undefined : headOf(sentence, main);
	// "She has not said that | the ferry will sail".
	const isDenied =
		above !== undefined && !inside(above) && dependentsOf(sentence, above, negations).length > 0 && relation !== "conj";
	const hangs = relation === undefined || isRelative || isDenied || !clausal.has(relation);
	// Of a sentence in which no verb has a subject the tree is wrong, or it tells nothing: the tagger decides.
	const hasNone = !sentence.dependencies.relations.some((r) => subjects.has(relations[r] as Relation));
	const tells = telling !== undefined || (hasNone && byMarks(sentence, first, to).tells);
	return { opens: !cutBefore && !hangs, tells, closes: !cutAfter };
}
