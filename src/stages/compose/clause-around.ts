import { type Sentence, type Span, type Token, tokenAt } from "../../core/index.js";
import { datelineEnd } from "../../text/dateline-end.js";

/** A clause up to this long, in code units, is shown whole; a longer one is cut at commas. */
const longClause = 170;
const fewestWords = 4;

/** Words that begin a clause of their own. */
const openers = new Set(
	"that which who whom whose when where while after before as because since until unless if although though whereas but and or so".split(
		" ",
	),
);

/** Words after a comma that begin something the reader can do without. */
const droppable = new Set(
	"but while although though whereas which who where when after before as and following".split(" "),
);

const isVerb = (t: Token | undefined) => t?.pos === "VERB";
const isWord = (t: Token) => /^[\p{L}\p{N}]/u.test(t.text);
const isStop = (t: Token | undefined) =>
	t !== undefined && (t.text === ";" || t.text === "—" || t.text === "--" || t.text === "–");

/** Words that open a clause whose verb may follow the time: "where an explosion on 16 September killed 19". */
const leading = new Set("that which who whose where when while because although though whereas if unless".split(" "));

/** Where such a clause begins, whose subject stands before token `at` and whose verb after it; undefined where there is none. */
function openedBefore(tokens: readonly Token[], at: number): number | undefined {
	let from = at;
	while (from >= 0 && !isVerb(tokens[from]) && tokens[from]?.pos !== "AUX" && !isStop(tokens[from])) {
		if (leading.has(tokens[from]?.lower ?? "")) {
			const named = tokens.slice(from + 1, at + 1).some(isNominal);
			const after = tokens.slice(at + 1, at + 10);
			const stop = after.findIndex((t) => t.text === "," || isStop(t));
			return named && (stop < 0 ? after : after.slice(0, stop)).some(isVerb) ? from + 1 : undefined;
		}
		from--;
	}
	return undefined;
}

/** Where the clause begins whose verb stands last before token `at`: after the word that opens it, or the verb before it. */
function beginOf(tokens: readonly Token[], at: number): number {
	let verb = at;
	while (verb >= 0 && !isVerb(tokens[verb]) && !isStop(tokens[verb])) verb--;
	if (verb < 0 || isStop(tokens[verb])) return verb + 1;
	let from = verb;
	let comma = -1;
	while (from > 0) {
		const before = tokens[from - 1] as Token;
		if (isStop(before)) break;
		if (openers.has(before.lower) && from < verb) break;
		if (before.text === "," && comma < 0) comma = from;
		if (isVerb(before)) {
			// What lies between two verbs belongs to the first up to a comma, to the second after it.
			if (comma > from && comma <= verb) from = comma;
			break;
		}
		from--;
	}
	return from;
}

const isNominal = (t: Token) => (t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "PRON") && !openers.has(t.lower);

/** A sentence up to this long is shown whole where the clause alone would lack its subject. */
const shortSentence = 230;

/** Begins a clause that lacks a subject ("who has led it since", "in closing the lock") before the subject of what governs it. */
function withSubject(tokens: readonly Token[], from: number, at: number): number {
	const verb = tokens.findIndex((t, i) => i >= from && i <= at && isVerb(t));
	if (verb < 0 || tokens.slice(from, verb).some(isNominal)) return from;
	let start = from;
	let seen = false;
	while (start > 0) {
		const before = tokens[start - 1] as Token;
		if (isStop(before) || (seen && (isVerb(before) || openers.has(before.lower) || before.text === ","))) break;
		seen ||= isNominal(before);
		start--;
	}
	return start;
}

/** Whether the comma at `i` ends the clause: what follows can be left out, and is no last part of a list. */
function endsAt(tokens: readonly Token[], i: number): boolean {
	const next = tokens[i + 1]?.lower ?? "";
	if (tokens[i]?.text !== "," || !droppable.has(next)) return false;
	return next !== "and" || tokens.slice(i + 2, i + 9).some((t) => isVerb(t) || t.pos === "AUX");
}

function endOf(tokens: readonly Token[], at: number): number {
	let to = at + 1;
	while (to < tokens.length && !isStop(tokens[to]) && !endsAt(tokens, to)) to++;
	return to;
}

/** Whether words begin in the middle of what somebody does: "clearing the way", "a criminal inquiry and declared Saturday". */
function beginsInside(tokens: readonly Token[], from: number, at: number): boolean {
	const verb = tokens.findIndex((t, i) => i >= from && i <= at && isVerb(t));
	const joined = verb > from && /^(?:and|or|but)$/.test(tokens[verb - 1]?.lower ?? "");
	return joined || (from > 0 && /ing$/.test(tokens[from]?.lower ?? "") && tokens[from - 1]?.text === ",");
}

function spanOf(text: string, tokens: readonly Token[], from: number, to: number): Span {
	let [start, end] = [(tokens[from] as Token).span[0], (tokens[to - 1] as Token).span[1]];
	while (end > start && /[\s,;:(–—-]/u.test(text[end - 1] as string)) end--;
	while (start < end && /[\s,;:)–—-]/u.test(text[start] as string)) start++;
	return [start, end];
}

/** One endless clause: the words around the focus. */
function around(text: string, [start, end]: Span, focus: Span): Span {
	if (end - start <= 3 * longClause) return [start, end];
	let [from, to] = [Math.max(start, focus[0] - longClause), Math.min(end, focus[1] + longClause)];
	while (from > start && from < focus[0] && /\S/.test(text[from - 1] as string)) from++;
	while (to < end && to > focus[1] && /\S/.test(text[to] as string)) to--;
	return [from, to];
}

/**
 * The part of a sentence that says what happened at `focus`, a time expression: the clause whose verb it belongs to, so
 * that "refused to return what was left behind in 2021" gives "what was left behind in 2021". The whole sentence where
 * the time is that of saying it (`saying`: spans of cue words), and of a short one where it stands in what somebody says
 * (`told`), so that who does is named. Undefined when the sentence has no verb (a heading, a
 * line of a list), so nothing happens in it, and where the time is part of a dateline.
 */
export function clauseAround(
	text: string,
	{ span, tokens }: Sentence,
	focus: Span,
	saying: readonly Span[] = [],
	told = false,
): Span | undefined {
	const opening = span[0] + datelineEnd(text.slice(span[0], span[0] + 150));
	if (focus[1] <= opening) return undefined;
	const whole: Span = [opening, span[1]];
	if (!tokens.some((t) => t.pos === "VERB" || t.pos === "AUX")) return undefined;
	const at = tokenAt(tokens, focus[0]);
	if (at === tokens.length) return undefined;
	const begin = openedBefore(tokens, at - 1) ?? beginOf(tokens, at - 1);
	const inside = beginsInside(tokens, begin, at - 1);
	const from = withSubject(tokens, begin, at - 1);
	const lacking = inside || from !== begin || tokens[begin]?.pos === "ADP";
	if ((lacking || told) && whole[1] - whole[0] <= shortSentence) return whole;
	if (inside || tokens[begin]?.pos === "ADP") return around(text, whole, focus);
	const said = tokens
		.slice(from, at)
		.some((t) => isVerb(t) && saying.some((cue) => cue[0] <= t.span[0] && t.span[1] <= cue[1]));
	if (said) return around(text, whole, focus);
	const to = endOf(tokens, at);
	const words = tokens.slice(from, to).filter(isWord).length;
	if (words < fewestWords || to - from >= tokens.length - 2) return around(text, whole, focus);
	const [start, end] = spanOf(text, tokens, from, to);
	return around(text, [Math.max(start, opening), end], focus);
}
