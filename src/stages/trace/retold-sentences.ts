import { addTo, firstEndingAfter, type Span } from "../../core/index.js";
import type { RunningWords } from "./running-words.js";
import { common, type TellingSentence, tellingSentences } from "./telling-sentences.js";

/** Two sentences that tell the same in other words. */
export interface Retold {
	readonly inA: Span;
	readonly inB: Span;
	/** Share of the shorter sentence's telling words that the other has too, 0 to 1. */
	readonly likeness: number;
}

export interface RetellingPair {
	readonly a: number;
	readonly b: number;
	/** In the same order in both reports; none of a sentence twice. */
	readonly retold: readonly Retold[];
}

/** Telling words in common, names and figures left out: whoever writes of the matter must use those. */
const leastCommon = 4;
const leastLikeness = 0.5;
/** A telling word in more sentences of the story than this finds no pairs. */
const mostSentences = 30;

/** The longest chain of `pairs` that goes forward in both reports. */
function forward(
	pairs: readonly { readonly x: TellingSentence; readonly y: TellingSentence; readonly likeness: number }[],
) {
	const sorted = [...pairs].sort((p, q) => p.x.place - q.x.place || q.y.place - p.y.place);
	/** For each length the pair that ends such a chain earliest in the second report. */
	const ends: number[] = [];
	const before: number[] = [];
	sorted.forEach((pair, i) => {
		const length = firstEndingAfter(ends, pair.y.place - 1, (end) => sorted[end]?.y.place as number);
		before.push(length > 0 ? (ends[length - 1] as number) : -1);
		ends[length] = i;
	});
	const out: Retold[] = [];
	for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number) {
		const { x, y, likeness } = sorted[i] as (typeof sorted)[number];
		out.push({ inA: x.span, inB: y.span, likeness });
	}
	return out.reverse();
}

/** Pairs of reports, `a < b`, with the sentences that one tells like the other, in the same order. */
export function retoldSentences(reports: readonly RunningWords[]): RetellingPair[] {
	const sentences = reports.flatMap(tellingSentences).filter((s) => s.plain.size >= leastCommon);
	const holding = new Map<string, number[]>();
	sentences.forEach(({ plain }, i) => {
		for (const word of plain) addTo(holding, word, i);
	});
	const pairs = new Map<number, { x: TellingSentence; y: TellingSentence; likeness: number }[]>();
	for (const x of sentences) {
		const met = new Map<number, number>();
		for (const word of x.plain) {
			const list = holding.get(word) as number[];
			if (list.length > mostSentences) continue;
			for (const j of list) {
				if ((sentences[j] as TellingSentence).report > x.report) met.set(j, (met.get(j) ?? 0) + 1);
			}
		}
		for (const [j, n] of met) {
			if (n < 2) continue;
			const y = sentences[j] as TellingSentence;
			if (common(x.plain, y.plain) < leastCommon) continue;
			const likeness = common(x.all, y.all) / Math.min(x.all.size, y.all.size);
			if (likeness < leastLikeness) continue;
			addTo(pairs, x.report * reports.length + y.report, { x, y, likeness });
		}
	}
	return [...pairs]
		.sort((p, q) => p[0] - q[0])
		.map(([key, found]) => ({ a: Math.floor(key / reports.length), b: key % reports.length, retold: forward(found) }));
}
