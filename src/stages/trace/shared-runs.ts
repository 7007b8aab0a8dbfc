import { shinglesOf } from "../../text/shingles.js";

/** A run of the same words in two texts: word offsets and the count of words. */
export interface SharedRun {
	readonly inA: number;
	readonly inB: number;
	readonly length: number;
}

const size = 6;
/** A shingle in more texts than this tells nothing about who took from whom. */
const common = 40;

/** Pairs of texts that share a run of at least `size` words, with their runs, longest first. An empty word matches nothing. */
export function sharedRuns(
	texts: readonly (readonly string[])[],
): { readonly a: number; readonly b: number; readonly runs: readonly SharedRun[] }[] {
	const places = new Map<number, [text: number, at: number][]>();
	texts.forEach((words, text) => {
		const seen = new Set<number>();
		shinglesOf(words, size).forEach((hash, at) => {
			if (seen.has(hash) || words.slice(at, at + size).includes("")) return;
			seen.add(hash);
			const list = places.get(hash) ?? [];
			list.push([text, at]);
			places.set(hash, list);
		});
	});
	const pairs = new Map<string, { a: number; b: number; hits: [number, number][] }>();
	for (const list of places.values()) {
		if (list.length < 2 || list.length > common) continue;
		for (let i = 0; i < list.length; i++) {
			for (let j = i + 1; j < list.length; j++) {
				const [[a, x], [b, y]] = [list[i] as [number, number], list[j] as [number, number]];
				const key = `${a} ${b}`;
				const pair = pairs.get(key) ?? { a, b, hits: [] };
				pair.hits.push([x, y]);
				pairs.set(key, pair);
			}
		}
	}
	return [...pairs.values()]
		.sort((p, q) => p.a - q.a || p.b - q.b)
		.map(({ a, b, hits }) => {
			const runs: SharedRun[] = [];
			const ends = new Map<number, number>();
			for (const [x, y] of hits.sort((p, q) => p[0] - q[0])) {
				const end = ends.get(y - x);
				if (end !== undefined && x < end) continue;
				const [one, two] = [texts[a] as readonly string[], texts[b] as readonly string[]];
				let length = 0;
				while (one[x + length] && one[x + length] === two[y + length]) length++;
				if (length >= size) runs.push({ inA: x, inB: y, length });
				ends.set(y - x, x + length);
			}
			return { a, b, runs: runs.sort((p, q) => q.length - p.length || p.inA - q.inA) };
		});
}
