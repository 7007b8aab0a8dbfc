import type { Claim, Mention } from "../core/index.js";

/** One side of a disagreement: its reports and the mention whose words show it best. */
export interface Side {
	readonly reports: readonly string[];
	readonly mention: Mention;
}

/** Whether two mentions give quantities or days that cannot be the same. */
function apart(a: Mention, b: Mention): boolean {
	if (a.figure && b.figure) {
		const low = Math.max(a.figure.low ?? Number.NEGATIVE_INFINITY, b.figure.low ?? Number.NEGATIVE_INFINITY);
		const high = Math.min(a.figure.high ?? Number.POSITIVE_INFINITY, b.figure.high ?? Number.POSITIVE_INFINITY);
		return low > high || a.figure.low !== b.figure.low || a.figure.high !== b.figure.high;
	}
	if (a.date && b.date) return a.date.from !== b.date.from || a.date.to !== b.date.to;
	return a.voice !== b.voice || a.quote !== b.quote;
}

/**
 * The sides of a claim's disagreement with the words of each, in order; empty when there is none. A report that stands
 * on both sides is shown by different words of its own on each, where it has them.
 */
export function sidesOf(claim: Claim): Side[] {
	const shown: Mention[] = [];
	const sides: Side[] = [];
	const between = claim.disagreement?.between ?? [];
	for (const reports of between) {
		const only = new Set(reports.filter((id) => between.filter((side) => side.includes(id)).length === 1));
		const all = claim.mentions.filter((m) => reports.includes(m.report));
		const candidates = [...all.filter((m) => only.has(m.report)), ...all.filter((m) => !only.has(m.report))];
		const others = candidates.filter((m) => shown.every((other) => apart(m, other)));
		const mention = others.find((m) => shown.every((other) => m.report !== other.report)) ?? others[0] ?? candidates[0];
		if (!mention) continue;
		shown.push(mention);
		sides.push({ reports, mention });
	}
	return sides;
}
