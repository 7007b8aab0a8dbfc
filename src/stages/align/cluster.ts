import { featuresOf, joinAt, overlaps, scoreOf } from "./likeness.js";
import type { Rarity } from "./rarity.js";
import type { Unit } from "./units.js";

/** Longest posting list looked through for one word, and the most candidates kept for one unit. */
const maxPosting = 400;
const maxCandidates = 40;
/** How many units of a group speak for it when two groups are compared. */
const speakers = 6;

interface Edge {
	readonly a: number;
	readonly b: number;
	readonly score: number;
}

/** Pairs that share rare words, each once, by an inverted index: near-linear in the number of units. */
function candidatesOf(units: readonly Unit[], rarity: Rarity): Edge[] {
	const postings = new Map<string, number[]>();
	const edges: Edge[] = [];
	units.forEach((unit, b) => {
		const stems = new Set(unit.stems);
		const shared = new Map<number, number>();
		for (const stem of stems) {
			const weight = rarity(stem);
			if (weight <= 0) continue;
			const list = postings.get(stem) ?? [];
			for (let k = Math.max(0, list.length - maxPosting); k < list.length; k++) {
				const a = list[k] as number;
				shared.set(a, (shared.get(a) ?? 0) + weight);
			}
			list.push(b);
			postings.set(stem, list);
		}
		const best = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, maxCandidates);
		for (const [a] of best) {
			const other = units[a] as Unit;
			const score = scoreOf(other, unit, featuresOf(other, unit, rarity));
			if (score >= joinAt) edges.push({ a, b, score });
		}
	});
	return edges;
}

/**
 * Groups units that say one thing: pairs from the likeliest down, two groups join when the mean score between their
 * speakers reaches the threshold too (average link), so that a chain of half-alike pairs does not make one claim.
 * Units must come in an order that does not depend on how the reports were given.
 */
export function clusterUnits(units: readonly Unit[], rarity: Rarity): number[][] {
	const edges = candidatesOf(units, rarity).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
	const group = units.map((_, i) => i);
	const members: number[][] = units.map((_, i) => [i]);
	const root = (i: number): number => {
		let at = i;
		while (group[at] !== at) at = group[at] as number;
		group[i] = at;
		return at;
	};
	for (const { a, b, score } of edges) {
		const x = root(a);
		const y = root(b);
		if (x === y) continue;
		if (collide(units, members[x]!, members[y]!)) continue;
		const [into, from] = x < y ? [x, y] : [y, x];
		if (score < 1 && meanScore(units, members[x]!, members[y]!, rarity) < joinAt) continue;
		members[into] = [...members[into]!, ...members[from]!].sort((p, q) => p - q);
		members[from] = [];
		group[from] = into;
	}
	return members.filter((m) => m.length > 0);
}

function meanScore(units: readonly Unit[], xs: readonly number[], ys: readonly number[], rarity: Rarity): number {
	let total = 0;
	let pairs = 0;
	for (const x of spread(xs)) {
		for (const y of spread(ys)) {
			const a = units[x] as Unit;
			const b = units[y] as Unit;
			total += scoreOf(a, b, featuresOf(a, b, rarity));
			pairs++;
		}
	}
	return total / pairs;
}

/** Whether a unit of one group is read from the same words as a unit of the other. */
function collide(units: readonly Unit[], xs: readonly number[], ys: readonly number[]): boolean {
	const [few, many] = xs.length < ys.length ? [xs, ys] : [ys, xs];
	const own = new Map<string, Unit[]>();
	for (const x of few) {
		const u = units[x] as Unit;
		const key = `${u.report}\n${u.sentence}`;
		own.set(key, [...(own.get(key) ?? []), u]);
	}
	return many.some((y) => {
		const u = units[y] as Unit;
		return own.get(`${u.report}\n${u.sentence}`)?.some((o) => overlaps(o, u)) ?? false;
	});
}

/** Up to `speakers` members, evenly over the group. */
function spread(members: readonly number[]): readonly number[] {
	if (members.length <= speakers) return members;
	return Array.from({ length: speakers }, (_, k) => members[Math.floor((k * members.length) / speakers)] as number);
}

/** Least mean score of a unit to a group that has been found to be another reading of its own. */
const fitAt = Number(process.env.FIT ?? 0.3);

/** Whether a unit may stand in a group that reads the same sentences as the unit's own group. */
export function fits(unit: Unit, group: readonly Unit[], rarity: Rarity): boolean {
	const others = spread(group.map((_, i) => i)).map((i) => group[i] as Unit);
	const scores = others.filter((o) => !overlaps(o, unit)).map((o) => scoreOf(o, unit, featuresOf(o, unit, rarity)));
	return scores.length > 0 && scores.reduce((a, b) => a + b, 0) / scores.length >= fitAt;
}
