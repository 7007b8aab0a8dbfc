import { addTo, type Cite, sharedLength } from "../core/index.js";

/** Share of the shorter words that must stand in words already shown for both to tell a reader the same. */
const sameWords = 0.6;

/** Words already shown in a report that one entry is compared with: a bound for hostile text. */
const mostCompared = 200;

/**
 * Drops entries whose words a reader has already seen: an entry stays when some of its words, in some report, do not
 * lie in the words of an entry before it. Claims can be held at several grains (a sentence and a fact inside it); a short
 * list should show each thing once. Order is kept.
 */
export function distinct<T>(items: readonly T[], citesOf: (item: T) => readonly Cite[]): T[] {
	const shown = new Map<string, Cite[]>();
	return items.filter((item) => {
		const cites = citesOf(item);
		const isNew = cites.some(({ report, span }) =>
			(shown.get(report) ?? []).every((other) => {
				const shorter = Math.min(span[1] - span[0], other.span[1] - other.span[0]);
				return sharedLength(span, other.span) < sameWords * shorter;
			}),
		);
		if (isNew) for (const cite of cites) addTo(shown, cite.report, cite, mostCompared);
		return isNew;
	});
}
