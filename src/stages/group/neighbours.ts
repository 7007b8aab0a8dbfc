import type { Profile, Vocabulary } from "./profile.js";
import type { SparseVector } from "./sparse-vector.js";

/** A pair less alike than this is not kept: it hardly moves a mean that must reach twice as much. */
const leastLikeness = 0.1;
/** What telling words must bring of it before the rest is counted. */
const leastTelling = 0.06;
/** Rarity from which a word can bring two reports together: it stands in less than one report of twenty. */
const tellingRarity = 3;
/** Of a word in more reports than this only the first so many are compared: the pairs would cost more than they find. */
const longestPosting = 1_500;
/** Pairs kept for one report, the likest: a thousand copies of a text need not all be held beside each other. */
const mostNeighbours = 60;

/** For each word the reports that hold it with its weight there, side by side in two arrays; filled as reports are read. */
class Postings {
	readonly #start: Int32Array;
	readonly #filled: Int32Array;
	readonly #reports: Int32Array;
	readonly #weights: Float32Array;

	constructor(profiles: readonly Profile[], { rarities }: Vocabulary) {
		const sizes = new Int32Array(rarities.length);
		for (const { words } of profiles) {
			for (const term of words.terms) {
				const size = sizes[term] as number;
				if ((rarities[term] as number) >= tellingRarity && size < longestPosting) sizes[term] = size + 1;
			}
		}
		this.#start = new Int32Array(rarities.length + 1);
		for (let t = 0; t < rarities.length; t++) this.#start[t + 1] = (this.#start[t] as number) + (sizes[t] as number);
		this.#filled = this.#start.slice(0, -1);
		this.#reports = new Int32Array(this.#start[rarities.length] as number);
		this.#weights = new Float32Array(this.#reports.length);
	}

	/** Adds to `dots` what `words` share with each report already held, telling `met` of those not met before; then holds it too. */
	meet(words: SparseVector, report: number, dots: Float32Array, met: number[]): void {
		for (let i = 0; i < words.terms.length; i++) {
			const term = words.terms[i] as number;
			const weight = words.weights[i] as number;
			const end = this.#filled[term] as number;
			for (let k = this.#start[term] as number; k < end; k++) {
				const other = this.#reports[k] as number;
				const dot = dots[other] as number;
				if (dot === 0) met.push(other);
				dots[other] = dot + weight * (this.#weights[k] as number);
			}
			if (end < (this.#start[term + 1] as number)) {
				this.#reports[end] = report;
				this.#weights[end] = weight;
				this.#filled[term] = end + 1;
			}
		}
	}
}

/**
 * Calls `visit` with each pair of reports, `a < b`, that share telling words and are alike enough, and with the cosine
 * of their words. Time grows with the words that pairs share, not with the number of pairs.
 */
export function forNeighbours(
	profiles: readonly Profile[],
	vocabulary: Vocabulary,
	visit: (a: number, b: number, likeness: number) => void,
): void {
	const postings = new Postings(profiles, vocabulary);
	const dots = new Float32Array(profiles.length);
	/** The weight of each word in the report at hand, 0 for all others. */
	const weights = new Float64Array(vocabulary.rarities.length);
	const dotWith = (other: SparseVector) => {
		let sum = 0;
		for (let i = 0; i < other.terms.length; i++)
			sum += (other.weights[i] as number) * (weights[other.terms[i] as number] as number);
		return sum;
	};
	profiles.forEach(({ words }, b) => {
		for (let i = 0; i < words.terms.length; i++) weights[words.terms[i] as number] = words.weights[i] as number;
		const met: number[] = [];
		postings.meet(words, b, dots, met);
		const found: [a: number, likeness: number][] = [];
		for (const a of met) {
			if ((dots[a] as number) >= leastTelling) {
				const likeness = dotWith((profiles[a] as Profile).words);
				if (likeness >= leastLikeness) found.push([a, likeness]);
			}
			dots[a] = 0;
		}
		for (const term of words.terms) weights[term] = 0;
		if (found.length > mostNeighbours) {
			found.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
			found.length = mostNeighbours;
		}
		for (const [a, likeness] of found) visit(a, b, likeness);
	});
}
