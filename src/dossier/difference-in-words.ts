import type { DisagreementKind, LineageEdge, LineageKind } from "../core/index.js";
import { listed } from "./listing.js";

/** What kind of difference reports have over a claim, to stand as a heading. */
export const differenceInWords: Readonly<Record<DisagreementKind, string>> = {
	figure: "figures differ",
	count: "counts differ",
	date: "dates differ",
	statement: "accounts differ",
	wording: "worded differently",
	status: "status differs",
	changed: "changed with time",
	dispute: "parties contradict each other",
};

/** How the text of a report depends on that of another; the other's name follows. */
export const lineageInWords: Readonly<Record<LineageKind, string>> = {
	copy: "carries text of",
	derived: "draws on",
	"common-source": "shares a source text with",
};

/** On which reports' texts the text of `report` depends: "carries text of A and B; draws on C". Empty for none; `labels` must be safe to print. */
export function lineageOf(report: string, edges: readonly LineageEdge[], labels: ReadonlyMap<string, string>): string {
	const own = edges.filter((e) => e.to === report);
	const parts = Object.entries(lineageInWords).flatMap(([kind, words]) => {
		const names = own.filter((e) => e.kind === kind).map((e) => labels.get(e.from) ?? "another report");
		return names.length > 0 ? [`${words} ${listed(names, 4)}`] : [];
	});
	return parts.join("; ");
}
