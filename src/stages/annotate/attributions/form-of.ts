import type { Form, Span } from "../../../core/index.js";
import { type Quotation, quotationAfter } from "../../../text/quotations.js";

/** Share of the content's letters that must stand in quotation marks for all of it to count as quoted, or none of it. */
const almostAll = 0.97;

/** Whether the content is all in quotation marks, partly, or not at all. `quotations` in text order. */
export function formOf(text: string, content: readonly Span[], quotations: readonly Quotation[]): Form {
	let letters = 0;
	let quoted = 0;
	for (const [start, end] of content) {
		letters += lettersIn(text, start, end);
		for (let i = quotationAfter(quotations, start); i < quotations.length; i++) {
			const pieces = (quotations[i] as Quotation).pieces;
			if ((pieces[0] as Span)[0] >= end) break;
			for (const [s, e] of pieces)
				if (s < end && start < e) quoted += lettersIn(text, Math.max(s, start), Math.min(e, end));
		}
	}
	if (quoted === 0) return "indirect";
	return quoted >= letters * almostAll ? "direct" : "mixed";
}

function lettersIn(text: string, start: number, end: number): number {
	let n = 0;
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (
			code > 127
				? !/[\s“”‘’«»„]/.test(text[i] as string)
				: (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
		)
			n++;
	}
	return n;
}
