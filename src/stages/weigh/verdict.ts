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

export interface VerdictSpec extends Verdict {
	/** The deciding words of the two clashing mentions, where they are fewer than the mentions'. */
	readonly words?: readonly [Span, Span];
	/** The deciding words of any mention, where they are fewer than the mention's. */
	readonly wordsOf?: (mention: PlacedMention) => Span;
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

/** The same from mentions, which are cited whole unless `spec` says which of their words decide. */
export function verdictOf(split: Split<PlacedMention>, spec: VerdictSpec): Disagreement {
	const wordsOf = (m: PlacedMention) => spec.words?.[split.clash.indexOf(m)] ?? spec.wordsOf?.(m) ?? m.mention.span;
	return disagreementFrom(split, spec, wordsOf);
}

const reportsBetween = ({ between }: Disagreement) => new Set(between.flat()).size;

/** The surer of two, of equals the one with more sides, of these the one that more reports stand in. */
export function surer(a: Disagreement | null, b: Disagreement | null): Disagreement | null {
	if (!a || !b) return a ?? b;
	const order =
		b.confidence - a.confidence || b.between.length - a.between.length || reportsBetween(b) - reportsBetween(a);
	return order > 0 ? b : a;
}
