import type { Mention, Span } from "../core/index.js";
import { sentenceAround } from "./sentence-around.js";
import { visibleText } from "./visible-text.js";

/** The words of a mention as a page shows them: exact words of the report, with "…" where some are left out. Safe to print. */
export interface ShownWords {
	/** Words of the sentence before the mention; empty where the mention can stand by itself. */
	readonly before: string;
	readonly words: string;
	readonly after: string;
	/** Whether the mention stands by itself, so that who said it has to be told. */
	readonly whole: boolean;
}

/** Moves a cut to white space, so that no word is shown in half; gives up after 30 code units (text without spaces). */
function atSpace(text: string, at: number, step: 1 | -1): number {
	for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 30; i += step) {
		if (/\s/.test(text[i] as string)) return i;
	}
	return at;
}

/** The part of `range` of at most about `most` code units, from its start where `focus` is in view then, else around `focus`. */
function clip(text: string, range: Span, focus: Span, most: number): Span {
	const [start, end] = range;
	if (end - start <= most * 1.1) return range;
	if (focus[1] <= start + most - 10) return [start, atSpace(text, start + most, -1)];
	const middle = (focus[0] + Math.min(focus[1], focus[0] + most)) / 2;
	const from = Math.max(start, Math.min(end - most, Math.round(middle - most / 2)));
	return [from === start ? start : atSpace(text, from, 1), from + most >= end ? end : atSpace(text, from + most, -1)];
}

/** Visible text of a piece; a blank at either end stays one blank, so that pieces can be put side by side. */
function piece(text: string, from: number, to: number): string {
	if (to <= from) return "";
	const raw = text.slice(from, to);
	const words = visibleText(raw);
	if (!words) return raw ? " " : "";
	return `${/^\s/.test(raw) ? " " : ""}${words}${/\s$/.test(raw) ? " " : ""}`;
}

/** Whether words from `start` on read by themselves: they begin a sentence or a quotation. */
function begins(text: string, start: number): boolean {
	return (
		start === 0 ||
		/["“‘]$|[.!?:]["”’)]*\s+$|\n\s*$/u.test(text.slice(Math.max(0, start - 6), start)) ||
		/^["“]/.test(text.slice(start, start + 1))
	);
}

/**
 * The words of a mention for a reader, at most about `most` code units, with its figure or date in view. A piece of a
 * sentence is shown within its sentence; a quotation or a sentence stands by itself.
 */
export function shownWords(
	text: string,
	{ span, figure, date }: Pick<Mention, "span" | "figure" | "date">,
	most: number,
	paragraphs?: readonly Span[],
): ShownWords {
	const inner = (figure ?? date)?.span;
	const focus = inner && inner[0] >= span[0] && inner[1] <= span[1] ? inner : span;
	const whole = begins(text, span[0]);
	const range = whole ? span : sentenceAround(text, span, paragraphs);
	const [from, to] = clip(text, range, focus, most);
	const [start, end] = [Math.max(from, span[0]), Math.min(to, span[1])];
	const lead = from > range[0] ? "…" : "";
	const tail = to < range[1] ? "…" : "";
	return {
		before: `${lead}${piece(text, from, start).replace(/^ /, "")}`,
		words: piece(text, start, end),
		after: `${piece(text, end, to).trimEnd()}${tail}`,
		whole,
	};
}

/** Whether words name a speaker already, by the last word of the name: "Moor" for "Ilse Moor". */
export function namesIn(words: string, name: string): boolean {
	const last = visibleText(name).split(" ").at(-1) ?? "";
	return last.length > 1 && words.toLowerCase().includes(last.toLowerCase());
}
