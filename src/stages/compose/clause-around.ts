import { contains, type Sentence, type Span, type Token, tokenFrom } from "../../core/index.js";
import { clauseAt } from "../../text/clause-at.js";
import { datelineEnd } from "../../text/dateline-end.js";
import { headOf, runOf, topOf } from "../../text/dependents.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { tidied } from "../../text/unbroken.js";

/** Of a clause of more than three times so many code units only the words around its time are shown. */
const longClause = 170;
const fewestWords = 4;
/** A sentence up to this long is shown whole where it tells who says what happened, or where all of it happened at one time. */
const shortSentence = 230;

/** How a time expression stands in its sentence. */
export interface TimeIn {
	/** Spans of the cue words of the sentence. */
	readonly saying?: readonly Span[];
	/** Whether it is the only one. */
	readonly only?: boolean;
	/** Whether it stands in what somebody says. */
	readonly told?: boolean;
}

const isWord = (t: Token | undefined) => t !== undefined && /^[\p{L}\p{N}]/u.test(t.text);

/** One endless clause: the words around the focus. */
function around(text: string, [start, end]: Span, focus: Span): Span {
	if (end - start <= 3 * longClause) return [start, end];
	let [from, to] = [Math.max(start, focus[0] - longClause), Math.min(end, focus[1] + longClause)];
	while (from > start && from < focus[0] && /\S/.test(text[from - 1] as string)) from++;
	while (to < end && to > focus[1] && /\S/.test(text[to] as string)) to--;
	return [from, to];
}

/**
 * The part of a sentence that says what happened at `focus`, a time expression: the clause that it belongs to by the sentence's tree, so
 * that "refused to return what was left behind in 2021" gives "what was left behind in 2021". The whole sentence where
 * the time is that of saying it, where the sentence has no tree, and of a short one where the time stands in what somebody says, so that who does is
 * named, or is that of its main clause and there is no other. Undefined when the sentence has no verb (a heading, a
 * line of a list), so nothing happens in it, and where the time is part of a dateline.
 */
export function clauseAround(
	text: string,
	sentence: Sentence,
	focus: Span,
	{ saying = [], only = false, told = false }: TimeIn = {},
): Span | undefined {
	const { span, tokens } = sentence;
	const opening = span[0] + datelineEnd(text.slice(span[0], span[0] + 150));
	if (focus[1] <= opening) return undefined;
	if (!tokens.some(isTaggedVerb)) return undefined;
	const [at, end] = runOf(tokens, focus);
	if (at >= end) return undefined;
	const whole: Span = [opening, span[1]];
	if (told && whole[1] - whole[0] <= shortSentence) return whole;
	const isSaying = (verb: number) => saying.some((cue) => contains(cue, (tokens[verb] as Token).span));
	const clause = clauseAt(sentence, at, tokenFrom(tokens, opening), isSaying);
	if (!clause) return around(text, whole, focus);
	const isMain = headOf(sentence, topOf(sentence, ...clause)) === undefined;
	if (only && isMain && whole[1] - whole[0] <= shortSentence) return whole;
	const [from, to] = tidied(sentence, [Math.min(clause[0], at), Math.max(clause[1], end)]);
	const isRest = !tokens.slice(to).some(isWord);
	if (tokens.slice(from, to).filter(isWord).length < fewestWords) return around(text, whole, focus);
	return around(text, [(tokens[from] as Token).span[0], isRest ? span[1] : (tokens[to - 1] as Token).span[1]], focus);
}
