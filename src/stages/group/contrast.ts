import type { Cluster } from "./cluster-of.js";
import type { Vocabulary } from "./profile.js";
import { zip } from "./sparse-vector.js";

/** Reports a group must have before its names and figures show what is typical of it and what is chance. */
const leastReports = 4;
/** A name or figure is typical of a group when this share of its reports hold it. */
const typical = 0.4;
/**
 * Groups are told apart when the names and figures they share make up less than this of what both could share. Set with
 * `figureWeight` on ECB+: lower joins like events, higher parts long stories (AQUAINT N19).
 */
const leastShared = 0.6;
/** Figures differ between like events more surely than names: teams and towns return, scores and years do not. */
const figureWeight = 3;

/**
 * Whether the names and figures that are typical of two groups tell them apart as two events of one kind: two
 * earthquakes share their words, not their towns, dates and magnitudes. Each side must have names of its own: a group
 * that only lacks some of the other's is a shorter account of the same.
 */
export function tellsApart(a: Cluster, b: Cluster, { rarities, figures }: Vocabulary): boolean {
	if (a.members.length < leastReports || b.members.length < leastReports) return false;
	let shared = 0;
	let onlyA = 0;
	let onlyB = 0;
	zip(a.marks, b.marks, (term, inA, inB) => {
		const [x, y] = [inA / a.members.length, inB / b.members.length];
		if (Math.max(x, y) < typical) return;
		const rarity = (rarities[term] as number) * (figures[term] ? figureWeight : 1);
		shared += rarity * Math.min(x, y);
		onlyA += rarity * Math.max(0, x - y);
		onlyB += rarity * Math.max(0, y - x);
	});
	return shared < leastShared * (shared + Math.min(onlyA, onlyB));
}
