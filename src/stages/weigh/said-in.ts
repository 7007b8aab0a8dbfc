import { type Attribution, contains, type MarkedReport, type Span } from "../../core/index.js";

/** The attribution with a voice in whose content a span lies, the closest around it; undefined where nobody says it. */
export function saidIn({ attributions }: MarkedReport, span: Span): Attribution | undefined {
	let closest: { readonly attribution: Attribution; readonly length: number } | undefined;
	for (const attribution of attributions)
		for (const part of attribution.content) {
			const length = part[1] - part[0];
			if (attribution.voice !== undefined && contains(part, span) && (!closest || length < closest.length))
				closest = { attribution, length };
		}
	return closest?.attribution;
}
