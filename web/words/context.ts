import type { Span } from "../../src/core/index.js";
import { sentenceAround } from "../../src/dossier/sentence-around.js";
import { paragraphsOf } from "../../src/text/paragraphs.js";
import { safeText } from "../data/safe-text.js";

/** Quoted words with what stands around them in their sentence; safe to show. */
export interface WordsInContext {
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** Code units of context on each side: about a line of a newspaper column. */
const reach = 110;
/** Words longer than this speak for themselves and get no context. */
const enough = 160;

/** Paragraphs are looked for once in a text, not for every quotation from it. */
let last: { readonly text: string; readonly paragraphs: readonly Span[] } | undefined;

/** The same with no quotation mark that has lost its other: one that opens a longer quotation is left out, one that closes such a quotation is opened. */
function withPairedMarks({ before, words, after }: WordsInContext): WordsInContext {
	const shown = `${before}${words}${after}`;
	const [mark, second] = shown.match(/["“”]/gu) ?? [];
	if (!mark || second) return { before, words, after };
	if (mark === "”" || (mark === '"' && /[\p{L}\p{N}.,!?…]"/u.test(shown)))
		return { before: `${mark === "”" ? "“" : mark}${before}`, words, after };
	if (before.startsWith(mark)) return { before: before.slice(1), words, after };
	return before === "" && words.startsWith(mark) ? { before, words: words.slice(1), after } : { before, words, after };
}

/** The words of `text` at `span`, with the rest of their sentence, or as much of it as fits a line on each side. */
export function inContext(text: string, span: Span): WordsInContext {
	const [start, end] = span;
	const words = safeText(text.slice(start, end));
	if (end - start > enough) return withPairedMarks({ before: "", words, after: "" });
	if (last?.text !== text) last = { text, paragraphs: paragraphsOf(text) };
	const [from, to] = sentenceAround(text, span, last.paragraphs);
	const left = text.slice(Math.max(from, start - reach), start);
	const right = text.slice(end, Math.min(to, end + reach));
	const before = left.length < start - from ? `…${left.replace(/^\S*\s+/, "")}` : left;
	const after = right.length < to - end ? `${right.replace(/\s+\S*$/, "")}…` : right;
	return withPairedMarks({ before: safeText(before), words, after: safeText(after) });
}
