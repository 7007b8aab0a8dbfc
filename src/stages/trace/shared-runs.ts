import { addTo } from "../../core/index.js";
import { type RunningWords, shingleSize } from "./running-words.js";

/** A run of the same words in two reports: offsets of its first word and the count of words. */
export interface SharedRun {
	readonly inA: number;
	readonly inB: number;
	readonly length: number;
}

export interface SharingPair {
	readonly a: number;
	readonly b: number;
	/** In order of place in `a`. */
	readonly runs: readonly SharedRun[];
}

/** A shingle in more reports than this joins each of them to the first only, so that a thousand copies stay cheap. */
const mostPairs = 40;

function runsOf(one: RunningWords, other: RunningWords, hits: readonly (readonly [number, number])[]): SharedRun[] {
	const runs: SharedRun[] = [];
	/** For each shift between the two texts, where the last run on it ended in `one`. */
	const ends = new Map<number, number>();
	for (const [inA, inB] of hits) {
		if (inA < (ends.get(inB - inA) ?? 0)) continue;
		let length = 0;
		const [w, v] = [one.words, other.words];
		while (inA + length < w.length && w[inA + length] === v[inB + length]) length++;
		ends.set(inB - inA, inA + length);
		if (length >= shingleSize) runs.push({ inA, inB, length });
	}
	return runs;
}

/**
 * Pairs of reports, `a < b`, that share at least `shingleSize` words in a row, with all their shared runs. A run that
 * stands several times in one report is taken at its first place. Time grows with the words and the pairs that share some.
 */
export function sharedRuns(reports: readonly RunningWords[]): SharingPair[] {
	const places = new Map<number, [report: number, at: number][]>();
	reports.forEach(({ shingles }, report) => {
		shingles.forEach((hash, at) => {
			const list = places.get(hash);
			if (!list) places.set(hash, [[report, at]]);
			else if (list.at(-1)?.[0] !== report) list.push([report, at]);
		});
	});
	const pairs = new Map<number, [number, number][]>();
	const meet = ([a, x]: [number, number], [b, y]: [number, number]) => addTo(pairs, a * reports.length + b, [x, y]);
	for (const list of places.values()) {
		if (list.length > mostPairs) {
			for (const place of list.slice(1)) meet(list[0] as [number, number], place);
			continue;
		}
		for (let i = 0; i < list.length; i++) {
			for (let j = i + 1; j < list.length; j++) meet(list[i] as [number, number], list[j] as [number, number]);
		}
	}
	return [...pairs]
		.sort((p, q) => p[0] - q[0])
		.map(([key, hits]) => {
			const [a, b] = [Math.floor(key / reports.length), key % reports.length];
			const sorted = hits.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
			return { a, b, runs: runsOf(reports[a] as RunningWords, reports[b] as RunningWords, sorted) };
		});
}
