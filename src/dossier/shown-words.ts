import { contains, type Mention, type Span } from "../core/index.js";
import { datelineEnd } from "../text/dateline-end.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { familyNameOf } from "../text/person-name.js";
import { clipFromHead, leadsOn } from "./clip.js";
import { paragraphAt, sentenceAround } from "./sentence-around.js";
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

/** Visible text of a piece; a blank at either end stays one blank, so that pieces can be put side by side. */
function piece(text: string, from: number, to: number): string {
	if (to <= from) return "";
	const raw = text.slice(from, to);
	const words = visibleText(raw);
	if (!words) return raw ? " " : "";
	return `${/^\s/.test(raw) ? " " : ""}${words}${/\s$/.test(raw) ? " " : ""}`;
}

/** Whether words from `start` on read by themselves: they begin a paragraph, a sentence or a quotation. */
function begins(text: string, start: number, paragraph: Span | undefined): boolean {
	if (start === (paragraph?.[0] ?? 0) || /^["“]/.test(text.slice(start, start + 1))) return true;
	if (paragraph && start === paragraph[0] + datelineEnd(text.slice(paragraph[0], paragraph[0] + 150))) return true;
	return /["“‘]$|[.!?:]["”’)]*\s+$/u.test(text.slice(Math.max(0, start - 6), start));
}

/** `span` up to the end of its sentence, or of the quotation that it begins. */
function toItsEnd(text: string, span: Span, sentence: Span): Span {
	if (/[.!?]$|["”]$/.test(text.slice(span[1] - 1, span[1]))) return span;
	const rest = text.slice(span[1], sentence[1]);
	const near = text.slice(Math.max(sentence[0] - 2_000, 0), span[0] + 1);
	const before = near.slice(near.lastIndexOf("\n\n") + 1);
	const inQuotation = before.split('"').length % 2 === 0 || before.lastIndexOf("“") > before.lastIndexOf("”");
	const close = inQuotation ? rest.search(/["”]/) : -1;
	// The comma before the closing mark leads on to the speaker.
	const quotedTo = close >= 0 ? rest.slice(0, close).replace(/[,;\s]+$/u, "").length : rest.length;
	return [span[0], span[1] + quotedTo];
}

/** Words of one quotation without its marks and the comma that leads on to the speaker; those that go on behind it with the mark that opens it. */
function withoutMarks(text: string, [start, end]: Span): Span {
	const opens = /["“]/.test(text.charAt(start));
	const inQuotation = opens || /["“]/.test(text.charAt(start - 1));
	const marks = text.slice(start + 1, end - 1).match(/["“”]/g) ?? [];
	if (inQuotation && !opens && (marks[0] === "”" || marks.filter((m) => m === '"').length % 2 === 1))
		return [start - 1, end];
	if (!inQuotation || marks.length > 0) return [start, end];
	let stop = end;
	while (stop > start && /["”,;\s]/.test(text.charAt(stop - 1))) stop--;
	return [opens ? start + 1 : start, stop];
}

/** What of the text a reader is shown for a mention: the whole mention, or the sentence around a piece of one. */
export function shownRange(text: string, span: Span, paragraphs: readonly Span[] = paragraphsOf(text)): Span {
	const sentence = sentenceAround(text, span, paragraphs);
	return begins(text, span[0], paragraphAt(paragraphs, span[0]))
		? withoutMarks(text, toItsEnd(text, span, sentence))
		: sentence;
}

/** So many words stay whatever they end on. */
const fewestShown = 4;

/** `end` of the words from `start` on without those that only lead on to what follows. */
function withoutLeadingOn(text: string, start: number, end: number): number {
	let to = end;
	for (let found = leadsOn.exec(text.slice(start, to)); found; found = leadsOn.exec(text.slice(start, to))) {
		if (text.slice(start, start + found.index).split(/\s+/).length < fewestShown) break;
		to = start + found.index;
	}
	return to;
}

/**
 * The words of a mention for a reader, at most about `most` code units, with its figure or date in view. A piece of a
 * sentence is shown within its sentence; a quotation or a sentence stands by itself.
 */
export function shownWords(
	text: string,
	{ span, figure, date }: Pick<Mention, "span" | "figure" | "date">,
	most: number,
	paragraphs: readonly Span[] = paragraphsOf(text),
): ShownWords {
	const inner = (figure ?? date)?.span;
	const focus = inner && contains(span, inner) ? inner : span;
	const range = shownRange(text, span, paragraphs);
	const {
		head,
		rest: [from, to],
	} = clipFromHead(text, range, focus, most);
	const opening = head
		? `${head[0] > range[0] ? "…" : ""}${piece(text, ...head).trim()} … `
		: from > range[0]
			? "…"
			: "";
	const start = Math.max(from, span[0]);
	const full = Math.max(start, Math.min(to, span[1]));
	const end = /^\s+\p{L}/u.test(text.slice(full, to)) ? withoutLeadingOn(text, start, full) : full;
	return {
		before: `${opening}${piece(text, from, start).replace(/^ /, "")}`,
		words: start === from ? piece(text, start, end).trimStart() : piece(text, start, end),
		after: `${piece(text, end, to).trimEnd()}${to < range[1] ? "…" : ""}`,
		whole: range[0] >= span[0],
	};
}

/** Whether words name a speaker already, by the family name: "Moor" for "Ilse Moor". */
export function namesIn(words: string, name: string): boolean {
	const last = familyNameOf(visibleText(name));
	return last.length > 1 && words.toLowerCase().includes(last.toLowerCase());
}

/** How a report without a headline begins: its first paragraph of some length, without a dateline. */
export function openingOf(text: string): string {
	const opening = text.slice(0, 3_000);
	const first = paragraphsOf(opening).find(
		([start, end]) => end - start >= 40 && /\p{Ll}{2} .*\p{Ll}{2} /su.test(opening.slice(start, end)),
	);
	const words = first ? opening.slice(...first) : opening;
	return words.slice(datelineEnd(words));
}
