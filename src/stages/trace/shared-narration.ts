import { type RunningWords, shingleSize } from "./running-words.js";
import type { SharedRun, SharingPair } from "./shared-runs.js";

/** Words that two reports share in a row. */
export interface Passage extends SharedRun {
	/** Sum of the words' proof: about 0.7 a word of narration, nothing for names. */
	readonly weight: number;
	/** The part of it that few reports of the story share. */
	readonly rare: number;
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
	/** Somebody's own words in both: no sign of copying alone. */
	readonly quoted: readonly Passage[];
}

/**
 * Turns of phrase that any newsroom uses: about sources that may not be named, calls that were not returned, rights.
 * A reporter who writes them has copied nobody.
 */
const stock =
	/condition of anonymity|authori[sz]ed to (?:speak|discuss|comment|talk)|(?:requests?|calls?|messages?|emails?) (?:seeking|for) comment|reached for comment|declined to comment|contributed to th(?:is|e) (?:report|article|story)|rights reserved|not be published broadcast|for more information|read more|sign up/;

/** A longer passage is more than a turn of phrase or an unmarked saying. */
const stockLength = 40;

/** Words of somebody speaking: a reporter does not write them. */
const speech = /\b(?:i|i'm|i've|we|we're|we've|me|us|my|our|you|your)\b/;

const isStock = (words: readonly string[]) => {
	if (words.length >= stockLength) return false;
	const text = words.join(" ");
	return stock.test(text) || speech.test(text);
};

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

/** A run of words in more reports than this is likely an official formula: a charge, a title, the name of a law. */
const fewReports = 5;

/** For each word 1 where it stands in a shingle that more than `fewReports` reports share. */
function formulaic(reports: readonly RunningWords[]): Uint8Array[] {
	const counts = new Map<number, number>();
	for (const { shingles } of reports) for (const s of new Set(shingles)) counts.set(s, (counts.get(s) ?? 0) + 1);
	return reports.map(({ words, shingles }) => {
		const out = new Uint8Array(words.length);
		shingles.forEach((s, i) => {
			if ((counts.get(s) ?? 0) > fewReports) out.fill(1, i, i + shingleSize);
		});
		return out;
	});
}

type Side = "narrated" | "saidInA" | "saidInB" | "quoted";

/** Weight of narration around a speaker's words from which the frame shows that the whole was carried over. */
const frame = 3;

/** Parts what pairs of reports share into passages of one kind each; a passage has at least `shingleSize` words. */
export function sharedNarration(reports: readonly RunningWords[], pairs: readonly SharingPair[]): SharedNarration[] {
	const spoken = spokenShingles(reports);
	const formulas = formulaic(reports);
	const saidSomewhere = reports.map((report) => covered(report, spoken));
	return pairs.map(({ a, b, runs }) => {
		const [x, y] = [reports[a] as RunningWords, reports[b] as RunningWords];
		const [saidX, saidY] = [saidSomewhere[a] as Uint8Array, saidSomewhere[b] as Uint8Array];
		const found: Record<Side, Passage[]> = { narrated: [], saidInA: [], saidInB: [], quoted: [] };
		const sideAt = (i: number, j: number): Side => {
			if (x.quoted[i] && y.quoted[j]) return "quoted";
			return x.spoken[i] ? "saidInA" : y.spoken[j] ? "saidInB" : "narrated";
		};
		for (const { inA, inB, length } of runs) {
			for (let from = 0; from < length; ) {
				const side = sideAt(inA + from, inB + from);
				let weight = 0;
				let rare = 0;
				let unsaid = 0;
				let to = from;
				for (; to < length && sideAt(inA + to, inB + to) === side; to++) {
					const proof = x.proofs[inA + to] as number;
					weight += proof;
					if (!formulas[a]?.[inA + to]) rare += proof;
					if (!saidX[inA + to] && !saidY[inB + to]) unsaid += proof;
				}
				const words = to - from;
				const run = x.words.slice(inA + from, inA + to);
				const own = side !== "narrated" || ((unsaid === weight || unsaid >= frame) && !isStock(run));
				if (words >= shingleSize && own)
					found[side].push({ inA: inA + from, inB: inB + from, length: words, weight, rare });
				from = to;
			}
		}
		return { a, b, ...found };
	});
}
