import type { Disagreement, Figure } from "../../../core/index.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";

const low = (f: Figure) => f.low ?? Number.NEGATIVE_INFINITY;
const high = (f: Figure) => f.high ?? Number.POSITIVE_INFINITY;

/** Whether one value can lie in both figures. Ends count as inside, except where two open ends meet: "over 9" and "nearly 9". */
export function compatible(a: Figure, b: Figure): boolean {
	const from = Math.max(low(a), low(b));
	const to = Math.min(high(a), high(b));
	if (from < to) return true;
	return from === to && !((a.high === null && b.low === null) || (b.high === null && a.low === null));
}

/** Figures of one claim that no single value can meet. */
export function figureDisagreement(placed: readonly PlacedMention[], kind: "figure" | "count"): Disagreement | null {
	const told = placed.flatMap((p) => {
		const figure = p.mention.figure;
		return figure && (figure.low !== null || figure.high !== null) ? [{ placed: p, figure }] : [];
	});
	const split = sidesOf(told, (a, b) => a.figure.unit === b.figure.unit && !compatible(a.figure, b.figure));
	if (!split) return null;
	const [a, b] = split.clash;
	return {
		kind,
		between: split.sides.map((side) => [...new Set(side.map((t) => t.placed.report.id))].sort()),
		confidence: 0.7,
		reasons: [
			{
				rule: "figures-apart",
				score: 0.7,
				detail: `“${a.placed.mention.quote}” and “${b.placed.mention.quote}”: no single number can be both`,
				cites: [a, b].map((t) => ({ report: t.placed.report.id, span: t.placed.mention.span })),
			},
		],
	};
}
