import type { Cite, Claim, DisagreementKind, DisagreementRule } from "../../src/core/index.js";

/** A claim of which two reports, each the whole of its text, are the sides, by one reason. */
export function differingClaim(
	texts: Readonly<Record<string, string>>,
	{ id, kind, rule }: { readonly id: string; readonly kind: DisagreementKind; readonly rule: DisagreementRule | "r" },
	[one, other]: readonly [string, string],
): Claim {
	const cites = [one, other].map((report): Cite => ({ report, span: [0, texts[report]?.length ?? 0] }));
	return {
		id,
		story: "s",
		statement: id,
		kind: "statement",
		mentions: cites.map((cite) => ({ ...cite, quote: texts[cite.report] ?? "" })),
		reasons: [],
		origins: { atLeast: 1, atMost: 2, groups: [] },
		disagreement: {
			kind,
			between: [[one], [other]],
			confidence: 0.6,
			reasons: [{ rule, score: 0.6, detail: "", cites }],
		},
		standing: "unsourced",
		weight: 1,
	};
}
