import type { Mention, Report, Span } from "../core/index.js";
import { liesWithin, quotedSpans } from "../text/quoted-spans.js";

/**
 * The words of a mention where the report sets all of them in quotation marks, without the marks; undefined for words that are the
 * reporter's own, which must not be put into a speaker's mouth.
 */
export function directWords(report: Pick<Report, "text">, { span, quote }: Mention): string | undefined {
	const before = /^["“”„«\s]*/u.exec(quote)?.[0].length ?? 0;
	const after = /["“”»\s]*$/u.exec(quote.slice(before))?.[0].length ?? 0;
	const inner: Span = [span[0] + before, span[1] - after];
	if (inner[0] >= inner[1] || !liesWithin(quotedSpans(report), inner)) return undefined;
	return report.text.slice(...inner);
}
