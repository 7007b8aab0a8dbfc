import { firstEndingAfter, type Span } from "../core/index.js";
import { paragraphsOf } from "./paragraphs.js";

/** Words in quotation marks. */
export interface Quotation {
	/** One span a paragraph, marks included; several when the quotation runs over paragraphs. */
	readonly pieces: readonly Span[];
	readonly kind: "double" | "single";
}

type Mark = {
	readonly at: number;
	readonly length: number;
	readonly kind: "double" | "single";
	/** `either` where the marks around do not tell: a straight mark with white space on both sides. */
	readonly side: "open" | "close" | "either";
};

/** Blogs print the mark behind a figure as that of inches: “at least 10″. */
const markPattern = /[“”„«»]|''|``|["″‘’'‹›]/g;
const wordCharacter = /[\p{L}\p{N}]/u;

/** What is left out before these is a letter or a century: "the '90s", "'em". */
const elided = /^(?:\d\ds?|em|til|tis|twas|cause|n)\b/i;

/** The side of a mark that looks the same on both: it opens when a word follows it and none goes before. */
function sideOf(text: string, at: number, length: number): Mark["side"] | undefined {
	const before = at > 0 ? (text[at - 1] as string) : " ";
	const after = text[at + length] ?? " ";
	const openable =
		/[\s([{—–\-/"“‘'>]/.test(before) &&
		/\S/.test(after) &&
		!(length === 1 && /['’]/.test(text[at] as string) && elided.test(text.slice(at + 1, at + 6)));
	const closable = /\S/.test(before) && !wordCharacter.test(after);
	if (openable && !closable) return "open";
	if (closable && !openable) return "close";
	if (openable && closable) return /\s/.test(before) || before === "(" ? "open" : "close";
	if (!/["']/.test(text[at] as string) || /\S/.test(before) || /\S/.test(after)) return undefined;
	// White space on both sides (text put together from words): a mark after a stop or a comma closes.
	if (/[,.!?…]\s?$/.test(text.slice(Math.max(0, at - 2), at))) return "close";
	// Two apostrophes close what two backticks open.
	return length === 2 ? "close" : text[at] === '"' ? "either" : undefined;
}

function marksOf(text: string, [start, end]: Span): Mark[] {
	const marks: Mark[] = [];
	const piece = text.slice(start, end);
	for (const match of piece.matchAll(markPattern)) {
		const mark = match[0];
		const at = start + match.index;
		const length = mark.length;
		if (mark === "“" || mark === "„" || mark === "«" || mark === "``")
			marks.push({ at, length, kind: "double", side: "open" });
		else if (mark === "”" || mark === "»") marks.push({ at, length, kind: "double", side: "close" });
		else {
			const side = mark === "‘" || mark === "‹" ? "open" : sideOf(text, at, length);
			// A typographic ’ is an apostrophe unless it closes a word.
			if (!side || (side === "open" && (mark === "’" || mark === "›"))) continue;
			marks.push({ at, length, kind: /^(?:["″]|'')$/.test(mark) ? "double" : "single", side });
		}
	}
	return marks;
}

/** The longest quotation in single marks inside one paragraph; a longer one is an unpaired apostrophe. */
const maxSingle = 1200;
/** The most paragraphs one quotation runs over; a longer one has lost its closing mark. */
const maxPieces = 40;
/** How many paragraphs without any mark a quotation may run through before its closing mark. */
const maxUnmarked = 6;

/** Whether the quotation open before paragraph `index` is closed after it, with no other quotation opened in between. */
function closesLater(marks: readonly (readonly Mark[])[], index: number): boolean {
	for (let i = index; i < marks.length && i <= index + maxUnmarked; i++) {
		const first = marks[i]?.find((m) => m.kind === "double");
		if (first) return first.side === "close";
	}
	return false;
}

/**
 * Quotations of a text in order, none inside another. A quotation left open at the end of a paragraph goes on in the
 * next one when that opens with a mark of its own, or when the next mark of the text closes it; otherwise it ends with
 * the paragraph.
 */
export function quotationsOf(text: string): Quotation[] {
	const out: Quotation[] = [];
	const paragraphs = paragraphsOf(text);
	const marksIn = paragraphs.map((p) => marksOf(text, p));
	let open: Span[] | undefined;
	paragraphs.forEach(([start, end], index) => {
		const marks = marksIn[index] as Mark[];
		let i = 0;
		let from: number | undefined;
		let kind: Mark["kind"] = "double";
		const close = (mark: Mark) => {
			out.push({ pieces: [...(open ?? []), [from as number, mark.at + mark.length]], kind });
			open = undefined;
			from = undefined;
		};
		if (open) {
			const opensAgain = marks[0]?.at === start && marks[0].kind === "double";
			if (open.length < maxPieces && (opensAgain || closesLater(marksIn, index))) {
				from = start;
				i = opensAgain ? 1 : 0;
			} else {
				out.push({ pieces: open, kind: "double" });
				open = undefined;
			}
		}
		for (; i < marks.length; i++) {
			const mark = marks[i] as Mark;
			if (from === undefined) {
				if (mark.side === "close" || (mark.kind === "single" && !closesSingle(marks, i))) continue;
				from = mark.at;
				kind = mark.kind;
			} else if (mark.kind !== kind) continue;
			else if (kind === "single" && isPossessive(text, marks, i)) continue;
			// A second straight mark that looks like an opening one is taken for the closing one.
			else if (mark.side !== "open" || (kind === "double" && text[mark.at] !== "“")) close(mark);
		}
		if (from !== undefined) open = [...(open ?? []), [from, end]];
	});
	if (open) out.push({ pieces: open, kind: "double" });
	return out;
}

/** "‘The dockers’ strike is over,’": a mark after "s" with a word behind it closes nothing where a mark after a comma or stop closes later. */
function isPossessive(text: string, marks: readonly Mark[], i: number): boolean {
	const { at, length } = marks[i] as Mark;
	if (!/s/i.test(text[at - 1] ?? "") || !/^ \p{Ll}/u.test(text.slice(at + length, at + length + 2))) return false;
	const next = singlesAfter(marks, i).find((m) => m.side === "open" || /[,.!?]/.test(text[m.at - 1] ?? ""));
	return next !== undefined && next.side !== "open";
}

/** So many marks are looked at for the one that closes a quotation in single marks. */
const mostMarks = 40;

/** The single marks that may close what the mark at `i` opens. */
function singlesAfter(marks: readonly Mark[], i: number): Mark[] {
	const { at } = marks[i] as Mark;
	return marks.slice(i + 1, i + mostMarks).filter((m) => m.kind === "single" && m.at - at <= maxSingle);
}

const closesSingle = (marks: readonly Mark[], i: number) => singlesAfter(marks, i).some((m) => m.side === "close");

/**
 * So many words in single marks are somebody's words, fewer may be a nickname, or a term held at arm's length. By eye: of 45 drawn from the 638 in
 * FNC-1 and of the 24 in ECB+ all were quotations or titles; British papers quote so.
 */
const fewestSingle = 4;

/** Whether what stands in quotation marks is somebody's words: in double marks, or long enough in single ones. */
export const isQuoted = (text: string, { kind, pieces }: Quotation): boolean =>
	kind === "double" ||
	pieces.reduce((sum, span) => sum + (text.slice(...span).match(/\p{L}\S*/gu)?.length ?? 0), 0) >= fewestSingle;

/** Index of the first of `quotations`, in text order, that ends after `at`; their number when none does. */
export function quotationAfter(quotations: readonly Quotation[], at: number): number {
	return firstEndingAfter(quotations, at, ({ pieces }) => (pieces.at(-1) as Span)[1]);
}
