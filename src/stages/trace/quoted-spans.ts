import type { MarkedReport, Span } from "../../core/index.js";

/** The longest text taken for one quotation whose closing mark stands lines later; a longer one has lost its mark. */
const longestQuotation = 1_500;

const space = /\s/;

/** Where the quotation closes that opens at `open` with a mark of `length` code units. */
function closing(text: string, open: number, length: number): number {
	const curly = text[open] === "“";
	const limit = Math.min(text.length, open + longestQuotation);
	for (let i = open + length; i < limit; i++) {
		const c = text[i];
		if (curly ? c === "”" : c === '"' || (c === "'" && text[i + 1] === "'")) {
			const width = c === "'" ? 2 : 1;
			// A straight mark after white space and before a word opens another quotation: this one was not closed.
			const opensNext = !curly && space.test(text[i - 1] ?? " ") && !space.test(text[i + width] ?? " ");
			return opensNext ? i : i + width;
		}
		if (curly && c === "“") return i;
	}
	const line = text.slice(open, limit).indexOf("\n");
	return line < 0 ? limit : open + line;
}

/** Text in double quotation marks. */
function marked(text: string): Span[] {
	const out: Span[] = [];
	for (let i = 0; i < text.length; i++) {
		const length = text[i] === "“" || text[i] === '"' ? 1 : text.startsWith("``", i) ? 2 : 0;
		if (length === 0) continue;
		const end = closing(text, i, length);
		out.push([i, end]);
		i = end - 1;
	}
	return out;
}

const byPlace = (a: Span, b: Span) => a[0] - b[0] || a[1] - b[1];

/** Words that a report gives as those of a speaker it names, with or without marks; in order. */
export function spokenSpans({ attributions }: Pick<MarkedReport, "attributions">): Span[] {
	return attributions
		.filter((a) => a.form === "direct")
		.flatMap((a) => a.content)
		.sort(byPlace);
}

/** Words that a report gives as somebody's own: those spoken, and all text in double quotation marks; in order. */
export function quotedSpans(report: Pick<MarkedReport, "text" | "attributions">): Span[] {
	return [...marked(report.text), ...spokenSpans(report)].sort(byPlace);
}
