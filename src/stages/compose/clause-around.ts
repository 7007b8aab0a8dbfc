import type { Sentence, Span, Token } from "../../core/index.js";

/** A sentence up to this long is shown whole: it reads better than any piece of it. */
const wholeSentence = 170;
const shortest = 40;

/** Words after a comma that begin something the reader can do without. */
const breakers = new Set([
	"but",
	"while",
	"although",
	"though",
	"whereas",
	"which",
	"who",
	"where",
	"when",
	"after",
	"before",
	"as",
	"and",
	"following",
]);

/** Whether one can cut before token `i`. */
function cutsAt(tokens: readonly Token[], i: number): boolean {
	const before = tokens[i - 1]?.text;
	if (before === ";" || before === "—" || before === "--") return true;
	return before === "," && breakers.has((tokens[i] as Token).lower);
}

/**
 * The part of a sentence that says what happened at `focus`: the whole sentence when it is short, else the clause around
 * the focus. Undefined when no verb is there (a heading, a line of a list), so nothing happens in it.
 */
export function clauseAround(text: string, { span, tokens }: Sentence, focus: Span): Span | undefined {
	const hasVerb = (from: number, to: number) => tokens.slice(from, to).some((t) => t.pos === "VERB" || t.pos === "AUX");
	if (!hasVerb(0, tokens.length)) return undefined;
	if (span[1] - span[0] <= wholeSentence) return span;
	const at = tokens.findIndex((t) => t.span[1] > focus[0]);
	if (at < 0) return undefined;
	let from = at;
	while (from > 0 && !cutsAt(tokens, from)) from--;
	let to = at + 1;
	while (to < tokens.length && !cutsAt(tokens, to)) to++;
	const lengthOf = () => (tokens[to - 1] as Token).span[1] - (tokens[from] as Token).span[0];
	// A clause that begins with a relative word, has no verb or is a scrap needs what stands before it.
	while (
		from > 0 &&
		(breakers.has((tokens[from] as Token).lower) || !hasVerb(from, to) || lengthOf() < shortest) &&
		lengthOf() < 2 * wholeSentence
	) {
		from--;
		while (from > 0 && !cutsAt(tokens, from)) from--;
	}
	let [start, end] = [(tokens[from] as Token).span[0], (tokens[to - 1] as Token).span[1]];
	while (end > start && /[\s,;—-]/u.test(text[end - 1] as string)) end--;
	if (end - start > 3 * wholeSentence) {
		// One endless clause: words around the date.
		start = Math.max(start, focus[0] - wholeSentence);
		end = Math.min(end, focus[1] + wholeSentence);
		while (start < focus[0] && /\S/.test(text[start - 1] ?? " ")) start++;
		while (end > focus[1] && /\S/.test(text[end] ?? " ")) end--;
	}
	return start < end ? [start, end] : undefined;
}
