import { type RunningWords, shingleSize } from "./running-words.js";
import type { SharedRun, SharingPair } from "./shared-runs.js";

/** Words that two reports share in a row. */
export interface Passage extends SharedRun {
	/** Sum of the words' proof: about 0.7 a word of narration, nothing for names. */
	readonly weight: number;
}

/** What two reports share, parted by whose words they are. */
export interface SharedNarration {
	readonly a: number;
	readonly b: number;
	/** A reporter's own words: narration in both, or narration in one that the other quotes. */
	readonly narrated: readonly Passage[];
	/** Narration in `a` that `b` gives as a named speaker's words: `a` is that speaker, or heard the same one. */
	readonly saidInB: readonly Passage[];
	readonly saidInA: readonly Passage[];
}

/**
 * Turns of phrase that any newsroom uses: about sources that may not be named, calls that were not returned, rights.
 * A reporter who writes them has copied nobody.
 */
const stock =
	/condition of anonymity|authori[sz]ed to (?:speak|discuss|comment|talk)|(?:requests?|calls?|messages?|emails?) (?:seeking|for) comment|reached for comment|declined to comment|contributed to th(?:is|e) (?:report|article|story)|rights reserved|not be published broadcast|for more information|read more|sign up/;

/**
 * Shingles that some report of the story gives as a named speaker's words: where another repeats them without marks,
 * they are still the speaker's and no sign of copying.
 */
function spokenShingles(reports: readonly RunningWords[]): ReadonlySet<number> {
	const out = new Set<number>();
	for (const { shingles, spoken } of reports) {
		let run = 0;
		spoken.forEach((s, i) => {
			run = s ? run + 1 : 0;
			if (run >= shingleSize) out.add(shingles[i - shingleSize + 1] as number);
		});
	}
	return out;
}

/** For each word 1 where it stands in one of `shingles`. */
function covered({ words, shingles }: RunningWords, wanted: ReadonlySet<number>): Uint8Array {
	const out = new Uint8Array(words.length);
	for (let i = 0; i < shingles.length; i++) {
		if (wanted.has(shingles[i] as number)) out.fill(1, i, i + shingleSize);
	}
	return out;
}

type Side = "narrated" | "saidInA" | "saidInB" | "neither";

/** Parts what pairs of reports share into passages of one kind each; a passage has at least `shingleSize` words. */
export function sharedNarration(reports: readonly RunningWords[], pairs: readonly SharingPair[]): SharedNarration[] {
	const spoken = spokenShingles(reports);
	const saidSomewhere = reports.map((report) => covered(report, spoken));
	return pairs.map(({ a, b, runs }) => {
		const [x, y] = [reports[a] as RunningWords, reports[b] as RunningWords];
		const [saidX, saidY] = [saidSomewhere[a] as Uint8Array, saidSomewhere[b] as Uint8Array];
		const found: Record<Side, Passage[]> = { narrated: [], saidInA: [], saidInB: [], neither: [] };
		const sideAt = (i: number, j: number): Side => {
			if (x.spoken[i] && !y.quoted[j]) return "saidInA";
			if (y.spoken[j] && !x.quoted[i]) return "saidInB";
			return (x.quoted[i] && y.quoted[j]) || saidX[i] || saidY[j] ? "neither" : "narrated";
		};
		for (const { inA, inB, length } of runs) {
			for (let from = 0; from < length; ) {
				const side = sideAt(inA + from, inB + from);
				let weight = 0;
				let to = from;
				while (to < length && sideAt(inA + to, inB + to) === side) weight += x.proofs[inA + to++] as number;
				const words = to - from;
				if (words >= shingleSize && !(words < 40 && stock.test(x.words.slice(inA + from, inA + to).join(" "))))
					found[side].push({ inA: inA + from, inB: inB + from, length: words, weight });
				from = to;
			}
		}
		return { a, b, narrated: found.narrated, saidInA: found.saidInA, saidInB: found.saidInB };
	});
}
