import { useMemo } from "preact/hooks";
import { type Claim, isUnattributed, type OriginGroup } from "../../src/core/index.js";
import { counted, listed } from "../../src/dossier/listing.js";
import { reportsOf } from "../../src/dossier/standing-in-words.js";
import type { GraphEdge, GraphNode } from "../graphics/graph-layout.js";
import { LayeredGraph } from "../graphics/layered-graph.js";
import { capital } from "../words/capital.js";
import { Reasons } from "./reasons.js";
import { useStory } from "./story-context.js";

/** What is known of the number of origins, in a sentence. */
function countWords({ atLeast, atMost }: Claim["origins"]): string {
	if (atMost === 0) return "No report says where it has this from.";
	if (atLeast === atMost) return `${counted(atLeast, "origin stands", "origins stand")} behind this claim.`;
	if (atLeast === 0) return `Nobody is named. Behind this claim stands ${counted(atMost, "origin")} at most.`;
	return `At least ${atLeast} and at most ${counted(atMost, "origin")} stand behind this claim.`;
}

/** The reasons that speak for one report's place in a group; all of the group's when none names the report. */
function reasonsFor(group: OriginGroup, report: string) {
	const own = group.reasons.filter((reason) => reason.cites.some((cite) => cite.report === report));
	return own.length > 0 ? own : group.reasons;
}

/** The origins of a claim: drawn as a graph from origin to report, and told as a list. */
export function OriginsOf({ claim }: { readonly claim: Claim }) {
	const { labels } = useStory();
	const sure = useMemo(() => new Set(reportsOf(claim)), [claim]);
	/** "perhaps" where nothing that surely is of the claim has it from there. */
	const perhaps = (group: OriginGroup) => (group.reports.some((id) => sure.has(id)) ? "" : "perhaps ");
	const { nodes, edges } = useMemo(() => {
		const groups = claim.origins.groups;
		const reports = [...new Set(groups.flatMap((group) => group.reports))];
		return {
			nodes: [
				...groups.map(
					(group, i): GraphNode => ({
						id: `origin ${i}`,
						text: !group.name || isUnattributed(group) ? "nobody named" : `${perhaps(group)}${group.name}`,
						tone: !group.name || isUnattributed(group) || perhaps(group) ? "unsure" : "origin",
					}),
				),
				...reports.map((id): GraphNode => ({ id: `report ${id}`, text: labels.get(id) ?? id, tone: "report" })),
			],
			edges: groups.flatMap((group, i) =>
				group.reports.map(
					(report): GraphEdge => ({
						id: `${i} ${report}`,
						from: `origin ${i}`,
						to: `report ${report}`,
						tone: isUnattributed(group) || !sure.has(report) ? "unsure" : "origin",
						arrow: true,
						label: `${labels.get(report) ?? report} ${sure.has(report) ? "has" : "perhaps has"} it from ${isUnattributed(group) ? "nobody named" : group.name}`,
						why: reasonsFor(group, report).map((reason) => reason.detail),
					}),
				),
			),
		};
	}, [claim, labels]);
	return (
		<section class="origins" aria-label="Origins">
			<h3>Where it comes from</h3>
			<p>{countWords(claim.origins)}</p>
			{nodes.length > 0 && nodes.length <= 80 && (
				<LayeredGraph nodes={nodes} edges={edges} label="Origins and the reports that have the claim from them" />
			)}
			<ul class="origin-list">
				{claim.origins.groups.map((group, i) => (
					<li key={`${i}${group.name}`}>
						<p>
							<strong>{isUnattributed(group) ? "Nobody named" : capital(`${perhaps(group)}${group.name}`)}</strong>{" "}
							<span class="soft">in {listed(group.reports.map((id) => labels.get(id) ?? id))}</span>
						</p>
						<Reasons reasons={group.reasons} />
					</li>
				))}
			</ul>
		</section>
	);
}
