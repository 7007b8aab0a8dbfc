import { meaningOf, overlap, type Profile, partsOf, sharedBy } from "./profile.js";
import { dateScore, figureScore } from "./slots.js";
import type { Unit } from "./units.js";

/** Least mean score that joins, for each slot. Set on the hand-marked stories where precision over all mentions stays above .75. */
export const joinAt: Readonly<Record<Unit["slot"], number>> = {
	words: 0.45,
	figure: 0.5,
	date: 0.5,
};

/** Least quoted words that make a shared quotation certain, and the part of the shorter one that must be shared. */
const quotationWords = 4;
const quotationPart = 0.8;
/** Quotations are compared on their first words only: the comparison is quadratic. */
const quotationCompared = 60;

/**
 * What a quotation and words outside quotation marks lose: that a report tells a quotation in its own words is rarer
 * than that it speaks of the same things.
 */
const narratedPenalty = 0.08;
/** What two parts of one sentence lose, or two speakers of one report: they seldom say one thing twice. */
const sameReportPenalty = 0.3;

/** Where summed rarity counts half as evidence: about two rare words. */
const halfEvidence = 8;

/** The longest run of words in both, in words. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
	const x = a.slice(0, quotationCompared);
	const y = b.slice(0, quotationCompared);
	let best = 0;
	let previous = new Uint8Array(y.length + 1);
	for (const word of x) {
		const row = new Uint8Array(y.length + 1);
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

function isQuotation(u: Unit): boolean {
	return u.kind === "quote" && u.quoted.length >= quotationWords;
}

/** The part of a pair's score that the shared words alone give. */
function wordsScore(weight: number, x: Profile, y: Profile): number {
	const { both, within, evidence } = partsOf(weight, x, y, halfEvidence);
	return 0.5 * both + 0.3 * within + 0.2 * evidence;
}

/**
 * How much the meaning of two sentences moves the score of what stands in them: with unlike meanings (a cosine of 0) down by
 * `weight × middle`, with the same up by `weight × (1 - middle)`.
 */
const meaning = { weight: 0.1, middle: 0.6 } as const;

/** The most that meaning, quotation, voice and act can add to the shared words. */
const mostBeside = meaning.weight * (1 - meaning.middle) + 0.15 + 0.05 + 0.02;

/** Whether two units that share words of this weight can reach `joinAt` at all; quotations always can. */
export function canJoin(weight: number, x: Profile, y: Profile): boolean {
	if (x.unit.slot !== "words" || (x.unit.quoted.length > 0 && y.unit.quoted.length > 0)) return true;
	return wordsScore(weight, x, y) + mostBeside >= joinAt.words;
}

/**
 * Score of a pair, 0 to 1: how much of their rare words two units share, a shared run of quoted words, the same voice
 * and act, how near their sentences are in meaning. Whether a word denies or affirms plays no part, so that contradictions meet. The weights follow a logistic
 * regression on pairs of hand-marked mentions (11 stories), rounded.
 */
export function scoreOf(x: Profile, y: Profile): number {
	const a = x.unit;
	const b = y.unit;
	if (overlap(x, y)) return 0;
	if (a.figure && b.figure) return figureScore(x, y, a.figure, b.figure);
	if (a.date && b.date) return dateScore(x, y, a.date, b.date);
	const shorter = Math.min(a.quoted.length, b.quoted.length);
	const quotation = shorter >= 2 ? longestRun(a.quoted, b.quoted) / shorter : 0;
	if (quotation >= quotationPart && shorter >= quotationWords) return 1;
	const { weight, common } = sharedBy(x, y);
	if (!common) return 0;
	let score = wordsScore(weight, x, y) + 0.15 * quotation;
	score += 0.1 * (agreement(a.voice, b.voice) - 0.5) + 0.04 * (agreement(a.act, b.act) - 0.5);
	score += meaning.weight * ((meaningOf(x, y) ?? meaning.middle) - meaning.middle);
	if ((a.quoted.length === 0 && isQuotation(b)) || (b.quoted.length === 0 && isQuotation(a))) score -= narratedPenalty;
	const twoSpeakers = a.report === b.report && a.voice !== undefined && b.voice !== undefined && a.voice !== b.voice;
	if (x.place === y.place || twoSpeakers) score -= sameReportPenalty;
	return Math.max(0, Math.min(1, score));
}
