import type { Vector } from "./vectors.js";

const threshold = 0.12;

/** A heap of possible merges, the likeliest first. */
interface Merge {
	readonly score: number;
	readonly a: number;
	readonly b: number;
}

function before(x: Merge, y: Merge): boolean {
	return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

class Heap {
	readonly #items: Merge[] = [];
	push(item: Merge): void {
		const items = this.#items;
		let i = items.push(item) - 1;
		while (i > 0) {
			const up = (i - 1) >> 1;
			if (!before(item, items[up] as Merge)) break;
			items[i] = items[up] as Merge;
			i = up;
		}
		items[i] = item;
	}
	pop(): Merge | undefined {
		const items = this.#items;
		const top = items[0];
		const last = items.pop();
		if (!top || !last || items.length === 0) return top;
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= items.length) break;
			if (child + 1 < items.length && before(items[child + 1] as Merge, items[child] as Merge)) child++;
			if (!before(items[child] as Merge, last)) break;
			items[i] = items[child] as Merge;
			i = child;
		}
		items[i] = last;
		return top;
	}
}

/** Average-link clustering on the graph of pairs that share a word. Members ascend. */
export function clusters(vectors: readonly Vector[]): number[][] {
	const postings = new Map<number, number[]>();
	const heap = new Heap();
	vectors.forEach((vector, j) => {
		const dots = new Map<number, number>();
		vector.terms.forEach((term, k) => {
			const list = postings.get(term) ?? [];
			for (const i of list) {
				const other = vectors[i] as Vector;
				const at = other.terms.indexOf(term);
				dots.set(i, (dots.get(i) ?? 0) + (vector.weights[k] as number) * (other.weights[at] as number));
			}
			list.push(j);
			postings.set(term, list);
		});
		for (const [i, dot] of dots) if (dot >= threshold) heap.push({ score: dot, a: i, b: j });
	});
	const members = new Map<number, number[]>(vectors.map((_, i) => [i, [i]]));
	const sums = new Map<number, Map<number, number>>(
		vectors.map((v, i) => [i, new Map([...v.terms].map((t, k) => [t, v.weights[k] as number]))]),
	);
	let next = vectors.length;
	for (let top = heap.pop(); top; top = heap.pop()) {
		const [a, b] = [members.get(top.a), members.get(top.b)];
		if (!a || !b) continue;
		const [x, y] = [sums.get(top.a) as Map<number, number>, sums.get(top.b) as Map<number, number>];
		const sum = new Map(x);
		for (const [t, w] of y) sum.set(t, (sum.get(t) ?? 0) + w);
		const joined = [...a, ...b];
		for (const key of [top.a, top.b]) {
			members.delete(key);
			sums.delete(key);
		}
		for (const [other, vector] of sums) {
			let dot = 0;
			const [small, large] = vector.size < sum.size ? [vector, sum] : [sum, vector];
			for (const [t, w] of small) dot += w * (large.get(t) ?? 0);
			const score = dot / (joined.length * (members.get(other) as number[]).length);
			if (score >= threshold) heap.push({ score, a: other, b: next });
		}
		members.set(next, joined);
		sums.set(next, sum);
		next++;
	}
	return [...members.values()].map((m) => m.sort((i, j) => i - j));
}
