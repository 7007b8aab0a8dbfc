import { standingInWords } from "../../src/dossier/standing-in-words.js";
import { useStory } from "./story-context.js";

/** A claim with all that stands behind it. */
export function ClaimDetail({ id, headingId }: { readonly id: string; readonly headingId: string }) {
	const { story } = useStory();
	const claim = story.claimOf.get(id);
	if (!claim) return null;
	return (
		<article class="claim-detail">
			<h2 id={headingId} tabIndex={-1}>
				{claim.statement}
			</h2>
			<p>{standingInWords(claim)}</p>
		</article>
	);
}
