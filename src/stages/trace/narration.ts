import type { Report, Span } from "../../core/index.js";
import { wordsOf } from "../../text/words.js";

/** A report's words in order with quotations taken out: each gap is one empty word that matches nothing. */
export interface Narration {
	readonly words: readonly string[];
	readonly spans: readonly Span[];
}

/** Where a quotation ends that opens at `open`; it may not run past its paragraph's end. */
function quotedSpans(text: string): Span[] {
	const out: Span[] = [];
	let open = -1;
	let closing = "";
	for (let i = 0; i < text.length; i++) {
		const c = text[i] as string;
		if (open >= 0) {
			if (c === "\n") {
				out.push([open, i]);
				open = -1;
			} else if (c === closing || (closing === "''" && c === "'" && text[i + 1] === "'")) {
				out.push([open, i + closing.length]);
				i += closing.length - 1;
				open = -1;
			}
		} else if (c === "“") [open, closing] = [i, "”"];
		else if (c === '"') [open, closing] = [i, '"'];
		else if (c === "`" && text[i + 1] === "`") [open, closing] = [i, "''"];
	}
	if (open >= 0) out.push([open, text.length]);
	return out;
}

export function narrationOf(report: Report): Narration {
	const quoted = quotedSpans(report.text);
	const words: string[] = [];
	const spans: Span[] = [];
	let q = 0;
	for (const { lower, span } of wordsOf(report.text)) {
		while (q < quoted.length && (quoted[q] as Span)[1] <= span[0]) q++;
		const inside = q < quoted.length && (quoted[q] as Span)[0] <= span[0];
		if (!inside) {
			words.push(lower);
			spans.push(span);
		} else if (words.at(-1) !== "") {
			words.push("");
			spans.push(span);
		}
	}
	return { words, spans };
}
