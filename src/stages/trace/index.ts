/**
 * Trace: which report copies, rewrites or shares a text with which.
 *
 * Takes a story; gives it with its lineage: edges with direction, kind, score and the shared words as evidence.
 * Cannot know: texts outside the story; an edge between two rewrites of an absent agency text is `common-source`.
 */
import type { LineageEdge, MarkedReport, Story, TracedStory } from "../../core/index.js";
import { narrationOf } from "./narration.js";
import { sharedRuns } from "./shared-runs.js";

const byId = (a: MarkedReport, b: MarkedReport) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Which of two reports was first: by the day it was published, where both tell. */
function ordered(a: MarkedReport, b: MarkedReport): readonly [MarkedReport, MarkedReport, boolean] {
	const [x, y] = [a.published, b.published];
	if (x && y && x !== y) return x < y ? [a, b, true] : [b, a, true];
	return byId(a, b) <= 0 ? [a, b, false] : [b, a, false];
}

export function traceLineage(story: Story): TracedStory {
	const reports = [...story.reports].sort(byId);
	const narrations = reports.map(narrationOf);
	const lineage: LineageEdge[] = [];
	for (const { a, b, runs } of sharedRuns(narrations.map((n) => n.words))) {
		const longest = runs[0];
		if (!longest || longest.length < 10) continue;
		const [x, y] = [reports[a] as MarkedReport, reports[b] as MarkedReport];
		const [from, to, sure] = ordered(x, y);
		const words = runs.reduce((sum, run) => sum + run.length, 0);
		const spanAt = (n: number, start: number) => {
			const spans = narrations[n]?.spans ?? [];
			return [spans[start]?.[0] ?? 0, spans[start + longest.length - 1]?.[1] ?? 0] as const;
		};
		const cites = [
			{ report: x.id, span: spanAt(a, longest.inA) },
			{ report: y.id, span: spanAt(b, longest.inB) },
		];
		lineage.push({
			from: from.id,
			to: to.id,
			kind: "copy",
			score: Math.min(1, words / 30) * (sure ? 1 : 0.8),
			reasons: [
				{
					rule: "shared-words",
					score: Math.min(1, words / 30),
					detail: `${words} words of narration in a row are the same in both${sure ? "" : "; which came first is not known"}`,
					cites: from === x ? cites : [...cites].reverse(),
				},
			],
		});
	}
	return { ...story, lineage };
}
