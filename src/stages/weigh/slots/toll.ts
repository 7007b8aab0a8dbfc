import type { Figure } from "../../../core/index.js";

/** A toll seldom moves by more than this while a story is told; further apart are two counts. Set on the labelled stories. */
export const farthestToll = 2.5;
/** "A mother of two" counts no dead, whatever befell her. */
const parentOf = /\b(?:mother|father|mom|mum|dad|parent)s? of $/i;
/** What moves while a story goes on, most of it only upwards, each by the words that tell it. */
const tolls: Readonly<Record<string, RegExp>> = {
	dead: /\b(?:dead|deaths?|died|dying|kill(?:ed|s|ing)|lives|bod(?:y|ies))\b/gi,
	hurt: /\b(?:injur(?:ed|es|ing|ies)|wound(?:ed|s|ing)|hurt|treated)\b/gi,
	missing: /\bmissing\b/gi,
	held: /\b(?:arrest\w*|detain(?:ed|s|ing))\b/gi,
	moved: /\b(?:evacuat\w+|displaced|homeless)\b/gi,
	ill: /\b(?:cases|infected)\b/gi,
	saved: /\brescued\b/gi,
	any: /\b(?:toll|casualt\w+|victims?)\b/gi,
};
/** So near a count its toll is named, in code units. */
const tollReach = 40;

/** Which toll a count is of, by the word nearest to it; undefined for none. */
export function tollAt(text: string, { unit, span: [start, end] }: Figure): string | undefined {
	if (unit !== "count" || parentOf.test(text.slice(Math.max(0, start - 16), start))) return undefined;
	let [best, least] = [undefined as string | undefined, Number.POSITIVE_INFINITY];
	const [before, after] = [text.slice(Math.max(0, start - tollReach), start), text.slice(end, end + tollReach)];
	for (const [kind, words] of Object.entries(tolls)) {
		const last = [...before.matchAll(words)].at(-1);
		const first = [...after.matchAll(words)][0];
		const away = Math.min(
			last ? before.length - last.index - last[0].length : Number.POSITIVE_INFINITY,
			first ? first.index : Number.POSITIVE_INFINITY,
		);
		if (away < least) [best, least] = [kind, away];
	}
	return best;
}

/** Whether two counts are of two tolls: the dead and the wounded. */
export const otherToll = (a: string | undefined, b: string | undefined) =>
	a !== undefined && b !== undefined && a !== b && a !== "any" && b !== "any";
