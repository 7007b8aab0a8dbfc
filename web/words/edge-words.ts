import { type Dependence, isOrdered } from "../../src/core/index.js";

/** What a lineage edge tells of two reports by their names, as a sentence; who took from whom only where that is known. */
export function edgeWords(edge: Dependence, from: string, to: string): string {
	if (edge.kind === "common-source") return `${from} and ${to} rewrite a third text`;
	if (!isOrdered(edge)) return `${from} and ${to} share text`;
	return edge.kind === "copy" ? `${to} copies ${from}` : `${to} rewrites ${from}`;
}
