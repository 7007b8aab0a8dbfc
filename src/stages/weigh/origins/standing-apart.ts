import {
	type Cite,
	type Disagreement,
	type DisagreementKind,
	type Mention,
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

/**
 * Who stands apart in a claim: reports on different sides of its disagreement that no lineage ties. What differs must be
 * part of the claim: a sentence that holds a disputed figure besides may be told alike all the same.
 */
export function standingApart(
	disagreement: Disagreement | null,
	mentions: readonly Mention[],
	setting: Setting,
): Apart {
	if (!disagreement || !contradictions.has(disagreement.kind)) return () => false;
	const cites = disagreement.reasons[0]?.cites ?? [];
	const within = (c: Cite) => mentions.some((m) => m.report === c.report && sharedLength(m.span, c.span) > 0);
	if (!cites.every(within)) return () => false;
	/** The side of each report; undefined for one on several. */
	const sideOf = new Map<string, number | undefined>();
	disagreement.between.forEach((side, i) => {
		for (const report of new Set(side)) sideOf.set(report, sideOf.has(report) ? undefined : i);
	});
	return ({ report: a }, { report: b }) => {
		const [x, y] = [sideOf.get(a.id), sideOf.get(b.id)];
		return x !== undefined && y !== undefined && x !== y && setting.lineOf(a.id) !== setting.lineOf(b.id);
	};
}
