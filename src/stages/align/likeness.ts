import type { Rarity } from "./rarity.js";
import type { Unit } from "./units.js";

/** The explainable parts of a pair's score, each 0 to 1. */
export interface Features {
	/** Shared rare words against all of both. */
	readonly words: number;
	/** Shared rare words against the shorter piece's. */
	readonly within: number;
	/** How much is shared in all, however long the two are: `shared / (shared + 8)` of the summed rarity. */
	readonly evidence: number;
	/** The rarest shared word. */
	readonly rarest: number;
	/** Neighbouring words that stand side by side in both. */
	readonly pairs: number;
	/** The same for the sentences around the two. */
	readonly around: number;
	/** Shared words that are no names, the rarest of them. */
	readonly common: number;
	/** Longest run of quoted words in common against the shorter quotation. */
	readonly quotation: number;
	/** 1 the same voice, 0 two known voices that differ, 0.5 when one is not known. */
	readonly voice: number;
	readonly act: number;
	readonly names: number;
}

function sum(stems: Iterable<string>, rarity: Rarity): number {
	let total = 0;
	for (const s of stems) total += rarity(s);
	return total;
}

/** The longest run of words in both, in words. Quadratic, so each side is cut at 60 words. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
	const x = a.slice(0, 60);
	const y = b.slice(0, 60);
	let best = 0;
	let previous = new Array<number>(y.length + 1).fill(0);
	for (const word of x) {
		const row = new Array<number>(y.length + 1).fill(0);
		for (let j = 0; j < y.length; j++) {
			if (word === y[j]) {
				row[j + 1] = (previous[j] as number) + 1;
				best = Math.max(best, row[j + 1] as number);
			}
		}
		previous = row;
	}
	return best;
}

function pairsShared(a: readonly string[], b: readonly string[]): number {
	const pairs = new Set(a.slice(1).map((w, i) => `${a[i]} ${w}`));
	const shared = new Set(
		b
			.slice(1)
			.map((w, i) => `${b[i]} ${w}`)
			.filter((p) => pairs.has(p)),
	).size;
	return shared / Math.max(1, Math.min(a.length, b.length) - 1);
}

/** The features of a pair of units of one slot. */
export function featuresOf(a: Unit, b: Unit, rarity: Rarity): Features {
	const wordsA = new Set(a.stems);
	const wordsB = new Set(b.stems);
	const shared = [...wordsA].filter((s) => wordsB.has(s));
	const both = sum(shared, rarity);
	const sumA = sum(wordsA, rarity);
	const sumB = sum(wordsB, rarity);
	const allA = new Set([...a.stems, ...a.context]);
	const allB = new Set([...b.stems, ...b.context]);
	const around = sum(
		[...allA].filter((s) => allB.has(s)),
		rarity,
	);
	const sumAround = sum(allA, rarity) + sum(allB, rarity);
	const shorter = Math.min(a.quoted.length, b.quoted.length);
	const names = a.names.filter((n) => b.names.includes(n)).length;
	return {
		words: sumA + sumB > 0 ? (2 * both) / (sumA + sumB) : 0,
		within: Math.min(sumA, sumB) > 0 ? both / Math.min(sumA, sumB) : 0,
		evidence: both / (both + 8),
		common: shared.reduce((m, x) => (a.common.includes(x) || b.common.includes(x) ? Math.max(m, rarity(x)) : m), 0),
		rarest: shared.reduce((m, x) => Math.max(m, rarity(x)), 0) / 8,
		pairs: pairsShared(a.stems, b.stems),
		around: sumAround > 0 ? (2 * around) / sumAround : 0,
		quotation: shorter >= 2 ? longestRun(a.quoted, b.quoted) / shorter : 0,
		voice: a.voice && b.voice ? (a.voice === b.voice ? 1 : 0) : 0.5,
		act: a.act && b.act ? (a.act === b.act ? 1 : 0) : 0.5,
		names: names / Math.max(1, Math.min(a.names.length, b.names.length)),
	};
}

/** Whether two units are read from the same words of the same report. */
export function overlaps(a: Unit, b: Unit): boolean {
	return a.report === b.report && a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

/** Score of a pair from its features, 0 to 1; two units are held to say one thing from `joinAt` on. */
export function scoreOf(a: Unit, b: Unit, f: Features): number {
	if (overlaps(a, b)) return 0;
	if (a.figure && b.figure && a.figure.unit !== b.figure.unit) return 0;
	if (f.quotation >= 0.8 && Math.min(a.quoted.length, b.quoted.length) >= 4) return 1;
	if (f.common === 0) return 0;
	let score = 0.5 * f.words + 0.3 * f.within + 0.2 * f.evidence + 0.15 * f.quotation;
	score += 0.1 * (f.voice - 0.5) + 0.04 * (f.act - 0.5);
	if (a.report === b.report && a.sentence === b.sentence) score -= 0.3;
	return Math.max(0, Math.min(1, score));
}

/** Least mean score that joins. */
export const joinAt = Number(process.env.JOIN ?? 0.5);
