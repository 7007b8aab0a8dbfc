import type { Cite, Reason } from "../../src/core/index.js";
import { useStory } from "./story-context.js";

/** One place in each report, at most four, so that the words stay readable. */
function firstOfEachReport(cites: readonly Cite[]): Cite[] {
	const found = new Map<string, Cite>();
	for (const cite of cites) if (!found.has(cite.report)) found.set(cite.report, cite);
	return [...found.values()].slice(0, 4);
}

/** Reasons in words, each with links to the words it rests on. */
export function Reasons({ reasons, claim }: { readonly reasons: readonly Reason[]; readonly claim?: string }) {
	const { labels, open } = useStory();
	return (
		<ul class="reasons">
			{reasons.map((reason, i) => (
				<li key={`${i}${reason.rule}`}>
					{reason.detail}{" "}
					{firstOfEachReport(reason.cites).map((cite) => (
						<button
							type="button"
							class="cite"
							key={cite.report}
							onClick={() => open({ ...(claim ? { claim } : {}), report: cite.report, at: cite.span })}
						>
							{labels.get(cite.report) ?? cite.report}
						</button>
					))}
				</li>
			))}
		</ul>
	);
}
