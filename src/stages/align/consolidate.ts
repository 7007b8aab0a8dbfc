import { type Span, sharedLength } from "../../core/index.js";
import type { Unit } from "./units.js";

/** Two readings of the same words are one when they share at least this part of all that they span. */
const sameWords = Number(process.env.SAME ?? 0.5);
/** Two groups are one when at least this part of the smaller one's units are readings of the other's words. */
const sameGroup = Number(process.env.GROUP ?? 0.5);

function likeSpan(a: Unit, b: Unit): number {
	if (a.report !== b.report) return 0;
	const shared = sharedLength(a.span, b.span);
	return shared / (a.span[1] - a.span[0] + b.span[1] - b.span[0] - shared);
}

function sentenceKey(u: Unit): string {
	return `${u.report}\n${u.sentence}`;
}

/** For each pair of groups that read the same sentences, how many units of the one read the words of the other. */
function readTwice(
	groups: readonly (readonly Unit[])[],
	test: (a: Unit, b: Unit) => boolean,
): Map<string, [number, number, number]> {
	const at = new Map<string, { group: number; unit: Unit }[]>();
	groups.forEach((units, group) => {
		for (const unit of units) {
			const list = at.get(sentenceKey(unit)) ?? [];
			list.push({ group, unit });
			at.set(sentenceKey(unit), list);
		}
	});
	const pairs = new Map<string, [number, number, number]>();
	for (const list of at.values()) {
		const found = new Set<string>();
		for (const x of list) {
			for (const y of list) {
				if (x.group >= y.group || !test(x.unit, y.unit)) continue;
				found.add(`${x.group} ${y.group}`);
			}
		}
		for (const key of found) {
			const [a, b] = key.split(" ").map(Number) as [number, number];
			pairs.set(key, [a, b, (pairs.get(key)?.[2] ?? 0) + 1]);
		}
	}
	return pairs;
}

/** Of units read from the same words of a report, the one that shares most with the rest of its group. */
function withoutRereadings(units: readonly Unit[]): Unit[] {
	const count = new Map<string, number>();
	for (const u of units) for (const s of new Set(u.stems)) count.set(s, (count.get(s) ?? 0) + 1);
	const worth = (u: Unit) => {
		const stems = [...new Set(u.stems)];
		return stems.reduce((n, s) => n + (count.get(s) as number) - 1, 0) / Math.sqrt(stems.length || 1);
	};
	const kept: Unit[] = [];
	const bySentence = new Map<string, Unit[]>();
	for (const u of [...units].sort((a, b) => worth(b) - worth(a))) {
		const others = bySentence.get(sentenceKey(u)) ?? [];
		if (others.some((o) => sharedLength(o.span, u.span) > 0)) continue;
		kept.push(u);
		bySentence.set(sentenceKey(u), [...others, u]);
	}
	return kept;
}

/**
 * Makes one group of groups that read much the same words of the same reports at different lengths, and drops a group
 * whose every unit lies inside units of one other group.
 */
export function consolidate(
	groups: readonly (readonly Unit[])[],
	fits: (unit: Unit, group: readonly Unit[]) => boolean,
): Unit[][] {
	const pairs = [...readTwice(groups, (a, b) => likeSpan(a, b) >= sameWords).values()];
	const rivals = groups.map((): { other: number; n: number }[] => []);
	for (const [a, b, n] of pairs) {
		rivals[a]?.push({ other: b, n });
		rivals[b]?.push({ other: a, n });
	}
	// The widest group first; it takes in those that mostly read its own words, and these take in no more, so nothing chains.
	const order = groups.map((_, i) => i).sort((a, b) => groups[b]!.length - groups[a]!.length || a - b);
	const gone = new Set<number>();
	const out: Unit[][] = [];
	for (const i of order) {
		if (gone.has(i)) continue;
		gone.add(i);
		const units = [...groups[i]!];
		for (const { other, n } of rivals[i]!.sort((x, y) => y.n - x.n || x.other - y.other)) {
			if (gone.has(other) || n < sameGroup * groups[other]!.length) continue;
			gone.add(other);
			for (const u of groups[other]!) if (fits(u, groups[i]!)) units.push(u);
		}
		out.push(withoutRereadings(units));
	}
	const inside = readTwice(
		out,
		(a, b) => sharedLength(a.span, b.span) >= 0.8 * Math.min(a.span[1] - a.span[0], b.span[1] - b.span[0]),
	);
	const dropped = new Set<number>();
	for (const [a, b, n] of inside.values()) {
		const [few, many] = out[a]!.length <= out[b]!.length ? [a, b] : [b, a];
		if (n >= out[few]!.length && !dropped.has(many)) dropped.add(few);
	}
	return out.filter((_, i) => !dropped.has(i));
}

/** Whether most of a unit's words stand in mentions of `groups` already, so that it would say nothing more by itself. */
export function saidBy(groups: readonly (readonly Unit[])[]): (unit: Unit) => boolean {
	const at = new Map<string, Span[]>();
	for (const units of groups) {
		for (const u of units) at.set(sentenceKey(u), [...(at.get(sentenceKey(u)) ?? []), u.span]);
	}
	return (unit) => {
		const spans = [...(at.get(sentenceKey(unit)) ?? [])].sort((a, b) => a[0] - b[0]);
		let covered = 0;
		let upTo = unit.span[0];
		for (const [start, end] of spans) {
			covered += sharedLength([Math.max(start, upTo), Math.max(end, upTo)], unit.span);
			upTo = Math.max(upTo, end);
		}
		return covered >= 0.7 * (unit.span[1] - unit.span[0]);
	};
}
