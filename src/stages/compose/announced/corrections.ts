import type { Cite, MarkedReport } from "../../../core/index.js";

/** What a report is called in its own note. */
const text = "(?:story|article|post|report|piece|item|page)";
/** How an outlet says that it changed what it had published. What "will be updated" has not been. */
const corrected = new RegExp(
	[
		String.raw`^[\W_]*(?:correction|clarification|retraction)(?: appended| \([^()]{1,40}\))?\s*(?:[:–—]|$)`,
		String.raw`^[\W_]*correction appended\b`,
		String.raw`\bthis ${text} (?:was|has been|has since been) (?:\p{L}+ )?(?:amended|changed|clarified|corrected|retracted|revised|updated|withdrawn)\b`,
		String.raw`\b(?:an earlier|an original|a previous|the original) version of this ${text}\b`,
	].join("|"),
	"iu",
);
/** No correction is told without one of these; looked for first, since few sentences have one. */
const hint = /correction|clarification|retraction|this (?:story|article|post|report|piece|item|page)/i;

/** The first sentence of each report that says that it was corrected, amended or updated, in the order of the reports' ids. */
export function correctionsIn(reports: readonly MarkedReport[]): Cite[] {
	return [...reports]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap(({ id, text: whole, sentences }): Cite[] => {
			if (!hint.test(whole)) return [];
			const found = sentences.find(({ span }) => corrected.test(whole.slice(...span)));
			return found ? [{ report: id, span: found.span }] : [];
		});
}
