import { dimensionOf, type Figure, oneDay } from "../../core/index.js";
import { meaningOf, namesDiffer, type Profile, partsOf, sharedBy } from "./profile.js";
import { sharedPart } from "./shared-run.js";
import { distanceOf, measuredStems, meets, oneIsScore } from "./slots.js";

/** What is looked at in a pair of passages, by how they are compared. Names are those of `pair-weights.ts`. */
export interface PairFeatures {
	readonly words: {
		/** Twice the shared rarity over that of both, 0 to 1. */
		readonly both: number;
		/** Shared rarity in itself, `w / (w + 8)`: about two rare words count half. */
		readonly evidence: number;
		/** Longest shared run of quoted words over the shorter quotation, 0 to 1. */
		readonly quotation: number;
		/** 1 where one is a quotation and the other has no quoted word. */
		readonly narrated: number;
		/** 1 for the same voice, -1 for two voices, 0 where one has none. */
		readonly voice: number;
		/** Cosine of the two sentences' vectors. */
		readonly meaning: number;
		/** 1 where both stand in one report. */
		readonly sameReport: number;
		/** 1 where they share no word but names. */
		readonly namesOnly: number;
	};
	readonly figure: Slotted & {
		/** 1 where both name what is measured and share a word of it. */
		readonly sameThing: number;
		/** 1 where both name what is measured and share no word of it. */
		readonly otherThing: number;
		/** 1 where one only says "billions". */
		readonly vague: number;
		/** 1 where both tell a count. */
		readonly count: number;
		/** 1 where both tell one count of at most twelve: such numbers meet by chance. */
		readonly small: number;
	};
	readonly date: Slotted;
}

/** What figures and dates have in common. */
interface Slotted {
	readonly both: number;
	readonly evidence: number;
	readonly meaning: number;
	readonly sameReport: number;
	/** 1 where both stand by names and share none. */
	readonly otherNames: number;
	/** 1 where both tell a value and it can be one. */
	readonly meets: number;
	/** 1 where both tell the very same value, without "about" or "more than" for a figure. */
	readonly exact: number;
	/** Where it can be one, in how many places beyond one a report gives either value, the more of both, as a logarithm: a number that stands everywhere tells little. */
	readonly repeats: number;
	/** How far the values are apart, 0 to 3: logarithm of the ratio of two figures, of the days between two dates. */
	readonly distance: number;
}

/** Least quoted words that make a quotation. */
export const quotationWords = 4;

/** Where summed rarity counts half as evidence: about two rare words; fewer stand around a figure or date. */
const halfEvidence = { words: 8, figure: 4, date: 6 } as const;
/** Cosine that stands in where the encoder has not read one of the sentences: the mean over pairs. */
const usualMeaning = 0.5;

const flag = (is: boolean) => (is ? 1 : 0);

/** What words of this summed rarity, in both, give. */
export function sharedWords(slot: keyof PairFeatures, weight: number, x: Profile, y: Profile) {
	return partsOf(weight, x, y, halfEvidence[slot]);
}

/** How much of the shorter one's quoted words two passages share in one run, 0 to 1. */
function sharedQuotation({ unit: a }: Profile, { unit: b }: Profile): number {
	const shorter = Math.min(a.quoted.length, b.quoted.length);
	return shorter >= 2 ? sharedPart(a.quoted, b.quoted) : 0;
}

/** The name of a thing in quotation marks, "New Moon", has no more words: it is no quotation. */
const longestName = 5;
const longerThanName = (a: readonly string[], b: readonly string[]) => Math.min(a.length, b.length) > longestName;

/** What two passages of words have in common. */
export function wordsFeatures(x: Profile, y: Profile): PairFeatures["words"] {
	const [a, b] = [x.unit, y.unit];
	const isQuotation = (u: typeof a) => u.kind === "quote" && u.quoted.length >= quotationWords;
	const narrated = (a.quoted.length === 0 && isQuotation(b)) || (b.quoted.length === 0 && isQuotation(a));
	const voice = a.voice === undefined || b.voice === undefined ? 0 : a.voice === b.voice ? 1 : -1;
	const { weight, common } = sharedBy(x, y);
	const { both, evidence } = sharedWords("words", weight, x, y);
	// Written out, here and below: millions of pairs are looked at, and to spread one object into another takes longer than all else.
	return {
		both,
		evidence,
		meaning: meaningOf(x, y) ?? usualMeaning,
		sameReport: flag(a.report === b.report),
		quotation: common || longerThanName(a.quoted, b.quoted) ? sharedQuotation(x, y) : 0,
		narrated: flag(narrated),
		voice,
		namesOnly: flag(!common),
	};
}

/** A count that any two sentences may share. */
const mostSmall = 12;
const endOf = ({ low, high }: Figure) => low ?? high ?? Number.POSITIVE_INFINITY;
const isExact = ({ low, high }: Figure) => low !== null && low === high;
/** A headline and its first sentence give one value twice: that one time tells nothing. */
const repeatsOf = (x: Profile, y: Profile) =>
	Math.log(Math.max(1, Math.max(x.unit.repeats ?? 1, y.unit.repeats ?? 1) - 1));

/** Undefined for two figures that cannot measure one thing: of dollars and percent, an age and none, a score and none. */
export function figureFeatures(x: Profile, y: Profile): PairFeatures["figure"] | undefined {
	const [a, b] = [x.unit.figure, y.unit.figure];
	if (!a || !b || dimensionOf(a.unit) !== dimensionOf(b.unit) || (a.of === "age") !== (b.of === "age"))
		return undefined;
	if (oneIsScore(a, b)) return undefined;
	const [ofA, ofB] = [measuredStems(a), measuredStems(b)];
	const named = ofA.length > 0 && ofB.length > 0;
	const same = ofA.some((s) => ofB.includes(s));
	const distance = distanceOf(a, b);
	const meet = distance !== undefined && meets(a, b);
	const count = a.unit === "count" && b.unit === "count";
	const { both, evidence } = sharedWords("figure", sharedBy(x, y).weight, x, y);
	return {
		both,
		evidence,
		meaning: meaningOf(x, y) ?? usualMeaning,
		sameReport: flag(x.unit.report === y.unit.report),
		otherNames: flag(namesDiffer(x, y)),
		sameThing: flag(named && same),
		otherThing: flag(named && !same),
		meets: flag(meet),
		exact: flag(meet && isExact(a) && isExact(b)),
		repeats: meet ? repeatsOf(x, y) : 0,
		count: flag(count),
		small: flag(count && meet && Math.max(endOf(a), endOf(b)) <= mostSmall),
		vague: flag(distance === undefined),
		distance: Math.min(3, distance ?? 0),
	};
}

/** What two dates and the words around them have in common; undefined where one is not placed in time. */
export function dateFeatures(x: Profile, y: Profile): PairFeatures["date"] | undefined {
	const [a, b] = [x.unit.date, y.unit.date];
	if (!a?.from || !a.to || !b?.from || !b.to) return undefined;
	const meet = a.from <= b.to && b.from <= a.to;
	const days = Math.abs(Date.parse(a.from) - Date.parse(b.from)) / oneDay;
	const { both, evidence } = sharedWords("date", sharedBy(x, y).weight, x, y);
	return {
		both,
		evidence,
		meaning: meaningOf(x, y) ?? usualMeaning,
		sameReport: flag(x.unit.report === y.unit.report),
		otherNames: flag(namesDiffer(x, y)),
		meets: flag(meet),
		exact: flag(a.from === b.from && a.to === b.to),
		repeats: meet ? repeatsOf(x, y) : 0,
		distance: Math.min(3, Math.log1p(days) / 2),
	};
}
