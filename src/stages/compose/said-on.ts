import { dayOf, type Mention, oneDay, sharedLength } from "../../core/index.js";
import { isYearless } from "./placed-dates.js";
import type { ReportIndex } from "./report-index.js";

export interface SaidOn {
	readonly day: string;
	/** Whether the words name no year, so that it was taken from the rest of the story. */
	readonly yearless: boolean;
}

/** Parts what happened on a day from what was said before or after it: "on Thursday, a day after refusing to sign". */
const order = /\b(?:days?|weeks?|months?|hours?) (?:after|before)\b|\b(?:after|before|since) \p{L}+ing\b/iu;

/**
 * The day the words of a mention were said, `YYYY-MM-DD`, where the sentence that reports the saying names it outside
 * the words themselves ("told reporters on Wednesday"); undefined otherwise. The day nearest to the cue counts; one that
 * follows the words, which follow the cue, may as well be a day in them ("refused to discuss the fire on Saturday"). A day after the report was published or last
 * changed is that of something else; clocks differ by up to a day: "Holt, who is on trial on 3 June, announced".
 */
export function saidOn(mention: Mention, index: ReportIndex): SaidOn | undefined {
	const attribution = index.attributionOf(mention);
	const cue = attribution?.cue[0] ?? attribution?.source[0];
	if (!attribution || !cue) return undefined;
	const sentence = index.sentenceAt(cue[0]);
	if (!sentence) return undefined;
	const { published, modified } = index.report;
	const known = [published, modified].flatMap((at) => dayOf(at) ?? []);
	const last =
		known.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...known.map((day) => Date.parse(day))) + oneDay;
	const days = index
		.datesIn(sentence.span)
		.filter((d) => d.from && d.from === d.to && d.type !== "duration")
		.filter((d) => Date.parse(d.from as string) <= last)
		.filter((d) => attribution.content.every((content) => sharedLength(content, d.span) === 0))
		.filter((d) => attribution.content.every((content) => content[0] < cue[0] || d.span[0] < content[0]))
		.filter((d) => d.span[0] < cue[0] || !order.test(index.report.text.slice(cue[1], d.span[0])))
		.filter((d) => d.span[0] > cue[0] || !order.test(index.report.text.slice(d.span[1], cue[0])))
		.map((d) => ({ day: d.from as string, yearless: isYearless(d), far: Math.abs(d.span[0] - cue[0]) }))
		.sort((a, b) => a.far - b.far);
	return days[0];
}
