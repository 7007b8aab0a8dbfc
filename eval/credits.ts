import type { Credit, Span } from "../src/core/index.js";
import { sharedLength } from "../src/core/index.js";
import { findCredits } from "../src/stages/annotate/credits/find-credits.js";
import { sentencesOf } from "../src/text/sentences.js";
import { goldNeeds, goldStories } from "./gold.js";
import type { Measure } from "./measure.js";
import { locateQuote } from "./score-dossier.js";

/** Two spans that share more than a fifth of the shorter one, as the scorer of the labelled stories counts. */
const meets = (a: Span, b: Span) => sharedLength(a, b) > 0.2 * Math.min(a[1] - a[0], b[1] - b[0]);

/** The naive way: an agency in brackets, and "according to" to the next comma. */
function naive(text: string): Span[] {
	return [...text.matchAll(/\((?:AP|Reuters|AFP|Xinhua)\)|[Aa]ccording to [^,.\n]+/g)].map((m) => [
		m.index,
		m.index + m[0].length,
	]);
}

/** Words of crediting against the labelled ones. */
export const measure: Measure = {
	name: "credits",
	what: "Share of labelled credits that a found one meets, and share of found ones that meet a labelled one (labels are not exhaustive, so the second is a lower bound on precision).",
	baseline: 'An agency\'s name in brackets, and "according to" up to the next comma.',
	data: "the project's labelled stories (ECB+, BASIL, AQUAINT)",
	needs: goldNeeds,
	async run(folder, onError) {
		const sums = { wanted: 0, hit: 0, found: 0, good: 0, naiveHit: 0, naiveFound: 0, naiveGood: 0 };
		for (const { name, gold, reports } of await goldStories(folder)) {
			for (const { id, text } of reports) {
				const spans = (gold.credits ?? [])
					.filter((c) => c.doc === id)
					.map((c) => locateQuote(text, c.quote))
					.filter((s) => s !== undefined);
				const found: Credit[] = findCredits(text, sentencesOf(text));
				const plain = naive(text);
				for (const span of spans) {
					sums.wanted++;
					if (found.some((c) => meets(c.span, span))) sums.hit++;
					else onError(`${name} misses ${JSON.stringify(text.slice(...span))}`);
					if (plain.some((s) => meets(s, span))) sums.naiveHit++;
				}
				sums.found += found.length;
				sums.good += found.filter((c) => spans.some((s) => meets(c.span, s))).length;
				sums.naiveFound += plain.length;
				sums.naiveGood += plain.filter((p) => spans.some((s) => meets(p, s))).length;
			}
		}
		return [
			{ name: "recall", value: sums.hit / sums.wanted, baseline: sums.naiveHit / sums.wanted },
			{ name: "labelled-share", value: sums.good / sums.found, baseline: sums.naiveGood / sums.naiveFound },
		];
	},
};
