import { standingInWords } from "../../src/dossier/standing-in-words.js";
import { ClaimCharts } from "../graphics/claim-charts.js";
import { differenceHeading, kindWords } from "../words/claim-words.js";
import { MentionWords } from "./mention-words.js";
import { OriginsOf } from "./origins.js";
import { Reasons } from "./reasons.js";
import { Sides } from "./sides.js";
import { useStory } from "./story-context.js";

/** A claim with all that stands behind it: disagreement, figures, words of every mention, origins, and why they are one. */
export function ClaimDetail({ id, headingId }: { readonly id: string; readonly headingId: string }) {
	const { story } = useStory();
	const claim = story.claimOf.get(id);
	if (!claim) return null;
	const { disagreement } = claim;
	return (
		<article class="claim-detail">
			<p class="kicker">{kindWords[claim.kind]}</p>
			<h2 id={headingId} tabIndex={-1}>
				{claim.statement}
			</h2>
			<p class="facts">{standingInWords(claim)}</p>
			{disagreement && (
				<section aria-label="Disagreement">
					<h3>
						<span class={`badge differs-${disagreement.kind}`}>{differenceHeading(disagreement)}</span>
					</h3>
					<Sides claim={claim} />
					<Reasons reasons={disagreement.reasons} claim={claim.id} />
				</section>
			)}
			<ClaimCharts claim={claim} always />
			<OriginsOf claim={claim} />
			<section aria-label="Mentions">
				<h3>In the reports’ words</h3>
				<ul class="mentions">
					{claim.mentions.map((mention) => (
						<li key={`${mention.report} ${mention.span[0]} ${mention.span[1]}`}>
							<MentionWords mention={mention} claim={claim.id} />
						</li>
					))}
				</ul>
			</section>
			{claim.mentions.length > 1 && claim.reasons.length > 0 && (
				<section aria-label="Why these mentions are one claim">
					<h3>Why these are one claim</h3>
					<Reasons reasons={claim.reasons} claim={claim.id} />
				</section>
			)}
		</article>
	);
}
