import type { Sentence } from "../core/index.js";
import { anyOf, dependentsOf, headOf, lowerAt, relationOf } from "./dependents.js";
import { isTaggedVerb } from "./tagged-verb.js";

const auxiliaries = anyOf("aux");
const marks = anyOf("mark");
/** What a verb is told of, a clause and "there" too. */
export const subjects = anyOf("nsubj", "nsubjpass", "csubj", "csubjpass", "expl");
/** What a clause or noun has more of, beyond what it needs. */
const more = anyOf(
	"punct",
	"cc",
	"preconj",
	"parataxis",
	"intj",
	"meta",
	"dep",
	"acl",
	"relcl",
	"appos",
	"advcl",
	"mark",
);
/** The same of verbs alone: "closed | on Friday", and not "closely | divided". */
const moreOfVerb = anyOf("advmod", "npadvmod", "prep", "conj");
/** A clause that begins so tells what may not be: "if the ferry sinks", and so does a sentence without it: "the town will pay | if …". */
const conditional = /^(?:if|unless|whether|lest|until|than|like)$/;
/** Prepositions without which a noun is another: "the head | of the board", "less | than". */
const bound = /^(?:of|than|to)$/;

/** Whether the word at `i` is a verb by the tagger, or has a subject: "Who is **there**". */
export const isVerbal = (sentence: Sentence, i: number): boolean =>
	isTaggedVerb(sentence.tokens[i]) || dependentsOf(sentence, i, subjects).length > 0;

/** Whether the verb at `i` is told with "to": "to close the ferry". */
export const isInfinitive = (sentence: Sentence, i: number): boolean =>
	dependentsOf(sentence, i, auxiliaries).some((a) => lowerAt(sentence, a) === "to");

/** "As safe | as the ferry is" too, and not "the town waited, | as the ferry sank". */
const isConditional = (sentence: Sentence, i: number) =>
	conditional.test(lowerAt(sentence, i)) ||
	(lowerAt(sentence, i) === "as" && /[\p{L}\p{N}]/u.test(lowerAt(sentence, i - 1)));

/** Whether the word at `i` is what can be left off, or left alone, where its head is told: not a subject, an object, an article or "not". */
export function isLoose(sentence: Sentence, i: number): boolean {
	const relation = relationOf(sentence, i);
	const head = headOf(sentence, i);
	if (relation === undefined || head === undefined) return true;
	if (relation === "mark") return !isConditional(sentence, i);
	if (relation === "advcl") return !dependentsOf(sentence, i, marks).some((m) => isConditional(sentence, m));
	// "The right | to close the ferry".
	if (relation === "acl") return !isInfinitive(sentence, i);
	if (relation === "prep" && !isVerbal(sentence, head)) return !bound.test(lowerAt(sentence, i));
	return more.has(relation) || (moreOfVerb.has(relation) && isVerbal(sentence, head));
}

const comma = /^[,;:—–(-]+$/;

/** Whether what hangs at `i` follows its head at once, with no comma or dash between, where the sentence is cut before it. */
const followsAtOnce = (sentence: Sentence, i: number): boolean => !comma.test(lowerAt(sentence, i - 1));

/**
 * Whether a phrase stays whole where the word at `i` and all that hangs on it are cut from its head. Unlike what is loose, what a preposition or a second
 * name tells of a noun belongs to the noun ("the harbour | near Varn", "the pilot | Jens Holt"), and what follows a verb at once to the verb ("clashed | with guards").
 */
export function isApart(sentence: Sentence, i: number): boolean {
	const relation = relationOf(sentence, i);
	const head = headOf(sentence, i);
	if (!isLoose(sentence, i)) return false;
	if (head === undefined || i < head || !followsAtOnce(sentence, i)) return true;
	if (relation === "appos" || i === head + 1) return false;
	return relation !== "prep" || (isVerbal(sentence, head) && !bound.test(lowerAt(sentence, i)));
}
