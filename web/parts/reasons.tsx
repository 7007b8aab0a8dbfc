import type { Reason } from "../../src/core/index.js";
import { useStory } from "./story-context.js";

/** Reasons in words, each with links to the words it rests on. */
export function Reasons({ reasons, claim }: { readonly reasons: readonly Reason[]; readonly claim?: string }) {
	const { labels, open } = useStory();
	return (
		<ul class="reasons">
			{reasons.map((reason, i) => (
				<li key={`${i}${reason.rule}`}>
					{reason.detail}
					{reason.cites.slice(0, 6).map((cite, c) => (
						<button
							type="button"
							class="cite"
							key={`${c} ${cite.report} ${cite.span[0]}`}
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
