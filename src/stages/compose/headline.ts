import { onDemand, type Report, type Span, sharedLength } from "../../core/index.js";
import { headlineSpan } from "../../text/headline-span.js";
import { contentWordsOf } from "./content-words.js";

/** Share of a headline's words that the report below must have to tell it more fully; headlines have words of their own. By eye, on nine stories. */
const toldBelow = 0.4;

/** How words begin: a headline "denies" what the report says was "denied". */
const rootsOf = (text: string) => new Set([...contentWordsOf(text)].map((word) => word.slice(0, 5)));

/** Where a report's headline stands in its text, if the report below tells what it says: it is no statement of its own. */
const abridgingOf = onDemand(({ text, title }: Pick<Report, "text" | "title">): Span | undefined => {
	const headline = headlineSpan(text, title);
	if (!headline) return undefined;
	const words = rootsOf(text.slice(...headline));
	const below = rootsOf(text.slice(headline[1]));
	const told = [...words].filter((word) => below.has(word));
	return told.length >= toldBelow * words.size ? headline : undefined;
});

/** Whether words of a report are those of its headline, which abridges what the report tells below. */
export function inHeadline(report: Pick<Report, "text" | "title"> | undefined, span: Span): boolean {
	const headline = report && abridgingOf(report);
	return headline !== undefined && sharedLength(headline, span) * 2 > span[1] - span[0];
}
