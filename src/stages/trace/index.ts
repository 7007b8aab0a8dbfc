/**
 * Trace: which report copies, rewrites or shares a text with which.
 *
 * Takes a story; gives it with its lineage: edges with direction, kind, score and the shared words as evidence.
 * Cannot know: texts outside the story; an edge between two rewrites of an absent agency text is `common-source`.
 */
import type { Cite, LineageEdge, LineageKind, MarkedReport, Reason, Story, TracedStory } from "../../core/index.js";
import { creditTo, directionOf } from "./direction.js";
import { PassageForest } from "./passage-forest.js";
import { type RunningWords, runningWords } from "./running-words.js";
import { type Passage, type SharedNarration, sharedNarration } from "./shared-narration.js";
import { sharedRuns } from "./shared-runs.js";

const enough = 6;
/** A shorter passage than this adds nothing: any two reports of a matter share some. */
const least = 3.5;
/** Shared narration from which even words that many reports share are a text passed on, not a formula. */
const plenty = 14;
/** Where one report names the other's outlet as its source, a turn of phrase is enough. */
const enoughCredited = 2.4;
const mostCited = 3;

const byId = (a: MarkedReport, b: MarkedReport) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const weightOf = (passages: readonly Passage[]) => passages.reduce((sum, p) => sum + p.weight, 0);

function citesOf(reports: readonly RunningWords[], { a, b }: SharedNarration, passages: readonly Passage[]): Cite[] {
	const at = (report: RunningWords, from: number, length: number): Cite => ({
		report: report.report.id,
		span: [report.spans[from]?.[0] ?? 0, report.spans[from + length - 1]?.[1] ?? 0],
	});
	return passages.flatMap(({ inA, inB, length }) => [
		at(reports[a] as RunningWords, inA, length),
		at(reports[b] as RunningWords, inB, length),
	]);
}

export function traceLineage(story: Story): TracedStory {
	const reports = [...story.reports].sort(byId).map(runningWords);
	const shared = sharedNarration(reports, sharedRuns(reports))
		.map((pair) => {
			const [x, y] = [reports[pair.a] as RunningWords, reports[pair.b] as RunningWords];
			const [xCredits, yCredits] = [creditTo(x, y), creditTo(y, x)];
			const credited = Boolean(xCredits ?? yCredits);
			const said = [...(xCredits ? pair.saidInA : []), ...(yCredits ? pair.saidInB : [])];
			const passages = [...pair.narrated, ...said].filter((p) => credited || p.weight >= least);
			return { pair, passages, weight: weightOf(passages), credited };
		})
		.sort((p, q) => q.weight - p.weight || p.pair.a - q.pair.a || p.pair.b - q.pair.b);
	const forest = new PassageForest(reports);
	const lineage: LineageEdge[] = [];
	for (const { pair, passages, weight, credited } of shared) {
		const { a, b } = pair;
		const news = forest.news(a, b, passages);
		const rare = passages.reduce((sum, p) => sum + p.rare, 0);
		if (!credited && (!passages.some((p) => p.weight >= enough) || (rare < enough && weight < plenty))) continue;
		if (news < (credited ? enoughCredited : enough)) continue;
		forest.join(a, b, passages);
		const { from, to, reason } = directionOf(reports[a] as RunningWords, reports[b] as RunningWords);
		const longest = [...passages].sort((p, q) => q.length - p.length || p.inA - q.inA).slice(0, mostCited);
		const words = passages.reduce((sum, p) => sum + p.length, 0);
		const likelihood = 1 - Math.exp(-weightOf(passages) / 8);
		const cites = citesOf(reports, pair, longest);
		const kind: LineageKind = (longest[0]?.length ?? 0) >= 12 ? "copy" : "derived";
		const same: Reason = {
			rule: "shared-words",
			score: likelihood,
			detail: `${words} words of narration stand in both reports in the same order; the longest run has ${longest[0]?.length}`,
			cites,
		};
		lineage.push({
			from: from.report.id,
			to: to.report.id,
			kind,
			score: likelihood * (reason.rule === "order-unsure" ? 0.8 : 1),
			reasons: [same, reason],
		});
	}
	return { ...story, lineage };
}
