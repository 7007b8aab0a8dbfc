import type { Profile } from "./profile.js";

/** Some reports of one matter, with what is needed to compare them with others. */
export interface Cluster {
	readonly members: readonly number[];
	/** Sum of the members' vectors: the dot product of two sums is the sum of the likeness of all pairs between them. */
	readonly sum: ReadonlyMap<number, number>;
	/** For each name or figure, how many members hold it. */
	readonly marks: ReadonlyMap<number, number>;
	/** Days since 1970-01-01; NaN when no member has one. */
	readonly firstDay: number;
	readonly lastDay: number;
}

export function cluster({ terms, weights, marks, day }: Profile, report: number): Cluster {
	const sum = new Map<number, number>();
	terms.forEach((term, i) => {
		sum.set(term, weights[i] as number);
	});
	const on = day ?? Number.NaN;
	return { members: [report], sum, marks: new Map([...marks].map((m) => [m, 1])), firstDay: on, lastDay: on };
}

function added(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	const out = new Map(large);
	for (const [key, value] of small) out.set(key, (out.get(key) ?? 0) + value);
	return out;
}

/** Both together. */
export function joined(a: Cluster, b: Cluster): Cluster {
	const known = (x: number, y: number, pick: (...of: number[]) => number) =>
		Number.isNaN(x) ? y : Number.isNaN(y) ? x : pick(x, y);
	return {
		members: [...a.members, ...b.members],
		sum: added(a.sum, b.sum),
		marks: added(a.marks, b.marks),
		firstDay: known(a.firstDay, b.firstDay, Math.min),
		lastDay: known(a.lastDay, b.lastDay, Math.max),
	};
}
