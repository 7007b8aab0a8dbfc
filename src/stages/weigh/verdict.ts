import type { Disagreement, DisagreementKind, DisagreementReason, DisagreementRule, Span } from "../../core/index.js";
import type { PlacedMention } from "./setting.js";
import { oneOfEach, type Split } from "./sides.js";

interface InReport {
	readonly report: { readonly id: string };
}

/** How two places or mentions that cannot both be right stand to each other. */
export interface Verdict {
	readonly kind: DisagreementKind;
	readonly rule: DisagreementRule;
	readonly confidence: number;
	/** What differs and why both cannot stand, as a plain clause: "one says all of it, the other a part". */
	readonly why: string;
}

/** Ids of the reports that places stand in, each once, sorted. */
const reportsOf = (places: readonly InReport[]): string[] => [...new Set(places.map((p) => p.report.id))].sort();

/** A disagreement from places parted into sides; the reason cites the deciding words (`spanOf`) of one place of each side, in their order. */
export function disagreementFrom<T extends InReport>(
	split: Split<T>,
	{ kind, rule, confidence, why }: Verdict,
	spanOf: (place: T) => Span,
): Disagreement {
	const cites = oneOfEach(split).map((p) => ({ report: p.report.id, span: spanOf(p) }));
	const reason: DisagreementReason = { rule, score: confidence, detail: why, cites };
	return { kind, between: split.sides.map(reportsOf), confidence, reasons: [reason] };
}

/** The same from mentions, which are cited whole unless `wordsOf` tells which of their words decide. */
export const verdictOf = (
	split: Split<PlacedMention>,
	verdict: Verdict,
	wordsOf = ({ mention }: PlacedMention): Span => mention.span,
): Disagreement => disagreementFrom(split, verdict, wordsOf);

const reportsBetween = ({ between }: Disagreement) => new Set(between.flat()).size;

/** The surer of two, of equals the one with more sides, of these the one that more reports stand in. */
export function surer(a: Disagreement | null, b: Disagreement | null): Disagreement | null {
	if (!a || !b) return a ?? b;
	const order =
		b.confidence - a.confidence || b.between.length - a.between.length || reportsBetween(b) - reportsBetween(a);
	return order > 0 ? b : a;
}
