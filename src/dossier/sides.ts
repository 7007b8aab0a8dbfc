import { type Cite, type Claim, type Mention, sharedLength } from "../core/index.js";

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

/** Whether a side's mention shows nothing that another side does not: the same words, or, where parties contradict each other, the same speaker. */
function saysNothingNew(mention: Mention, other: Mention, dispute: boolean): boolean {
	if (mention.report === other.report && sharedLength(mention.span, other.span) > 0) return true;
	return dispute && mention.voice !== undefined && mention.voice === other.voice;
}

/** The mentions that the strongest reason for a disagreement cites, the other party's words among them. */
function citedMentions(claim: Claim, mentionAt: (cite: Cite) => Mention | undefined): Mention[] {
	const [first] = [...(claim.disagreement?.reasons ?? [])]
		.filter((r) => r.cites.length > 1)
		.sort((a, b) => b.score - a.score);
	return first?.cites.flatMap((cite) => mentionAt(cite) ?? []) ?? [];
}

/**
 * The sides of a claim's disagreement with the words of each, in order; empty when there is none. A report that stands
 * on both sides is shown by different words of its own on each, where it has them. Where the claim holds the words of
 * one side only, the other side's are those that the reasons cite, found by `mentionAt`.
 */
export function sidesOf(claim: Claim, mentionAt: (cite: Cite) => Mention | undefined = () => undefined): Side[] {
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
	const [one, two] = sides;
	const dispute = claim.disagreement?.kind === "dispute";
	if (sides.length === 2 && one && two && saysNothingNew(two.mention, one.mention, dispute)) {
		const cited = citedMentions(claim, mentionAt);
		const [a, b] = [
			cited.find((m) => one.reports.includes(m.report)),
			cited.findLast((m) => two.reports.includes(m.report)),
		];
		if (a && b && !saysNothingNew(a, b, dispute))
			return [
				{ ...one, mention: a },
				{ ...two, mention: b },
			];
	}
	return sides;
}
