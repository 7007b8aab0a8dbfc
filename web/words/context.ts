import type { Span } from "../../src/core/index.js";
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

/** The words of `text` at `span`, with the rest of their sentence, or as much of it as fits a line on each side. */
export function inContext(text: string, [start, end]: Span): WordsInContext {
	const words = safeText(text.slice(start, end));
	if (end - start > enough) return { before: "", words, after: "" };
	const left = text.slice(Math.max(0, start - reach), start);
	const right = text.slice(end, end + reach);
	const paragraph = left.slice(left.lastIndexOf("\n") + 1);
	const sentence = /^.*(?:[.!?]["”’)]*\s+)(?=["“‘(]?\p{Lu})/su.exec(paragraph)?.[0].length ?? 0;
	let before = endsSentence.test(paragraph) ? "" : paragraph.slice(sentence);
	if (before && sentence === 0 && paragraph.length === reach) before = `…${before.replace(/^\S*\s+/, "")}`;
	const line = right.split("\n", 1)[0] as string;
	const stop = /[.!?]["”’)]*(?=\s|$)/u.exec(line);
	const closed = endsSentence.test(text.slice(start, end));
	let after = closed ? "" : stop ? line.slice(0, stop.index + stop[0].length) : line;
	if (!closed && !stop && line.length === reach) after = `${after.replace(/\s+\S*$/, "")}…`;
	return { before: safeText(before), words, after: safeText(after) };
}
