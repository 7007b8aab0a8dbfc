import type { Disagreement, Figure } from "../../../core/index.js";
import { wordsOf } from "../clashes/tell-clashes.js";
import { rootOfWord } from "../content-words.js";
import { compatible } from "../disagreement/rounding.js";
import { marksWithin } from "../marks-within.js";
import { publishedOrder } from "../published.js";
import type { Setting } from "../setting.js";
import { likeness, othersNamed, type Slot, slotOf } from "./slot.js";

/**
 * Two figures further apart than this measure different things more often than they disagree: reports of one thing
 * differ a little. A toll moves faster. Set on the labelled stories, as are the shares below.
 */
const farthest = { any: 1.2, toll: 2.5 };
/** Further apart than that they disagree where nearly all is alike around them: share of the words around both, and their rarity. */
const nearlyAll = { both: 0.55, weight: 6 };
/** Least share of the rarer words around two figures that they have in common. */
const alike = { sameThing: 0.2, unnamedThing: 0.5 };

/** "The couple paid $4 million" counts nothing. */
const loose = /\b(?:dozens?|few|several|(?:score|couple|handful) of)\b/i;
const ageWords = /\b(?:aged?|years?\s*-?\s*old|year-old)\b/i;
/** Days within which nobody's age moves by two. */
const sameAge = 330;

const wordsAround = ({ report, span }: Slot) => report.text.slice(Math.max(0, span[0] - 12), span[1] + 16);
const middle = (f: Figure) => ((f.low ?? f.high ?? 0) + (f.high ?? f.low ?? 0)) / 2;
const low = (f: Figure) => f.low ?? Number.NEGATIVE_INFINITY;

/** What can only be counted up while a story goes on. */
const tolls =
	/\b(?:dead|deaths?|died|dying|killed|toll|casualt\w+|victims?|injured|wounded|hurt|missing|arrest\w*|detained|evacuated|displaced|cases|infected|rescued|recovered)\b/i;

const isToll = ({ report, span, figure }: Slot) =>
	figure?.unit === "count" && tolls.test(report.text.slice(Math.max(0, span[0] - 40), span[1] + 40));

function nearEnough(x: Figure, y: Figure, toll: boolean): boolean {
	// "An American" and "American citizens": one against more than one.
	if (x.unit === "count" && (x.high === null || y.high === null) && Math.min(middle(x), middle(y)) === 1) return true;
	const [small, large] = [middle(x), middle(y)].sort((m, n) => m - n) as [number, number];
	return small > 0 && large / small <= (toll ? farthest.toll : farthest.any);
}

function ages(a: Slot, b: Slot): boolean {
	return [a, b].some((s) => s.figure?.unit === "year" || ageWords.test(wordsAround(s)));
}

function agesApart(a: Slot, b: Slot): boolean {
	const [first, second] = [a, b].map((s) => Date.parse(s.report.published ?? "")) as [number, number];
	const days = Math.abs(first - second) / 86_400_000;
	return Number.isNaN(days) || days > sameAge || Math.abs(low(a.figure as Figure) - low(b.figure as Figure)) < 2;
}

/** Names within six tokens after an age: "20-year-old Andrew Lopez". */
function agedNames({ sentence, span }: Slot): string[] {
	return sentence.tokens
		.filter((t) => t.span[0] >= span[1])
		.slice(0, 6)
		.filter((t) => t.pos === "PROPN")
		.slice(0, 2)
		.map((t) => t.lower);
}

function ofOthers(a: Slot, b: Slot): boolean {
	const [x, y] = [agedNames(a), agedNames(b)];
	return x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name));
}

const thingOf = (of: string) =>
	of
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((w) => w.length > 1)
		.map(rootOfWord);

/** Whether two descriptions of what is measured are of one thing: the same last word, or all of one in the other. */
function sameOf(a: string, b: string): boolean {
	const [x, y] = [thingOf(a), thingOf(b)];
	if (x.length === 0 || y.length === 0) return false;
	return x.at(-1) === y.at(-1) || x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
}

/** Whether one description says all that the other says: "federal taxes" and "taxes", not "state taxes". */
function withinOf(a: string, b: string): boolean {
	const [x, y] = [thingOf(a), thingOf(b)].sort((v, w) => v.length - w.length) as [string[], string[]];
	return x.length > 0 && x.every((w) => y.includes(w));
}

/**
 * Whether the sentence of `slot` has a figure beside its own that goes with `other` and stands in words at least as like
 * those of `other`: then its own is of something else.
 */
function answeredBeside(slot: Slot, other: Slot, share: number, setting: Setting): boolean {
	const figure = other.figure as Figure;
	return marksWithin(slot.report.figures, slot.sentence.span).some((f) => {
		if (f === slot.figure || f.unit !== figure.unit || !compatible(f, figure)) return false;
		if (f.of !== "" && figure.of !== "" && !sameOf(f.of, figure.of)) return false;
		const beside = slotOf(slot.report, f.span, f.of);
		return beside !== undefined && likeness(beside, other, setting).share >= share;
	});
}

/** Whether two figures are told of one thing and no number can be both. Cheap tests first. */
export function figuresClash(a: Slot, b: Slot, setting: Setting): boolean {
	const [x, y] = [a.figure, b.figure];
	if (!x || !y || x.unit !== y.unit || a.sentence === b.sentence) return false;
	if (compatible(x, y)) return false;
	if (loose.test(wordsAround(a)) || loose.test(wordsAround(b))) return false;
	if (ages(a, b) && (agesApart(a, b) || ofOthers(a, b))) return false;
	if (othersNamed(a, b)) return false;
	const near = nearEnough(x, y, isToll(a) && isToll(b));
	if (!near && (a.report === b.report || !withinOf(x.of, y.of))) return false;
	const sameThing = sameOf(x.of, y.of);
	const { share, both, weight } = likeness(a, b, setting);
	if (!near && (both < nearlyAll.both || weight < nearlyAll.weight)) return false;
	if (share < (sameThing ? alike.sameThing : alike.unnamedThing)) return false;
	return !answeredBeside(a, b, share, setting) && !answeredBeside(b, a, share, setting);
}

const isOne = ({ figure }: Slot) => figure?.low === 1 && figure.high === 1;

function whyApart(a: Slot, b: Slot): string {
	const [one, many] = isOne(a) ? [a, b] : [b, a];
	if (isOne(one) && many.figure?.high === null)
		return `${wordsOf(one)} is one, ${wordsOf(many)} means ${many.figure.low ?? 2} or more`;
	return `${wordsOf(a)} leaves no room for ${wordsOf(b)}`;
}

/** How two clashing figures stand to each other: a toll that a later report gives higher has changed. */
export function figureVerdict(
	a: Slot,
	b: Slot,
): Pick<Disagreement, "kind" | "confidence"> & { rule: string; why: string } {
	const [x, y] = [a.figure as Figure, b.figure as Figure];
	const order = publishedOrder(a.report, b.report);
	const later = order > 0 ? a : b;
	if (order !== 0 && isToll(a) && isToll(b) && order < 0 === middle(x) < middle(y))
		return {
			kind: "changed",
			confidence: 0.8,
			rule: "toll-rises",
			why: `the later report says ${wordsOf(later)}; ${wordsOf(later === a ? b : a)} may have been overtaken`,
		};
	const kind = x.unit === "count" ? "count" : "figure";
	return { kind, confidence: 0.7, rule: "figures-apart", why: whyApart(a, b) };
}
