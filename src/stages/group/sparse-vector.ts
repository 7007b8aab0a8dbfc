/** Numbered words with a weight each. `terms` ascend. Two plain arrays: a hundred thousand reports fit in memory. */
export interface SparseVector {
	readonly terms: Int32Array;
	readonly weights: Float32Array;
}

/** From this ratio of lengths on, each word of the shorter is searched for in the longer. */
const searchRatio = 16;

/** First index at or after `from` whose term is not below `term`. */
function seek(terms: Int32Array, term: number, from: number): number {
	let [low, high] = [from, terms.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((terms[middle] as number) < term) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Dot product. */
export function dot(a: SparseVector, b: SparseVector): number {
	const [short, long] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
	const [x, y, v, w] = [short.terms, long.terms, short.weights, long.weights];
	const search = x.length * searchRatio < y.length;
	let sum = 0;
	for (let i = 0, j = 0; i < x.length && j < y.length; ) {
		if (search) j = seek(y, x[i] as number, j);
		const difference = j < y.length ? (x[i] as number) - (y[j] as number) : -1;
		if (difference === 0) sum += (v[i++] as number) * (w[j++] as number);
		else if (difference < 0) i++;
		else j++;
	}
	return sum;
}

/** Calls `visit` with each word of either and its two weights, 0 where it is missing; in order of terms. */
export function zip(a: SparseVector, b: SparseVector, visit: (term: number, x: number, y: number) => void): void {
	for (let i = 0, j = 0; i < a.terms.length || j < b.terms.length; ) {
		const x = a.terms[i] ?? Number.POSITIVE_INFINITY;
		const y = b.terms[j] ?? Number.POSITIVE_INFINITY;
		visit(Math.min(x, y), x <= y ? (a.weights[i++] as number) : 0, y <= x ? (b.weights[j++] as number) : 0);
	}
}

/** The sum of two vectors. */
export function added(a: SparseVector, b: SparseVector): SparseVector {
	const terms = new Int32Array(a.terms.length + b.terms.length);
	const weights = new Float32Array(terms.length);
	let length = 0;
	zip(a, b, (term, x, y) => {
		terms[length] = term;
		weights[length++] = x + y;
	});
	return { terms: terms.slice(0, length), weights: weights.slice(0, length) };
}
