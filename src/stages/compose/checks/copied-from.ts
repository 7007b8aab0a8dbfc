import { addTo, isOrdered, type LineageEdge } from "../../../core/index.js";

/** From which reports each report may have copied: of an edge whose order nothing tells, each of the two from the other. */
export function copiesIn(lineage: readonly LineageEdge[]): Map<string, string[]> {
	const copied = new Map<string, string[]>();
	for (const edge of lineage) {
		if (edge.kind !== "copy") continue;
		addTo(copied, edge.to, edge.from);
		if (!isOrdered(edge)) addTo(copied, edge.from, edge.to);
	}
	return copied;
}

/** All that `from` leads to, itself among them; what `seen` holds is left out, and what is found added to it. */
function reached(from: string, next: ReadonlyMap<string, readonly string[]>, seen: Set<string>): string[] {
	if (seen.has(from)) return [];
	seen.add(from);
	const found = [from];
	for (const at of found)
		for (const id of next.get(at) ?? []) {
			if (seen.has(id)) continue;
			seen.add(id);
			found.push(id);
		}
	return found;
}

/**
 * The reports from which all others of some may have copied, each from another of them, in the order given: one, or several where nothing tells
 * which of these came first. Empty where some of them hang together by no copying, and for a report alone.
 */
export function copiedFrom(reports: readonly string[], copied: ReadonlyMap<string, readonly string[]>): string[] {
	const all = new Set(reports);
	const before = new Map(reports.map((id) => [id, (copied.get(id) ?? []).filter((from) => all.has(from))]));
	const after = new Map<string, string[]>();
	for (const [id, sources] of before) for (const from of sources) addTo(after, from, id);
	// If one leads to all, so does the last from which anything new is found.
	const seen = new Set<string>();
	const last = reports.filter((id) => reached(id, after, seen).length > 0).at(-1);
	if (last === undefined || reports.length < 2 || reached(last, after, new Set()).length < all.size) return [];
	const first = new Set(reached(last, before, new Set()));
	return reports.filter((id) => first.has(id));
}
