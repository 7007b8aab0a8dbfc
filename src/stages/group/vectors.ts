import type { Report } from "../../core/index.js";
import { wordsOf } from "../../text/words.js";

/** A report's words as a sparse vector of length 1. `terms` ascend. */
export interface Vector {
	readonly terms: Int32Array;
	readonly weights: Float32Array;
}

const kept = 80;

export function vectorsOf(reports: readonly Report[]): Vector[] {
	const numbers = new Map<string, number>();
	const df: number[] = [];
	const counts = reports.map((report) => {
		const tf = new Map<number, number>();
		for (const { lower } of wordsOf(`${report.title ?? ""}\n${report.text}`)) {
			let n = numbers.get(lower);
			if (n === undefined) {
				n = numbers.size;
				numbers.set(lower, n);
				df.push(0);
			}
			tf.set(n, (tf.get(n) ?? 0) + 1);
		}
		for (const n of tf.keys()) df[n] = (df[n] as number) + 1;
		return tf;
	});
	return counts.map((tf) => {
		const weighted = [...tf]
			.map(([n, f]): [number, number] => [n, (1 + Math.log(f)) * Math.log((reports.length + 1) / (df[n] as number))])
			.filter(([, w]) => w > 0)
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.slice(0, kept)
			.sort((a, b) => a[0] - b[0]);
		const norm = Math.sqrt(weighted.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
		return {
			terms: Int32Array.from(weighted, ([n]) => n),
			weights: Float32Array.from(weighted, ([, w]) => w / norm),
		};
	});
}
