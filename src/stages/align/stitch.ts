import { addTo, type Span } from "../../core/index.js";
import type { Unit } from "./units.js";

/** Most code units between two parts of one passage: a comma, a quotation mark, "and". */
const gap = 6;
/** Longest stitched passage, in code units: about thirty words. */
const mostLength = 190;

/** Whether `b` goes on where `a` ends. */
export function follows(a: Unit, b: Unit): boolean {
	return (
		a.report === b.report &&
		a.sentence === b.sentence &&
		a.voice === b.voice &&
		b.shown[0] >= a.span[0] &&
		b.span[0] - a.span[1] <= gap &&
		b.span[1] - a.shown[0] <= mostLength
	);
}

/** Two parts of one passage as one unit. */
export function joined(a: Unit, b: Unit): Unit {
	const cover = (x: Span, y: Span): Span => [Math.min(x[0], y[0]), Math.max(x[1], y[1])];
	return {
		...a,
		span: cover(a.span, b.span),
		shown: cover(a.shown, b.shown),
		clause: cover(a.clause, b.clause),
		kind: a.kind === "quote" ? a.kind : b.kind,
		stems: [...a.stems, ...b.stems],
		common: [...a.common, ...b.common],
		quoted: [...a.quoted, ...b.quoted],
	};
}

/**
 * Makes one group of groups that stand side by side in every sentence they are in: the parts of a passage that the same
 * reports carry whole. Groups of one unit stay as they are.
 */
export function stitch(groups: readonly (readonly Unit[])[]): (readonly Unit[])[] {
	const out: (readonly Unit[])[] = [];
	const bySentences = new Map<string, (readonly Unit[])[]>();
	for (const group of groups) {
		const keys = group.map((u) => u.place);
		if (group.length < 2 || new Set(keys).size < keys.length) {
			out.push(group);
			continue;
		}
		const sorted = [...group].sort((a, b) => (a.place < b.place ? -1 : 1));
		const key = sorted.map((u) => u.place).join("\n\n");
		addTo(bySentences, key, sorted);
	}
	for (const parallel of bySentences.values()) {
		const ordered = [...parallel].sort((a, b) => a[0]!.span[0] - b[0]!.span[0]);
		let open = ordered[0] as readonly Unit[];
		for (const next of ordered.slice(1)) {
			if (open.every((u, i) => follows(u, next[i] as Unit))) open = open.map((u, i) => joined(u, next[i] as Unit));
			else {
				out.push(open);
				open = next;
			}
		}
		out.push(open);
	}
	return out;
}
