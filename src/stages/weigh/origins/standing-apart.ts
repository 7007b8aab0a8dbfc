import type { Disagreement, DisagreementKind } from "../../../core/index.js";
import type { Setting } from "../setting.js";
import type { Apart } from "./ties.js";

/** What two tellings of one source would not differ in. A changed fact and another wording are no sign of two sources. */
const contradictions: ReadonlySet<DisagreementKind> = new Set<DisagreementKind>([
	"figure",
	"count",
	"date",
	"statement",
]);

/** Who stands apart in a claim: reports on different sides of its disagreement that no lineage ties. */
export function standingApart(disagreement: Disagreement | null, setting: Setting): Apart {
	if (!disagreement || !contradictions.has(disagreement.kind)) return () => false;
	const sides = disagreement.between.map((side) => new Set(side));
	const sideOf = (report: string) => {
		const held = sides.flatMap((side, i) => (side.has(report) ? [i] : []));
		return held.length === 1 ? held[0] : undefined;
	};
	return ({ report: a }, { report: b }) => {
		const [x, y] = [sideOf(a.id), sideOf(b.id)];
		return x !== undefined && y !== undefined && x !== y && setting.lineOf(a.id) !== setting.lineOf(b.id);
	};
}
