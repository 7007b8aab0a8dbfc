import type { DateMark, Figure } from "../../core/index.js";
import { type Profile, partsOf, sharedBy } from "./profile.js";
import { isStopWord, stemOf } from "./terms.js";

/** A figure meets many others; its stems are found once. */
const stemsKnown = new WeakMap<Figure, readonly string[]>();

/** What is measured, folded: "American citizens" is `american`, `citizen`. */
export function measuredStems(figure: Figure): readonly string[] {
	const known = stemsKnown.get(figure);
	if (known) return known;
	const stems = figure.of
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1 && !isStopWord(w.toLowerCase()))
		.map((w) => stemOf(w, /^\p{Lu}/u.test(w)));
	stemsKnown.set(figure, stems);
	return stems;
}

/** Whether two figures can be the same number: their intervals meet. */
export function meets(a: Figure, b: Figure): boolean {
	if ((a.low === null && a.high === null) || (b.low === null && b.high === null)) return true;
	const low = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY);
	const high = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
	return low <= high;
}

/** Whether a figure is so particular that two reports hardly hit on it by chance: three significant digits, or money and percentages of two. */
function isParticular({ low, high, unit }: Figure): boolean {
	if (low === null || high === null) return false;
	const digits = String(Math.round(((low + high) / 2) * 1000))
		.replace(/^-/, "")
		.replace(/0+$/, "").length;
	return digits >= (unit === "count" || unit === "year" ? 3 : 2);
}

/**
 * Whether two figures fill one slot, 0 to 1: the same unit, the same thing measured, the same words around them. Their
 * values do not count against it, because reports that differ in a value are what is looked for; but figures that
 * cannot be one number must be of the same thing by name.
 */
export function figureScore(x: Profile, y: Profile, a: Figure, b: Figure): number {
	if (a.unit !== b.unit) return 0;
	const ofA = measuredStems(a);
	const ofB = measuredStems(b);
	const sameOf = a.of !== "age" && ofA.some((s) => ofB.includes(s));
	if ((a.of === "age") !== (b.of === "age")) return 0;
	const meet = meets(a, b);
	const near = isNear(a, b);
	if (!meet && !near && ofA.length > 0 && ofB.length > 0 && !sameOf) return 0;
	const { weight } = sharedBy(x, y);
	const particular = meet && isParticular(a) && isParticular(b);
	if (weight === 0 && !particular) return 0;
	const { both, within, evidence } = partsOf(weight, x, y, 4);
	let score = 0.5 * both + 0.3 * within + 0.2 * evidence;
	if (sameOf) score += 0.12;
	if (sameOf && isLikeCount(a, b)) score += likeCount;
	if (isVague(a) || isVague(b)) score -= vaguePenalty;
	else if (near) score += /^[A-Z]{3}$/.test(a.unit) ? nearMoney : nearBonus;
	else if (meet) score += 0.06;
	else {
		// "Federal taxes" and "state taxes" share a word and are two things, as are the ages of two named people.
		if (sameOf && ofA.some((s) => !ofB.includes(s)) && ofB.some((s) => !ofA.includes(s))) score -= otherThing;
		if (namesDiffer(x, y)) score -= otherThing;
	}
	if (particular) score += 0.3;
	return Math.max(0, Math.min(1, score));
}

/** What a pair loses when one figure is only "billions": nothing shows that it is the other's number. */
const vaguePenalty = 0.1;

function isVague({ low, high }: Figure): boolean {
	return low === null && high === null;
}

/** What two large counts of one thing within a fifth of each other gain: "46 engines", "nearly 40 engines". */
const likeCount = 0.2;
/** A count below this is too often met by chance. */
const largeCount = 20;

function isLikeCount(a: Figure, b: Figure): boolean {
	if (a.unit !== "count" || isVague(a) || isVague(b)) return false;
	const [x, y] = [sizeOf(a), sizeOf(b)];
	return Math.min(x, y) >= largeCount && Math.abs(x - y) <= 0.2 * Math.max(x, y);
}

/** The middle of a figure that is not vague, or its one end. */
function sizeOf({ low, high }: Figure): number {
	return low === null ? (high as number) : high === null ? low : (low + high) / 2;
}

/** What two amounts of money within a tenth of each other gain, and other measures; counts are too often alike by chance. */
const nearMoney = 0.3;
const nearBonus = 0.1;

function isNear(a: Figure, b: Figure): boolean {
	if (a.unit === "count" || a.unit === "year" || isVague(a) || isVague(b)) return false;
	const [x, y] = [sizeOf(a), sizeOf(b)];
	return Math.abs(x - y) <= 0.1 * Math.max(Math.abs(x), Math.abs(y));
}

/** What a value loses that differs and stands by other names, or by another word for what is measured. */
const otherThing = 0.2;

/** The names of a profile are found once too. */
const namesKnown = new WeakMap<Profile, ReadonlySet<number>>();

function namesOf(profile: Profile): ReadonlySet<number> {
	const known = namesKnown.get(profile);
	if (known) return known;
	const names = new Set([...profile.ids].filter((_, i) => profile.common[i] === 0));
	namesKnown.set(profile, names);
	return names;
}

/** Whether both stand by names and none of them is the same. */
function namesDiffer(x: Profile, y: Profile): boolean {
	const a = namesOf(x);
	const b = namesOf(y);
	return a.size > 0 && b.size > 0 && ![...a].some((n) => b.has(n));
}

/** Whether two dates are of one event, 0 to 1: the same words around them; the days themselves hardly count. */
export function dateScore(x: Profile, y: Profile, a: DateMark, b: DateMark): number {
	const { weight, common } = sharedBy(x, y);
	if (!common) return 0;
	const { both, within, evidence } = partsOf(weight, x, y, 6);
	let score = 0.5 * both + 0.3 * within + 0.2 * evidence;
	if (a.from && b.from && a.to && b.to && a.from <= b.to && b.from <= a.to) score += 0.08;
	return Math.min(1, score);
}
