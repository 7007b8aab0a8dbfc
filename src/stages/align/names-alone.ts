import { agreedWords } from "./consolidate.js";
import type { Unit } from "./units.js";

/**
 * A count of so many reports behind words that only one of them says misleads most. Of 16 groups that agree on names alone, in six stories of FNC-1 that nobody had read, 12 said different things, among
 * them the heaviest claim of one, on which eight reports seemed to agree. Taking those of four reports apart leaves origins right for .746 of the labelled claims (.735 with
 * them; held out .560, .548); of all groups for .769, but held out .544, and true paraphrases of two or three reports go with them.
 */
const manyReports = 4;

/**
 * Whether passages of words in four reports or more agree on nothing but names: no word that is no name's stands in more than half of them. They speak of one thing and
 * need not say the same of it: "Ilse Moor", "the fire that Ilse Moor saw" and "Ilse Moor would not say" are no claim. Figures and dates are told by their values. `alike`: the
 * units that have the very words of one, itself among them.
 */
export function namesAlone(group: readonly Unit[], alike: (unit: Unit) => readonly Unit[]): boolean {
	if (new Set(group.flatMap(alike).map((u) => u.report)).size < manyReports) return false;
	if (group.some(({ slot }) => slot !== "words")) return false;
	const common = new Set(group.flatMap((u) => u.common));
	return ![...agreedWords(group).keys()].some((word) => common.has(word));
}
