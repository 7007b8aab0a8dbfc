import { addTo, groupedBy, Joined } from "../../core/index.js";
import { canJoin, chanceAlone, joinAt, type Likeness, leastScored, type ScoredPair } from "./likeness.js";
import { overlap, type Profile } from "./profile.js";

/** Longest posting list looked through for one word, and the most candidates kept for one unit. */
const maxPosting = 200;
const maxCandidates = 40;
/** Part of a unit's rarity that its commonest words may hold without being looked up. */
const restPart = 0.3;
/** How many units of a group speak for it when two groups are compared. */
const speakers = 6;

interface Edge {
	readonly a: number;
	readonly b: number;
	readonly score: number;
}

/**
 * The rarest words of a unit (indices into `ids`), down to where the rest weighs at most `restPart` of all: a pair that
 * shares none of these hardly scores enough, so only these are looked up.
 */
function leadingWords({ unit, weights, total }: Profile): { leading: number[]; rest: number } {
	const order = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b);
	let rest = 0;
	// A figure or date has few words around it, and the story's commonest may be all that two of them share.
	while (unit.slot === "words" && order.length > 1 && rest + weights[order.at(-1) as number]! <= restPart * total) {
		rest += weights[order.pop() as number] as number;
	}
	return { leading: order, rest };
}

/** Pairs that share rare words and may be one or rival one, each once, by an inverted index: near-linear in the number of units. */
export function candidatesOf(profiles: readonly Profile[]): ScoredPair[] {
	const postings: number[][] = [];
	const rests = new Float64Array(profiles.length);
	const shared = new Float64Array(profiles.length);
	const scored: ScoredPair[] = [];
	profiles.forEach((profile, b) => {
		const touched: number[] = [];
		const { leading, rest } = leadingWords(profile);
		rests[b] = rest;
		for (const i of leading) {
			const weight = profile.weights[i] as number;
			if (weight <= 0) continue;
			const id = profile.ids[i] as number;
			postings[id] ??= [];
			const list = postings[id];
			for (let k = Math.max(0, list.length - maxPosting); k < list.length; k++) {
				const a = list[k] as number;
				if (shared[a] === 0) touched.push(a);
				shared[a] = (shared[a] as number) + weight;
			}
			list.push(b);
		}
		const near = touched.filter((a) =>
			canJoin((shared[a] as number) + Math.max(rest, rests[a] as number), profiles[a] as Profile, profile),
		);
		if (near.length > maxCandidates) near.sort((x, y) => shared[y]! - shared[x]! || x - y);
		for (const a of near.slice(0, maxCandidates)) {
			const chance = chanceAlone(profiles[a] as Profile, profile);
			if (chance >= leastScored) scored.push({ a, b, chance });
		}
		for (const a of touched) shared[a] = 0;
	});
	return scored;
}

/**
 * Groups units that say one thing: pairs from the likeliest down, two groups join when the mean score between their
 * speakers reaches the threshold too (average link), so that a chain of half-alike pairs does not make one claim, and
 * never when they read the same words of a report twice.
 * Profiles must come in an order that does not depend on how the reports were given. Gives groups in that order.
 */
export function clusterUnits(
	profiles: readonly Profile[],
	scored: readonly ScoredPair[],
	likeness: Likeness,
): Profile[][] {
	const edges = scored
		.map(
			({ a, b, chance }): Edge => ({
				a,
				b,
				score: likeness.scoreOf(profiles[a] as Profile, profiles[b] as Profile, chance),
			}),
		)
		.filter(({ a, score }) => score >= joinAt[(profiles[a] as Profile).unit.slot])
		.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
	const group = profiles.map((_, i) => i);
	const members: Profile[][] = profiles.map((p) => [p]);
	const placed = profiles.map((p) => new Map([[p.place, [p]]]));
	const root = (i: number): number => {
		let at = i;
		while (group[at] !== at) at = group[at] as number;
		group[i] = at;
		return at;
	};
	/** Groups that were held against each other and not joined, with their sizes: as long as neither grows, no other pair of theirs joins them. */
	const apart = new Set<string>();
	for (const { a, b, score } of edges) {
		const x = root(a);
		const y = root(b);
		if (x === y) continue;
		// The larger takes in the smaller, so that many small joins stay cheap.
		const [into, from] = members[x]!.length >= members[y]!.length ? [x, y] : [y, x];
		const [large, small] = [members[into]!, members[from]!];
		const both = `${into} ${large.length} ${from} ${small.length}`;
		if (apart.has(both)) continue;
		const [at, others] = [placed[into]!, placed[from]!];
		if (small.some((p) => at.get(p.place)?.some((o) => overlap(o, p)))) continue;
		if (score < 1 && meanScore(spread(large), spread(small), likeness) < joinAt[large[0]!.unit.slot]) {
			apart.add(both);
			continue;
		}
		for (const p of small) large.push(p);
		for (const [place, ps] of others) for (const p of ps) addTo(at, place, p);
		others.clear();
		members[from] = [];
		group[from] = into;
	}
	const order = new Map(profiles.map((p, i) => [p, i]));
	const rank = (p: Profile) => order.get(p) as number;
	return members.filter((m) => m.length > 0).map((m) => m.sort((p, q) => rank(p) - rank(q)));
}

function meanScore(xs: readonly Profile[], ys: readonly Profile[], likeness: Likeness): number {
	let total = 0;
	for (const x of xs) for (const y of ys) total += likeness.scoreOf(x, y);
	return total / Math.max(1, xs.length * ys.length);
}

/** Up to `speakers` members, evenly over the group. */
function spread<T>(members: readonly T[]): readonly T[] {
	if (members.length <= speakers) return members;
	return Array.from({ length: speakers }, (_, k) => members[Math.floor((k * members.length) / speakers)] as T);
}

/** Least mean score of a unit to a group that has been found to be another reading of its own. */
const fitAt = 0.1;

/** Whether a unit may stand in a group that reads the same sentences as the unit's own group. */
export function fits(unit: Profile, group: readonly Profile[], likeness: Likeness): boolean {
	return meanScore([unit], spread(group.filter((o) => !overlap(o, unit))), likeness) >= fitAt;
}

/**
 * Chance from which two passages are taken for one without a word of doubt. In 26 labelled stories three of four mentions that hang
 * together so belong together, of the others one in three.
 */
const sureAt = 0.45;
/** So many units of a group are compared pair by pair; each of the rest with those found sure among them. */
const mostSure = 40;

/**
 * The units of a group that surely tell one thing: the part that hangs together by pairs which are likely one and is carried by most
 * reports (`times`: how often the words of a unit stand in them). Of equal parts the one most like all others, then the one whose words come first,
 * so that nothing hangs on which report is which.
 */
export function surest(
	group: readonly Profile[],
	times: (profile: Profile) => number,
	likeness: Likeness,
): readonly Profile[] {
	const looked = group.slice(0, mostSure);
	const joined = new Joined<number>();
	const total = looked.map(() => 0);
	looked.forEach((x, i) => {
		for (let j = 0; j < i; j++) {
			const score = likeness.scoreOf(x, looked[j] as Profile);
			total[i] = (total[i] as number) + score;
			total[j] = (total[j] as number) + score;
			if (score >= sureAt) joined.add(i, j);
		}
	});
	const placed = looked.map((profile, i) => ({ profile, total: total[i] as number, part: joined.rootOf(i) }));
	const parts = [...groupedBy(placed, ({ part }) => part).values()].map((members) => {
		const words = members.map(({ profile }) => profile.unit.stems.join(" ")).sort()[0] ?? "";
		const carried = members.reduce((sum, { profile }) => sum + times(profile), 0);
		return { members, words, carried, likeness: Math.max(...members.map((m) => m.total)) };
	});
	parts.sort((a, b) => b.carried - a.carried || b.likeness - a.likeness || (a.words < b.words ? -1 : 1));
	const sure = (parts[0]?.members ?? []).map((m) => m.profile);
	const isSure = (profile: Profile) => spread(sure).some((other) => likeness.scoreOf(profile, other) >= sureAt);
	return [...sure, ...group.slice(mostSure).filter(isSure)];
}

/** Mean score of the pairs of a group's speakers, pairs that read the same words count 0; 1 where it has no pair. */
export function cohesionOf(group: readonly Profile[], likeness: Likeness): number {
	const speaking = spread(group);
	let total = 0;
	let pairs = 0;
	speaking.forEach((x, i) => {
		for (const y of speaking.slice(i + 1)) {
			total += likeness.scoreOf(x, y);
			pairs++;
		}
	});
	return pairs > 0 ? total / pairs : 1;
}
