import { addTo, type Span, sharedLength } from "../../core/index.js";
import type { Unit } from "./units.js";

/** Two readings of the same words are one when they share at least this part of all that they span. */
const sameWords = 0.5;
/** A group is another reading of a group when at least this part of its units read that group's words. */
const sameGroup = 0.6;
/** A unit is spoken for when groups already kept cover at least this part of its words. */
const spokenFor = 0.6;

/** The words that a unit is read from: of a figure or date its own, since two of them may share the words around. */
function readFrom({ span, figure, date }: Unit): Span {
	return figure?.span ?? date?.span ?? span;
}

/** The words that more than half of a group's units have. */
export function agreedWords(units: readonly Unit[]): Map<string, number> {
	const count = new Map<string, number>();
	for (const u of units) for (const s of new Set(u.stems)) count.set(s, (count.get(s) ?? 0) + 1);
	for (const [s, n] of count) if (n <= units.length / 2) count.delete(s);
	return count;
}

/** How much a group agrees on in all: the uses of its agreed words, times how often its units are carried on average. */
function worthOf(units: readonly Unit[], times: (unit: Unit) => number): number {
	const carried = units.reduce((sum, u) => sum + times(u), 0) / Math.max(1, units.length);
	let worth = 0;
	for (const n of agreedWords(units).values()) worth += n;
	return worth * carried;
}

/** The spans that kept groups hold in each sentence. */
class Kept {
	readonly #spans = new Map<string, { group: number; span: Span }[]>();

	add(group: number, units: readonly Unit[]): void {
		for (const unit of units) addTo(this.#spans, unit.place, { group, span: readFrom(unit) });
	}

	/** Part of the unit's words that stand in kept groups, 0 to 1. */
	coverage(unit: Unit): number {
		const spans = (this.#spans.get(unit.place) ?? []).map((s) => s.span).sort((a, b) => a[0] - b[0]);
		const own = readFrom(unit);
		let covered = 0;
		let upTo = own[0];
		for (const [start, end] of spans) {
			covered += sharedLength([Math.max(start, upTo), Math.max(end, upTo)], own);
			upTo = Math.max(upTo, end);
		}
		return covered / (own[1] - own[0]);
	}

	/** Groups that read much the same words as the unit. */
	readersOf(unit: Unit): number[] {
		const own = readFrom(unit);
		const length = own[1] - own[0];
		return (this.#spans.get(unit.place) ?? [])
			.filter(({ span }) => {
				const shared = sharedLength(span, own);
				return shared >= sameWords * (length + span[1] - span[0] - shared);
			})
			.map((s) => s.group);
	}
}

/** What came of the groups: those kept, and how much of any unit's words they hold. */
export interface Consolidated {
	readonly groups: readonly (readonly Unit[])[];
	coverage(unit: Unit): number;
}

/** What consolidating asks of units and groups. */
export interface Judge {
	/** How often the very words of a unit stand in the reports. */
	readonly times: (unit: Unit) => number;
	/** Whether a unit goes with a group. */
	readonly fits: (unit: Unit, group: readonly Unit[]) => boolean;
	/** Whether a group is joined closely enough to stand beside others that read most of its words. */
	readonly isClose: (group: readonly Unit[]) => boolean;
}

/**
 * Chooses among groups that read the same words of the same reports at different lengths. Those that agree on most come
 * first; a later one that mostly reads the words of a kept one adds to it the units that fit (and no group adds through
 * another, so nothing chains); one that has nothing new is dropped, and so is one whose news rests on a weak join.
 */
export function consolidate(groups: readonly (readonly Unit[])[], { times, fits, isClose }: Judge): Consolidated {
	const order = groups
		.map((units, i) => ({ units, i, worth: worthOf(units, times) }))
		.sort((a, b) => b.worth - a.worth || a.i - b.i);
	const kept = new Kept();
	const out: { core: readonly Unit[]; units: Unit[] }[] = [];
	for (const { units } of order) {
		const votes = new Map<number, number>();
		for (const u of units) for (const g of new Set(kept.readersOf(u))) votes.set(g, (votes.get(g) ?? 0) + 1);
		const [host, votesForHost] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [-1, 0];
		const fresh = units.filter((u) => kept.coverage(u) < spokenFor);
		if (host >= 0 && votesForHost >= sameGroup * units.length) {
			const into = out[host]!;
			const added = fresh.filter(
				(u) =>
					!into.units.some((o) => o.report === u.report && sharedLength(readFrom(o), readFrom(u)) > 0) &&
					fits(u, into.core),
			);
			into.units.push(...added);
			kept.add(host, added);
			continue;
		}
		if (fresh.length === 0) continue;
		if (fresh.length <= units.length / 2 && !isClose(units)) continue;
		out.push({ core: units, units: [...units] });
		kept.add(out.length - 1, units);
	}
	return { groups: out.map((o) => o.units), coverage: (unit) => kept.coverage(unit) };
}
