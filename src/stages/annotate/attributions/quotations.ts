import type { Span } from "../../../core/index.js";
import { paragraphsOf } from "../../../text/paragraphs.js";

/** Words in quotation marks. */
export interface Quotation {
	/** One span a paragraph, marks included; several when the quotation runs over paragraphs. */
	readonly pieces: readonly Span[];
	/** Whether a closing mark was found. */
	readonly closed: boolean;
}

type Mark = {
	readonly at: number;
	readonly length: number;
	readonly kind: "double" | "single";
	readonly side: "open" | "close";
};

const markPattern = /[“”„«»]|''|``|["‘’'‹›]/g;
const wordCharacter = /[\p{L}\p{N}]/u;

/** The side of a mark that looks the same on both: it opens when a word follows it and none goes before. */
function sideOf(text: string, at: number, length: number): "open" | "close" | undefined {
	const before = at > 0 ? (text[at - 1] as string) : " ";
	const after = text[at + length] ?? " ";
	const openable = /[\s([{—–\-/"“‘'>]/.test(before) && /\S/.test(after);
	const closable = /\S/.test(before) && !wordCharacter.test(after);
	if (openable && !closable) return "open";
	if (closable && !openable) return "close";
	if (openable && closable) return /\s/.test(before) || before === "(" ? "open" : "close";
	return undefined;
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
			marks.push({ at, length, kind: mark === '"' || mark === "''" ? "double" : "single", side });
		}
	}
	return marks;
}

/** The longest quotation in single marks inside one paragraph; a longer one is an unpaired apostrophe. */
const maxSingle = 1200;

/**
 * Quotations of a text in order, none inside another. A quotation left open at the end of a paragraph goes on in the
 * next one when that opens with a mark of its own; otherwise it ends with the paragraph.
 */
export function quotationsOf(text: string): Quotation[] {
	const out: Quotation[] = [];
	let open: Span[] | undefined;
	for (const paragraph of paragraphsOf(text)) {
		const [start, end] = paragraph;
		const marks = marksOf(text, paragraph);
		let i = 0;
		let from: number | undefined;
		let kind: Mark["kind"] = "double";
		const first = marks[0];
		if (open) {
			if (first && first.at === start && first.kind === "double") {
				from = start;
				i = 1;
			} else {
				out.push({ pieces: open, closed: false });
				open = undefined;
			}
		}
		for (; i < marks.length; i++) {
			const mark = marks[i] as Mark;
			if (from === undefined) {
				if (mark.side !== "open") continue;
				if (mark.kind === "single") {
					const closing = closingSingle(marks, i);
					if (closing === undefined) continue;
				}
				from = mark.at;
				kind = mark.kind;
			} else if (mark.side === "close" && mark.kind === kind) {
				const piece: Span = [from, mark.at + mark.length];
				out.push({ pieces: open ? [...open, piece] : [piece], closed: true });
				open = undefined;
				from = undefined;
			} else if (mark.side === "open" && mark.kind === kind && kind === "double" && text[mark.at] !== "“") {
				// A second straight mark of the same look: take it for the closing one.
				const piece: Span = [from, mark.at + mark.length];
				out.push({ pieces: open ? [...open, piece] : [piece], closed: true });
				open = undefined;
				from = undefined;
			}
		}
		if (from !== undefined) open = [...(open ?? []), [from, end]];
	}
	if (open) out.push({ pieces: open, closed: false });
	return out;
}

function closingSingle(marks: readonly Mark[], from: number): number | undefined {
	const start = (marks[from] as Mark).at;
	for (let j = from + 1; j < marks.length && j < from + 40; j++) {
		const mark = marks[j] as Mark;
		if (mark.at - start > maxSingle) return undefined;
		if (mark.kind === "single" && mark.side === "close") return mark.at;
	}
	return undefined;
}
