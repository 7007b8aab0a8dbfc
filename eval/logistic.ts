import { chanceOfLogit } from "../src/core/index.js";

/** A row of numbers with its answer and how much it counts. */
export interface Row {
	readonly x: readonly number[];
	readonly yes: boolean;
	readonly weight: number;
}

/** Penalty on the square of a weight: keeps those of features that hardly vary from running off. */
const ridge = 0.05;
const rounds = 12;

/** Solves `a · x = b` by Gaussian elimination; `a` is symmetric and positive. */
function solved(a: number[][], b: number[]): number[] {
	const n = b.length;
	const m = a.map((row, i) => [...row, b[i] as number]);
	for (let i = 0; i < n; i++) {
		const head = m[i] as number[];
		for (let k = i + 1; k < n; k++) {
			const row = m[k] as number[];
			const factor = (row[i] as number) / (head[i] as number);
			for (let j = i; j <= n; j++) row[j] = (row[j] as number) - factor * (head[j] as number);
		}
	}
	const x = new Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i--) {
		const row = m[i] as number[];
		let rest = row[n] as number;
		for (let j = i + 1; j < n; j++) rest -= (row[j] as number) * (x[j] as number);
		x[i] = rest / (row[i] as number);
	}
	return x;
}

export const chanceOf = (weights: readonly number[], x: readonly number[]): number => {
	let logit = weights[0] as number;
	for (let i = 0; i < x.length; i++) logit += (weights[i + 1] as number) * (x[i] as number);
	return chanceOfLogit(logit);
};

/** Weights of a logistic regression, the intercept first, by Newton's method (iteratively reweighted least squares). */
export function logistic(rows: readonly Row[]): number[] {
	const n = (rows[0]?.x.length ?? 0) + 1;
	let weights = new Array<number>(n).fill(0);
	for (let round = 0; round < rounds; round++) {
		const gradient = weights.map((w, i) => (i === 0 ? 0 : -ridge * w));
		const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === 0 ? 1e-6 : ridge) : 0)));
		for (const { x, yes, weight } of rows) {
			const p = chanceOf(weights, x);
			const slope = weight * ((yes ? 1 : 0) - p);
			const bend = weight * p * (1 - p);
			for (let i = 0; i < n; i++) {
				const xi = i === 0 ? 1 : (x[i - 1] as number);
				gradient[i] = (gradient[i] as number) + slope * xi;
				const row = curvature[i] as number[];
				for (let j = 0; j <= i; j++) row[j] = (row[j] as number) + bend * xi * (j === 0 ? 1 : (x[j - 1] as number));
			}
		}
		for (let i = 0; i < n; i++)
			for (let j = i + 1; j < n; j++) (curvature[i] as number[])[j] = (curvature[j] as number[])[i] as number;
		const step = solved(curvature, gradient);
		weights = weights.map((w, i) => w + (step[i] as number));
	}
	return weights;
}
