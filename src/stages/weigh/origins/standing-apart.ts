import {
	type Disagreement,
	type DisagreementKind,
	type Mention,
	type Span,
	sharedLength,
} from "../../../core/index.js";
import type { Setting } from "../setting.js";
import type { Apart } from "./ties.js";

/** What two tellings of one source would not differ in. A changed fact and another wording are no sign of two sources. */
const contradictions: ReadonlySet<DisagreementKind> = new Set<DisagreementKind>([
	"figure",
	"count",
	"date",
	"statement",
]);

/** A place in a report, wherever it comes from. */
interface At {
	readonly report: { readonly id: string };
	readonly span: Span;
}

/**
 * The side of each report; undefined for one on several. What differs must be part of the claim: a sentence that holds a disputed figure besides may be
 * told alike all the same. Where all places of the sides are known, a report stands on those of which its mentions hold a place.
 */
function sidesIn(
	{ between, reasons }: Disagreement,
	mentions: readonly Mention[],
	places: readonly (readonly At[])[] | undefined,
): Map<string, number | undefined> {
	const holds = (report: string, span: Span) =>
		mentions.some((m) => m.report === report && sharedLength(m.span, span) > 0);
	const sides =
		places?.map((side) => side.filter((p) => holds(p.report.id, p.span)).map((p) => p.report.id)) ??
		((reasons[0]?.cites ?? []).every((c) => holds(c.report, c.span)) ? between : []);
	const out = new Map<string, number | undefined>();
	sides.forEach((side, i) => {
		for (const report of new Set(side)) out.set(report, out.has(report) ? undefined : i);
	});
	return out;
}

/** Who stands apart in a claim: reports on different sides of its disagreement that no lineage ties. `places`: those of each side, where all are known. */
export function standingApart(
	disagreement: Disagreement | null,
	mentions: readonly Mention[],
	setting: Setting,
	places?: readonly (readonly At[])[],
): Apart {
	if (!disagreement || !contradictions.has(disagreement.kind)) return () => false;
	const sideOf = sidesIn(disagreement, mentions, places);
	return ({ report: a }, { report: b }) => {
		const [x, y] = [sideOf.get(a.id), sideOf.get(b.id)];
		return x !== undefined && y !== undefined && x !== y && setting.lineOf(a.id) !== setting.lineOf(b.id);
	};
}
