import { type Cite, type MarkedReport, type Span, sharedLength } from "../../../core/index.js";
import { quotedSpans } from "../../../text/quoted-spans.js";

/** What a report is called in its own note. */
const text = "(?:story|article|post|report|piece|item|page)";
/** What may stand before the note: "Editor's note:", "Update, 4 March:". */
const label = String.raw`(?:(?:editor['’]?s['’]? )?(?:note|update)\b[^:.!?]{0,30}:\s*)?`;
/** How an outlet says that it changed what it had published. What "will be updated" has not been; what a council revised is no report of ours. */
const corrected = new RegExp(
	[
		String.raw`^[\W_]*(?:correction|clarification|retraction)(?: appended| \([^()]{1,40}\))?\s*(?:[:–—]|$)`,
		String.raw`^[\W_]*correction appended\b`,
		String.raw`^[\W_]*${label}this ${text} (?:was|has been|has since been) (?:\p{L}+ )?(?:amended|changed|clarified|corrected|retracted|revised|updated|withdrawn)\b(?!(?: (?!(?:after|following|on|to|with)\b)[\p{L}\d]+){0,3} by (?:the|an?) )`,
		String.raw`\b(?:an earlier|an original|a previous|the original) version of this ${text}\b`,
	].join("|"),
	"iu",
);
/** No correction is told without one of these; looked for first, since few sentences have one. */
const hint = /correction|clarification|retraction|this (?:story|article|post|report|piece|item|page)/i;

/**
 * The first sentence of each report that says that it was corrected, amended or updated, in no words but its own, in the order of the
 * reports' ids.
 */
export function correctionsIn(reports: readonly MarkedReport[]): Cite[] {
	return [...reports]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((report): Cite[] => {
			const { id, text: whole, sentences, attributions } = report;
			if (!hint.test(whole)) return [];
			const said = [...attributions.flatMap((a) => a.content), ...quotedSpans(report)];
			const found = sentences.find(({ span }) => {
				const note = corrected.exec(whole.slice(...span));
				if (!note) return false;
				const at: Span = [span[0] + note.index, span[0] + note.index + note[0].length];
				return !said.some((s) => sharedLength(s, at) > 0);
			});
			return found ? [{ report: id, span: found.span }] : [];
		});
}
