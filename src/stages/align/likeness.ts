import type { Rarity } from "./rarity.js";
import { dateScore, figureScore } from "./slots.js";
import type { Unit } from "./units.js";

/** A unit with its words weighed once, ready to be compared many times. */
export interface Profile {
	readonly unit: Unit;
	/** Each folded word and its rarity, less for a word further from the figure or date of a slot. */
	readonly words: ReadonlyMap<string, number>;
	readonly common: ReadonlySet<string>;
	readonly total: number;
}

/** The explainable parts of a pair's score, each 0 to 1. */
export interface Features {
	/** Shared rarity against all of both. */
	readonly words: number;
	/** Shared rarity against the shorter piece's. */
	readonly within: number;
	/** How much is shared in all, however long the two are: `shared / (shared + 8)`. */
	readonly evidence: number;
	/** Whether a shared word is no name: passages that share names only say nothing in common. */
	readonly common: boolean;
	/** Longest run of quoted words in common against the shorter quotation. */
	readonly quotation: number;
	/** 1 the same voice, 0 two known voices that differ, 0.5 when one is not known. */
	readonly voice: number;
	readonly act: number;
}

export function profileOf(unit: Unit, rarity: Rarity): Profile {
	const words = new Map<string, number>();
	let total = 0;
	for (const [i, stem] of unit.stems.entries()) {
		if (words.has(stem)) continue;
		const weight = rarity(stem) * (unit.nearness?.[i] ?? 1);
		words.set(stem, weight);
		total += weight;
	}
	return { unit, words, common: new Set(unit.common), total };
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
			if (word !== y[j]) continue;
			row[j + 1] = (previous[j] as number) + 1;
			best = Math.max(best, row[j + 1] as number);
		}
		previous = row;
	}
	return best;
}

function agreement<T>(a: T | undefined, b: T | undefined): number {
	if (a === undefined || b === undefined) return 0.5;
	return a === b ? 1 : 0;
}

/** The features of a pair of units of one slot. */
export function featuresOf(a: Profile, b: Profile): Features {
	const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
	let shared = 0;
	let common = false;
	for (const [stem, weight] of few.words) {
		if (!many.words.has(stem)) continue;
		shared += weight;
		if (weight > 0 && (a.common.has(stem) || b.common.has(stem))) common = true;
	}
	const shorter = Math.min(a.unit.quoted.length, b.unit.quoted.length);
	return {
		words: a.total + b.total > 0 ? (2 * shared) / (a.total + b.total) : 0,
		within: Math.min(a.total, b.total) > 0 ? shared / Math.min(a.total, b.total) : 0,
		evidence: shared / (shared + 8),
		common,
		quotation: shorter >= 2 ? longestRun(a.unit.quoted, b.unit.quoted) / shorter : 0,
		voice: agreement(a.unit.voice, b.unit.voice),
		act: agreement(a.unit.act, b.unit.act),
	};
}

/** Whether two units are read from the same words of the same report. */
export function overlaps(a: Unit, b: Unit): boolean {
	return a.report === b.report && a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

/** Least quoted words that make a shared quotation certain, and the part of the shorter one that must be shared. */
const quotationWords = 4;
const quotationPart = 0.8;

/** What a quotation and words outside quotation marks lose: a report that tells a quotation in its own words is rare, one that speaks of the same things is not. */
const narratedPenalty = Number(process.env.NARR ?? 0.08);

function isQuotation(u: Unit): boolean {
	return u.kind === "quote" && u.quoted.length >= quotationWords;
}

/**
 * Score of a pair, 0 to 1; two units are held to say one thing from `joinAt` on. The weights follow a logistic
 * regression on pairs of hand-marked mentions (11 stories), rounded.
 */
export function scoreOf(x: Profile, y: Profile): number {
	const a = x.unit;
	const b = y.unit;
	if (overlaps(a, b)) return 0;
	if (a.figure && b.figure) return figureScore(x, y, a.figure, b.figure);
	if (a.date && b.date) return dateScore(x, y, a.date, b.date);
	const f = featuresOf(x, y);
	if (f.quotation >= quotationPart && Math.min(a.quoted.length, b.quoted.length) >= quotationWords) return 1;
	if (!f.common) return 0;
	let score = 0.5 * f.words + 0.3 * f.within + 0.2 * f.evidence + 0.15 * f.quotation;
	score += 0.1 * (f.voice - 0.5) + 0.04 * (f.act - 0.5);
	if ((a.quoted.length === 0 && isQuotation(b)) || (b.quoted.length === 0 && isQuotation(a))) score -= narratedPenalty;
	if (a.report === b.report && a.sentence === b.sentence) score -= 0.3;
	return Math.max(0, Math.min(1, score));
}

/** Least mean score that joins, for each slot. */
export const joinAt: Readonly<Record<Unit["slot"], number>> = {
	words: Number(process.env.JOIN ?? 0.45),
	figure: Number(process.env.JOINF ?? 0.5),
	date: Number(process.env.JOIND ?? 0.5),
};
