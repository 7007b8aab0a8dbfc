import { Joined } from "../../core/index.js";
import type { RunningWords } from "./running-words.js";
import type { Passage } from "./shared-narration.js";

/**
 * For each run of words the reports already known to be joined by it: when A's paragraph went to B and B's to C, that A
 * and C share it too is no news. Keys are (shingle, report).
 */
export class PassageForest {
	readonly #joined = new Joined<number>();
	readonly #numbers = new Map<number, number>();
	readonly #reports: readonly RunningWords[];

	constructor(reports: readonly RunningWords[]) {
		this.#reports = reports;
	}

	#key(shingle: number, report: number): number {
		let n = this.#numbers.get(shingle);
		if (n === undefined) {
			n = this.#numbers.size;
			this.#numbers.set(shingle, n);
		}
		return n * this.#reports.length + report;
	}

	/** Weight of the words in `passages` by which `a` and `b` are not joined yet. */
	news(a: number, b: number, passages: readonly Passage[]): number {
		let sum = 0;
		this.#each(a, b, passages, (x, y, proof) => {
			if (!this.#joined.has(x, y)) sum += proof;
		});
		return sum;
	}

	/** Joins `a` and `b` by all of `passages`. */
	join(a: number, b: number, passages: readonly Passage[]): void {
		this.#each(a, b, passages, (x, y) => this.#joined.add(x, y));
	}

	#each(
		a: number,
		b: number,
		passages: readonly Passage[],
		visit: (x: number, y: number, proof: number) => void,
	): void {
		const { shingles, proofs } = this.#reports[a] as RunningWords;
		for (const { inA, length } of passages) {
			for (let i = inA; i < inA + length; i++) {
				// The last words of a text begin no shingle of their own: they go with the last one.
				const shingle = shingles[Math.min(i, shingles.length - 1)] as number;
				visit(this.#key(shingle, a), this.#key(shingle, b), proofs[i] as number);
			}
		}
	}
}
