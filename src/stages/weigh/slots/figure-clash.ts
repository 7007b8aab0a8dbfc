import { type Figure, inOneUnit } from "../../../core/index.js";
import { wordsOf } from "../clashes/tell-clashes.js";
import { compatible } from "../disagreement/rounding.js";
import type { Verdict } from "../disagreement/verdict.js";
import { publishedOrder } from "../published.js";
import { othersNamed, type Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";

/**
 * Two figures further apart than this measure different things more often than they disagree: reports of one thing
 * differ a little. A toll moves faster, and who is wrong by more than twenty times
 * has mistaken a million for a billion. The first two set on the labelled stories, the third by eye on 136 others.
 */
const farthest = { any: 1.2, toll: 2.5, ever: 20 };
/** Least chance that both fill one slot. Set on the labelled stories. */
const leastChance = { near: 0.6, far: 0.65 };

/** "The couple paid $4 million" counts nothing. */
const loose = /\b(?:dozens?|few|several|(?:score|couple|handful) of)\b/i;
const ageWords = /\b(?:aged?|years?\s*-?\s*old|year-old)\b/i;
/** Days within which nobody's age moves by two. */
const sameAge = 330;
/** Years that may lie between two reports of one matter where one is undated. */
const unknownYears = 4;

/** "Two of them": a part of what is told of. */
const partOf = /^\s+of (?:them|the|those|these|its|their|his|her|whom|which)\b/i;
const middle = (f: Figure) => ((f.low ?? f.high ?? 0) + (f.high ?? f.low ?? 0)) / 2;
const low = (f: Figure) => f.low ?? Number.NEGATIVE_INFINITY;

/** What can only be counted up while a story goes on. */
const tolls =
	/\b(?:dead|deaths?|died|dying|killed|toll|casualt\w+|victims?|injured|wounded|hurt|missing|arrest\w*|detained|evacuated|displaced|cases|infected|rescued|recovered)\b/i;

/** What the words around a figure make of it. */
interface Nature {
	readonly loose: boolean;
	readonly part: boolean;
	readonly age: boolean;
	readonly toll: boolean;
}

/** A slot is compared with many others; what it is, is found once. */
const natures = new WeakMap<Slot, Nature>();

function natureOf(slot: Slot): Nature {
	const known = natures.get(slot);
	if (known) return known;
	const { report, span, figure } = slot;
	const words = (before: number, after: number) => report.text.slice(Math.max(0, span[0] - before), span[1] + after);
	const count = figure?.unit === "count";
	const nature = {
		loose: loose.test(words(12, 16)),
		part: count && partOf.test(report.text.slice(span[1], span[1] + 12)),
		age: figure?.of === "age" || ageWords.test(words(12, 16)),
		toll: count && tolls.test(words(40, 40)),
	};
	natures.set(slot, nature);
	return nature;
}

/** How many times the smaller figure the larger is; a figure of nothing counts as one of one. */
function ratioOf(one: Figure, other: Figure): number {
	const [x, y] = inOneUnit(one, other);
	const [small, large] = [middle(x), middle(y)].sort((m, n) => m - n) as [number, number];
	return small < 0 ? Number.POSITIVE_INFINITY : large / (small || Math.min(1, large || 1));
}

/** "7 million" and "7 billion" may be one figure, "12" and "923" are two. */
const isFarOff = (ratio: number) => ratio > farthest.ever && !/^10*$/.test(String(Math.round(ratio)));

function nearEnough(x: Figure, y: Figure, toll: boolean): boolean {
	// "An American" and "American citizens": one against more than one.
	if (x.unit === "count" && (x.high === null || y.high === null) && Math.min(middle(x), middle(y)) === 1) return true;
	return middle(x) !== 0 && middle(y) !== 0 && ratioOf(x, y) <= (toll ? farthest.toll : farthest.any);
}

/** Whether time, or counting birthdays otherwise, can have made one age the other. */
function agesApart(a: Slot, b: Slot): boolean {
	const [first, second] = [a, b].map((s) => Date.parse(s.report.published ?? "")) as [number, number];
	const days = Math.abs(first - second) / 86_400_000;
	const years = Number.isNaN(days) ? unknownYears : days > sameAge ? days / 365 : 0;
	return Math.abs(low(a.figure as Figure) - low(b.figure as Figure)) < years + 2;
}

/** "20-year-old Pavel Dorn", "Pavel Dorn, 40": whoever is not named beside an age may be anybody. */
function ofOnePerson({ bearers: a }: Slot, { bearers: b }: Slot): boolean {
	const shared = [...a].filter((name) => b.has(name)).length;
	return shared > 0 && shared >= Math.min(2, a.size, b.size);
}

/** Whether two figures are told of one thing and no number can be both. Cheap tests first. */
export function figuresClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	const [x, y] = [a.figure, b.figure];
	if (!x || !y || compatible(x, y)) return false;
	const [one, other] = [natureOf(a), natureOf(b)];
	if (one.loose || other.loose || one.part !== other.part || one.age !== other.age) return false;
	if (one.age && (agesApart(a, b) || !ofOnePerson(a, b))) return false;
	if (othersNamed(a, b)) return false;
	const near = nearEnough(x, y, one.toll && other.toll);
	if (!near && (a.report === b.report || isFarOff(ratioOf(x, y)))) return false;
	const least = near ? leastChance.near : leastChance.far;
	return comparison.chanceOf(a, b, least) >= least;
}

const isOne = ({ figure }: Slot) => figure?.low === 1 && figure.high === 1;

function whyApart(a: Slot, b: Slot): string {
	const [one, many] = isOne(a) ? [a, b] : [b, a];
	if (isOne(one) && many.figure?.high === null)
		return `${wordsOf(one)} is one, ${wordsOf(many)} means ${many.figure.low ?? 2} or more`;
	return `${wordsOf(a)} leaves no room for ${wordsOf(b)}`;
}

/** How two clashing figures stand to each other: a toll that a later report gives higher has changed. */
export function figureVerdict(a: Slot, b: Slot): Verdict {
	const [x, y] = [a.figure as Figure, b.figure as Figure];
	const order = publishedOrder(a.report, b.report);
	const later = order > 0 ? a : b;
	if (order !== 0 && natureOf(a).toll && natureOf(b).toll && order < 0 === middle(x) < middle(y))
		return {
			kind: "changed",
			confidence: 0.8,
			rule: "toll-rises",
			why: `the later report says ${wordsOf(later)}; ${wordsOf(later === a ? b : a)} may have been overtaken`,
		};
	const kind = x.unit === "count" ? "count" : "figure";
	return { kind, confidence: 0.7, rule: "figures-apart", why: whyApart(a, b) };
}
