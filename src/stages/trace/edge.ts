import {
	type Cite,
	type LineageEdge,
	type LineageKind,
	orderUnsure,
	type Reason,
	type Span,
} from "../../core/index.js";
import type { Direction } from "./direction.js";
import type { RunningWords } from "./running-words.js";

/** How much of a score is left when nothing tells which report came first. */
const unsure = 0.8;

/** The same place in two reports, side by side. */
export interface Parallel {
	readonly inFrom: Span;
	readonly inTo: Span;
}

/** Cites of places that stand in both reports: each in `from`, then in `to`. */
export function citesOf({ from, to }: Direction, parallels: readonly Parallel[]): Cite[] {
	return parallels.flatMap(({ inFrom, inTo }) => [
		{ report: from.report.id, span: inFrom },
		{ report: to.report.id, span: inTo },
	]);
}

/** The span of `length` words of a report from the word `at` on. */
export function spanOf({ spans }: RunningWords, at: number, length: number): Span {
	return [(spans[at] as Span)[0], (spans[at + length - 1] as Span)[1]];
}

/** An edge for `same`, what the two reports have in common. */
export function edge(direction: Direction, kind: LineageKind, same: Reason): LineageEdge {
	const { from, to, reason } = direction;
	const score = reason.rule === orderUnsure && kind !== "common-source" ? same.score * unsure : same.score;
	return { from: from.report.id, to: to.report.id, kind, score, reasons: [same, reason] };
}
