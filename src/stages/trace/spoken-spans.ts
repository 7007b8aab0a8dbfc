import type { MarkedReport, Span } from "../../core/index.js";

/** Words that a report gives as those of a speaker it names, with or without marks; in order. */
export function spokenSpans({ attributions }: Pick<MarkedReport, "attributions">): Span[] {
	return attributions
		.filter((a) => a.form === "direct")
		.flatMap((a) => a.content)
		.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
