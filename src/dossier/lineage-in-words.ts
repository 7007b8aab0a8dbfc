import { type Dependence, isOrdered, type LineageEdge } from "../core/index.js";
import { listed } from "./listing.js";

/** How a text may depend on another, in the order it is told. */
const ways = {
	copy: "carries text of",
	derived: "draws on",
	unordered: "shares text with",
	"common-source": "shares a source text with",
} as const;

/** How the text of report `to` depends on that of `from`, whose name follows; no more than that both have it where nothing tells which came first. */
export function lineageInWords(edge: Dependence): string {
	return ways[edge.kind === "common-source" || isOrdered(edge) ? edge.kind : "unordered"];
}

/** On which reports' texts the text of `report` depends: "carries text of A and B; draws on C". Empty for none; `labels` must be safe to print. */
export function lineageOf(report: string, edges: readonly LineageEdge[], labels: ReadonlyMap<string, string>): string {
	const own = edges.filter((e) => e.to === report);
	const parts = Object.values(ways).flatMap((way) => {
		const names = own.filter((e) => lineageInWords(e) === way).map((e) => labels.get(e.from) ?? "another report");
		return names.length > 0 ? [`${way} ${listed(names, 4)}`] : [];
	});
	return parts.join("; ");
}
