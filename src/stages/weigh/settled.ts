import { type Disagreement, type Mention, sharedLength, type UnweighedClaim } from "../../core/index.js";
import { type Setting, sentenceAt } from "./setting.js";

/** Whether a mention stands in a sentence whose words decide a disagreement. */
export function decides(disagreement: Disagreement | null, { report, span }: Mention, setting: Setting): boolean {
	if (!disagreement?.reasons.some(({ cites }) => cites.some((c) => c.report === report))) return false;
	const source = setting.reports.get(report);
	const sentence = source && sentenceAt(source, span[0]);
	return disagreement.reasons.some(({ cites }) =>
		cites.some((c) => c.report === report && sharedLength(c.span, sentence?.span ?? span) > 0),
	);
}

/** A claim without doubt of the mentions that decide its disagreement: two that differ speak of one thing. */
export function settled(claim: UnweighedClaim, disagreement: Disagreement | null, setting: Setting): UnweighedClaim {
	if (!claim.mentions.some((m) => m.unsure && decides(disagreement, m, setting))) return claim;
	const mentions = claim.mentions.map((m) => {
		const { unsure, ...sure } = m;
		return decides(disagreement, m, setting) ? sure : m;
	});
	return { ...claim, mentions };
}
