import { type Disagreement, type Mention, sharedLength, type UnweighedClaim, withoutDoubt } from "../../core/index.js";
import { type Setting, sentenceAt } from "./setting.js";

/** Whether a mention stands in a sentence whose words decide a disagreement. */
export function decides(disagreement: Disagreement | null, { report, span }: Mention, setting: Setting): boolean {
	const own = disagreement?.reasons[0]?.cites.filter((c) => c.report === report) ?? [];
	if (own.length === 0) return false;
	const source = setting.reports.get(report);
	const sentence = source && sentenceAt(source, span[0]);
	return own.some((c) => sharedLength(c.span, sentence?.span ?? span) > 0);
}

/** A claim without doubt of the mentions that decide its disagreement: two that differ speak of one thing. */
export function settled(claim: UnweighedClaim, disagreement: Disagreement | null, setting: Setting): UnweighedClaim {
	const decided = new Set(claim.mentions.filter((m) => m.unsure && decides(disagreement, m, setting)));
	if (decided.size === 0) return claim;
	return { ...claim, mentions: claim.mentions.map((m) => (decided.has(m) ? withoutDoubt(m) : m)) };
}
