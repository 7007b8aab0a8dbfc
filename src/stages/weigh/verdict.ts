import type { Disagreement, DisagreementKind, DisagreementReason, DisagreementRule, Span } from "../../core/index.js";
import type { PlacedMention } from "./setting.js";
import { oneOfEach, type Split } from "./sides.js";

/** How two places or mentions that cannot both be right stand to each other. */
export interface Verdict {
	readonly kind: DisagreementKind;
	readonly rule: DisagreementRule;
	readonly confidence: number;
	/** What differs and why both cannot stand, as a plain clause: "one says all of it, the other a part". */
	readonly why: string;
}

export interface VerdictSpec extends Verdict {
	/** The deciding words of the two clashing mentions, where they are fewer than the mentions'. */
	readonly words?: readonly [Span, Span];
	/** The deciding words of any mention, where they are fewer than the mention's. */
	readonly wordsOf?: (mention: PlacedMention) => Span;
}

/** Report ids of mentions, each once, in order. */
export function reportsOf(mentions: readonly PlacedMention[]): string[] {
	return [...new Set(mentions.map((m) => m.report.id))].sort();
}

/** A disagreement from mentions parted into sides; the reason cites the deciding words of one mention of each side, in their order. */
export function verdictOf(split: Split<PlacedMention>, spec: VerdictSpec): Disagreement {
	const wordsOf = (m: PlacedMention) => spec.words?.[split.clash.indexOf(m)] ?? spec.wordsOf?.(m) ?? m.mention.span;
	const reason: DisagreementReason = {
		rule: spec.rule,
		score: spec.confidence,
		detail: spec.why,
		cites: oneOfEach(split).map((m) => ({ report: m.report.id, span: wordsOf(m) })),
	};
	return { kind: spec.kind, between: split.sides.map(reportsOf), confidence: spec.confidence, reasons: [reason] };
}
