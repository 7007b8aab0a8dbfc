import type { MarkedReport, Sentence, Span } from "../../core/index.js";
import type { Verdict } from "./verdict.js";

/** A place in a report's words. */
export interface Spot {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly span: Span;
}

/** Two places whose words cannot both be right, and how they stand to each other. */
export interface Clash extends Verdict {
	readonly a: Spot;
	readonly b: Spot;
	/** Whether both stand in copies of one sentence. */
	readonly inCopies?: true;
	/** Whether they differ in words alone: a figure or day that stands beside them stays what it is. Every difference in wording does. */
	readonly inWords?: true;
}

/** The words at a spot in quotation marks, to stand in a reason; at most 60 characters of them. */
export function quotedAt({ report, span }: Pick<Spot, "report" | "span">): string {
	const words = report.text.slice(...span).replace(/\s+/g, " ");
	return `“${words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`}”`;
}
