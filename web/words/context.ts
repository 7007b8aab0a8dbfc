import type { Span } from "../../src/core/index.js";
import { paragraphsOf } from "../../src/text/paragraphs.js";
import { safeText } from "../data/safe-text.js";

/** Quoted words with what stands around them in their paragraph; safe to show. */
export interface WordsInContext {
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** Code units of context on each side: about a line of a newspaper column. */
const reach = 110;
/** Words longer than this speak for themselves and get no context. */
const enough = 160;

const endsSentence = /[.!?]["”’)]*\s*$/u;

/** Paragraphs are looked for once in a text, not for every quotation from it. */
let last: { readonly text: string; readonly paragraphs: readonly Span[] } | undefined;

/** First and last place of the paragraphs that a span stands in. */
function boundsOf(text: string, [start, end]: Span): Span {
	if (last?.text !== text) last = { text, paragraphs: paragraphsOf(text) };
	const first = last.paragraphs.find((paragraph) => paragraph[1] > start);
	const final = last.paragraphs.find((paragraph) => paragraph[1] >= end);
	return [Math.min(first?.[0] ?? start, start), Math.max(final?.[1] ?? end, end)];
}

/** The words of `text` at `span`, with the rest of their sentence, or as much of it as fits a line on each side. */
export function inContext(text: string, span: Span): WordsInContext {
	const [start, end] = span;
	const words = safeText(text.slice(start, end));
	if (end - start > enough) return { before: "", words, after: "" };
	const [from, to] = boundsOf(text, span);
	const left = text.slice(Math.max(from, start - reach), start);
	const right = text.slice(end, Math.min(to, end + reach));
	const sentence = /^.*(?:[.!?]["”’)]*\s+)(?=["“‘(]?\p{Lu})/su.exec(left)?.[0].length ?? 0;
	let before = endsSentence.test(left) ? "" : left.slice(sentence);
	if (before && sentence === 0 && left.length === reach) before = `…${before.replace(/^\S*\s+/, "")}`;
	const closed = endsSentence.test(text.slice(start, end));
	const stop = /[.!?]["”’)]*(?=\s|$)/u.exec(right);
	let after = closed ? "" : stop ? right.slice(0, stop.index + stop[0].length) : right;
	if (!closed && !stop && right.length === reach) after = `${after.replace(/\s+\S*$/, "")}…`;
	return { before: safeText(before), words, after: safeText(after) };
}
