import { memo } from "preact/compat";
import { ClaimCharts } from "../graphics/claim-charts.js";
import { disagreementWords } from "../words/claim-words.js";
import { ShowMore } from "./show-more.js";
import { Sides } from "./sides.js";
import { useStory } from "./story-context.js";

/** Where reports or parties differ, heaviest first, both sides' words beside each other. */
export const Differences = memo(function Differences() {
	const { story, open } = useStory();
	const differing = story.claims.filter((claim) => claim.disagreement);
	if (differing.length === 0) return null;
	return (
		<section class="differences" id="differences" aria-labelledby="differences-heading">
			<h2 id="differences-heading">Where they differ</h2>
			<ShowMore items={differing} step={4} what="disagreements">
				{(shown) => (
					<ol>
						{shown.map((claim) => (
							<li key={claim.id} class="difference">
								<p class="kicker">{claim.disagreement && disagreementWords[claim.disagreement.kind]}</p>
								<h3>
									<button type="button" class="headline" onClick={() => open({ claim: claim.id })}>
										{claim.statement}
									</button>
								</h3>
								<p class="why">{claim.disagreement?.reasons[0]?.detail}</p>
								<Sides claim={claim} />
								<ClaimCharts claim={claim} />
							</li>
						))}
					</ol>
				)}
			</ShowMore>
		</section>
	);
});
