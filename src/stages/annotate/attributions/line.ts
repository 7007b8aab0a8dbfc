import type { Sentence, Span, Token } from "../../../core/index.js";
import type { Quotation } from "../../../text/quotations.js";

/** A sentence as the rules read it: its words, and for each word the quotation it stands in. */
export interface Line {
	readonly text: string;
	readonly index: number;
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	/** Index of the quotation each token stands in, marks included; -1 outside. */
	readonly quotation: Int32Array;
	readonly quotations: readonly Quotation[];
}

/** All sentences of a text as lines. Linear: quotations and sentences are walked together. */
export function linesOf(text: string, sentences: readonly Sentence[], quotations: readonly Quotation[]): Line[] {
	const pieces: { span: Span; quotation: number }[] = [];
	quotations.forEach((q, quotation) => {
		for (const span of q.pieces) pieces.push({ span, quotation });
	});
	let p = 0;
	return sentences.map((sentence, index) => {
		const quotation = new Int32Array(sentence.tokens.length).fill(-1);
		sentence.tokens.forEach((token, i) => {
			while (p < pieces.length && (pieces[p] as { span: Span }).span[1] <= token.span[0]) p++;
			const piece = pieces[p];
			if (piece && token.span[0] >= piece.span[0] && token.span[0] < piece.span[1]) quotation[i] = piece.quotation;
		});
		return { text, index, sentence, tokens: sentence.tokens, quotation, quotations };
	});
}

/** Whether a quotation is long or marked enough to be somebody's words rather than a term held at arm's length. */
export function isSpeech(text: string, quotation: Quotation): boolean {
	const first = quotation.pieces[0] as Span;
	const last = quotation.pieces.at(-1) as Span;
	if (quotation.pieces.length > 1) return true;
	const inner = text.slice(first[0], last[1]);
	return inner.length >= 30 || /[.!?,—–]["'”’]*$/.test(inner);
}

/** Whether token `i` is a hyphen inside a word, or touches one: each part of "state-run". */
export function isHyphenated(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	const before = tokens[i - 1];
	const after = tokens[i + 1];
	const touchesBefore = before !== undefined && token !== undefined && before.span[1] === token.span[0];
	const touchesAfter = after !== undefined && token !== undefined && after.span[0] === token.span[1];
	const hyphen = /^[-‐–]$/;
	if (hyphen.test(token?.text ?? "")) return touchesBefore && touchesAfter;
	return (touchesBefore && hyphen.test(before.text)) || (touchesAfter && hyphen.test(after.text));
}
