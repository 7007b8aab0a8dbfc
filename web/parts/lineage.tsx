import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";
import { dayOf, isOrdered, type LineageEdge } from "../../src/core/index.js";
import { daysInWords } from "../../src/dossier/day.js";
import { listed } from "../../src/dossier/listing.js";
import { labelWithoutDay } from "../../src/dossier/report-labels.js";
import type { GraphEdge, GraphNode } from "../graphics/graph-layout.js";
import { LayeredGraph } from "../graphics/layered-graph.js";
import { edgeWords } from "../words/edge-words.js";
import { Reasons } from "./reasons.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

/** Beyond this many edges a drawing is a knot: then only the strongest link into each report is drawn; the list tells them all. */
const readable = 24;

/** The edges to draw, of edges sorted strongest first. */
function drawable(edges: readonly LineageEdge[]): readonly LineageEdge[] {
	if (edges.length <= readable) return edges;
	const reached = new Set<string>();
	return edges.filter(({ to }) => !reached.has(to) && reached.add(to)).slice(0, 150);
}

/** Which report copies, rewrites or shares a text with which: drawn, and told as a list with reasons. */
export const Lineage = memo(function Lineage() {
	const { story, labels } = useStory();
	const name = (id: string) => labels.get(id) ?? id;
	const edges = useMemo(() => story.lineage.toSorted((a, b) => b.score - a.score), [story]);
	const drawn = useMemo(() => {
		const strongest = drawable(edges);
		const ids = new Set(strongest.flatMap((edge) => [edge.from, edge.to]));
		return {
			nodes: story.reports
				.filter((report) => ids.has(report.id))
				.map((report): GraphNode => {
					const day = dayOf(report.published);
					const text = labelWithoutDay(report, labels);
					const small = day ? daysInWords(day).replace(/ \d{4}$/, "") : "no date";
					return { id: report.id, text, small, tone: "report" };
				}),
			edges: strongest.map(
				(edge: LineageEdge): GraphEdge => ({
					id: `${edge.from} ${edge.to} ${edge.kind}`,
					from: edge.from,
					to: edge.to,
					tone: edge.kind,
					arrow: isOrdered(edge),
					label: edgeWords(edge, labels.get(edge.from) ?? edge.from, labels.get(edge.to) ?? edge.to),
					why: edge.reasons.map((reason) => reason.detail),
				}),
			),
		};
	}, [story, edges, labels]);
	const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
	const alone = story.reports.filter((report) => !linked.has(report.id)).map((report) => name(report.id));
	if (story.reports.length < 2) return null;
	return (
		<section class="lineage" id="lineage" aria-labelledby="lineage-heading">
			<h2 id="lineage-heading">Who copies whom</h2>
			{edges.length === 0 ? (
				<p>No report was found to copy or rewrite another.</p>
			) : (
				<>
					<LayeredGraph nodes={drawn.nodes} edges={drawn.edges} label="Lineage of the reports, earlier to the left" />
					{edges.length > readable && (
						<p class="soft">Only the strongest link into each report is drawn; the list tells all {edges.length}.</p>
					)}
					<p class="key" aria-hidden="true">
						<span class="copy">copy</span>
						<span class="derived">rewritten</span>
						<span class="common-source">third text shared</span>
					</p>
					<ShowMore items={edges} step={12} what="links">
						{(shown) => (
							<ul class="edge-list">
								{shown.map((edge) => (
									<li key={`${edge.from} ${edge.to} ${edge.kind}`}>
										<strong>{edgeWords(edge, name(edge.from), name(edge.to))}</strong>
										<Reasons reasons={edge.reasons} />
									</li>
								))}
							</ul>
						)}
					</ShowMore>
					{alone.length > 0 && <p class="soft">No shared text was found in {listed(alone, 12)}.</p>}
				</>
			)}
		</section>
	);
});
