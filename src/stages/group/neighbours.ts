import type { Profile, Vocabulary } from "./profile.js";

/** Two reports that may be of one matter. */
export interface Neighbours {
	readonly a: number;
	readonly b: number;
	/** Cosine of their words, 0 to 1. */
	readonly likeness: number;
}

/** A pair less alike than this is not looked at again; merging asks for about twice as much. */
const leastLikeness = 0.08;
/** Rarity from which a word can bring two reports together: it stands in less than one report of twenty. */
const tellingRarity = 3;
/** A word in more reports than this brings none together: its pairs would cost more than they find. */
const longestPosting = 1_500;
/** Reports one report is compared with, those first that share the most telling words. */
const mostCandidates = 300;

/** Dot product of two sparse vectors whose terms ascend. */
export function cosine(a: Profile, b: Profile): number {
	let dot = 0;
	for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
		const [x, y] = [a.terms[i] as number, b.terms[j] as number];
		if (x === y) dot += (a.weights[i++] as number) * (b.weights[j++] as number);
		else if (x < y) i++;
		else j++;
	}
	return dot;
}

/** Pairs of reports that share telling words and are alike, by `a` and then `b`; `a < b`. Time grows with the shared words, not with all pairs. */
export function neighbours(profiles: readonly Profile[], { rarities }: Vocabulary): Neighbours[] {
	const postings: number[][] = rarities.map(() => []);
	profiles.forEach(({ terms }, report) => {
		for (const term of terms) {
			if ((rarities[term] as number) >= tellingRarity) postings[term]?.push(report);
		}
	});
	const shared = new Float32Array(profiles.length);
	const out: Neighbours[] = [];
	profiles.forEach((profile, a) => {
		const met: number[] = [];
		profile.terms.forEach((term, i) => {
			const posting = postings[term] as number[];
			if (posting.length > longestPosting) return;
			const weight = (profile.weights[i] as number) * (rarities[term] as number);
			for (let k = posting.length - 1; k >= 0; k--) {
				const b = posting[k] as number;
				if (b <= a) break;
				if (shared[b] === 0) met.push(b);
				shared[b] = (shared[b] as number) + weight;
			}
		});
		const close =
			met.length <= mostCandidates
				? met
				: met.sort((x, y) => (shared[y] as number) - (shared[x] as number) || x - y).slice(0, mostCandidates);
		for (const b of close.sort((x, y) => x - y)) {
			const likeness = cosine(profile, profiles[b] as Profile);
			if (likeness >= leastLikeness) out.push({ a, b, likeness });
		}
		for (const b of met) shared[b] = 0;
	});
	return out;
}
