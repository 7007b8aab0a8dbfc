import type { Profile } from "./profile.js";
import { added, type SparseVector } from "./sparse-vector.js";

/** Some reports of one matter, with what is needed to compare them with others. */
export interface Cluster {
	readonly members: readonly number[];
	/** Sum of the members' words: the dot product of two sums is the sum of the likeness of all pairs between them. */
	readonly words: SparseVector;
	/** For each name or figure, how many members hold it. */
	readonly marks: SparseVector;
	/** Days since 1970-01-01; NaN when no member has one. */
	readonly firstDay: number;
	readonly lastDay: number;
}

export function clusterOf({ words, marks, day = Number.NaN }: Profile, report: number): Cluster {
	return { members: [report], words, marks, firstDay: day, lastDay: day };
}

function known(x: number, y: number, pick: (x: number, y: number) => number): number {
	return Number.isNaN(x) ? y : Number.isNaN(y) ? x : pick(x, y);
}

/** Both together. */
export function joined(a: Cluster, b: Cluster): Cluster {
	return {
		members: [...a.members, ...b.members],
		words: added(a.words, b.words),
		marks: added(a.marks, b.marks),
		firstDay: known(a.firstDay, b.firstDay, Math.min),
		lastDay: known(a.lastDay, b.lastDay, Math.max),
	};
}
