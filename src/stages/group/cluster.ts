import { type Cluster, clusterOf, joined } from "./cluster-of.js";
import { tellsApart } from "./contrast.js";
import { Heap } from "./heap.js";
import { forNeighbours } from "./neighbours.js";
import type { Profile, Vocabulary } from "./profile.js";
import { dot } from "./sparse-vector.js";

/**
 * Mean likeness from which two groups of reports are one matter. Chosen on the odd topics of ECB+ and on AQUAINT, where
 * .18 to .21 do equally well; the even topics then reach F1 .967, BASIL .973.
 */
const enough = 0.2;
/** Days between two groups that cost nothing, and days from which the cost is full. */
const freeDays = 7;
const fullDays = 60;
/**
 * Share of the likeness that the time between takes at most. Little, since a matter can rest for months and go on: in
 * ECB+ one pair in five of a story with known days lies over a month apart.
 */
const fullCost = 0.15;

interface Merge {
	readonly score: number;
	readonly a: number;
	readonly b: number;
}

/**
 * The summed likeness of all pairs of reports between two groups; below 0 where some of them are only supposed, and are
 * counted before anything is joined for it. Millions are held, so it is a bare number.
 */
type Between = number;

/** Likeness that is left after the time between two groups: the whole for a week, .85 of it from two months on. */
function kept(a: Cluster, b: Cluster): number {
	const gap = Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay);
	if (!(gap > freeDays)) return 1;
	return 1 - fullCost * Math.min(1, (gap - freeDays) / (fullDays - freeDays));
}

/** The pairs of `to` with a third group, not counted yet, taken to be as alike as those of `from` with it. */
function likened(between: Between | undefined, from: Cluster, to: Cluster): Between {
	return -(Math.abs(between ?? 0) / from.members.length) * to.members.length;
}

const pairsBetween = (a: Cluster, b: Cluster) => a.members.length * b.members.length;

/**
 * Parts the reports into groups by average link: the two groups with the highest mean likeness are joined until none
 * is high enough. Unlike single link, one report that touches two matters does not join them. Groups that names and
 * figures tell apart are never joined. Members ascend.
 */
export function clusters(profiles: readonly Profile[], vocabulary: Vocabulary): number[][] {
	const live = new Map<number, Cluster>(profiles.map((profile, i) => [i, clusterOf(profile, i)]));
	const near = new Map<number, Map<number, Between>>(profiles.map((_, i) => [i, new Map()]));
	const heap = new Heap<Merge>((x, y) =>
		x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b,
	);
	const connect = (a: number, b: number, between: Between) => {
		const [x, y] = [live.get(a) as Cluster, live.get(b) as Cluster];
		near.get(a)?.set(b, between);
		near.get(b)?.set(a, between);
		const score = (Math.abs(between) / pairsBetween(x, y)) * kept(x, y);
		if (score >= enough) heap.push({ score, a, b });
	};
	forNeighbours(profiles, vocabulary, (a, b, likeness) => connect(a, b, likeness));
	let next = profiles.length;
	for (let top = heap.pop(); top; top = heap.pop()) {
		const { a, b } = top;
		const [x, y] = [live.get(a), live.get(b)];
		if (!x || !y || tellsApart(x, y, vocabulary)) continue;
		if ((near.get(a)?.get(b) ?? -1) < 0) {
			connect(a, b, dot(x.words, y.words));
			continue;
		}
		const [nearA, nearB] = [near.get(a) ?? new Map(), near.get(b) ?? new Map()] as const;
		const id = next++;
		live.set(id, joined(x, y));
		near.set(id, new Map());
		for (const gone of [a, b]) {
			live.delete(gone);
			near.delete(gone);
		}
		for (const other of new Set<number>([...nearA.keys(), ...nearB.keys()])) {
			const third = live.get(other);
			if (!third) continue;
			near.get(other)?.delete(a);
			near.get(other)?.delete(b);
			const [toA, toB] = [nearA.get(other), nearB.get(other)];
			const [ofA, ofB] = [toA ?? likened(toB, y, x), toB ?? likened(toA, x, y)];
			const sum = Math.abs(ofA) + Math.abs(ofB);
			connect(id, other, ofA < 0 || ofB < 0 ? -sum : sum);
		}
	}
	return [...live.values()].map(({ members }) => [...members].sort((i, j) => i - j));
}
