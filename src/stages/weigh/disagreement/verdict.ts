import type { Disagreement, DisagreementKind } from "../../../core/index.js";
import type { PlacedMention } from "../setting.js";
import type { Split } from "./sides.js";

export interface VerdictSpec {
	readonly kind: DisagreementKind;
	/** Kebab-case name of the rule. */
	readonly rule: string;
	readonly confidence: number;
	/** Why the two clashing mentions cannot both stand: the end of the sentence "A says …, B says …: ". */
	readonly why: string;
}

const shortened = (quote: string) => {
	const flat = quote.replace(/\s+/g, " ");
	return flat.length <= 160 ? flat : `${flat.slice(0, 157)}…`;
};

/** Report ids of mentions, each once, in order. */
export function reportsOf(mentions: readonly PlacedMention[]): string[] {
	return [...new Set(mentions.map((m) => m.report.id))].sort();
}

/** A disagreement from mentions parted into sides; the reason gives the words of both sides. */
export function verdictOf({ sides, clash }: Split<PlacedMention>, spec: VerdictSpec): Disagreement {
	const [a, b] = clash;
	return {
		kind: spec.kind,
		between: sides.map(reportsOf),
		confidence: spec.confidence,
		reasons: [
			{
				rule: spec.rule,
				score: spec.confidence,
				detail: `“${shortened(a.mention.quote)}” against “${shortened(b.mention.quote)}”: ${spec.why}`,
				cites: [a, b].map((m) => ({ report: m.report.id, span: m.mention.span })),
			},
		],
	};
}
