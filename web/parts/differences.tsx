import { memo } from "preact/compat";
import { type Claim, type DifferingClaim, type Mention, wordsAt } from "../../src/core/index.js";
import { statementsOf } from "../../src/dossier/choice.js";
import { sidesOf } from "../../src/dossier/sides.js";
import type { StoryView } from "../data/read-dossier.js";
import { safeText } from "../data/safe-text.js";
import { ClaimCharts } from "../graphics/claim-charts.js";
import { capital } from "../words/capital.js";
import { differenceHeading } from "../words/claim-words.js";
import { inContext } from "../words/context.js";
import { ShowMore } from "./show-more.js";
import { Sides } from "./sides.js";
import { useStory } from "./story-context.js";

/** The heading of what changed: what is claimed if it gives what one side gives, else the words of the last side; a third figure should not stand over the two. */
function changedHeading(story: StoryView, claim: Claim): string {
	const sides = sidesOf(claim, story).map(({ mention }) => mention);
	const own = (mention: Mention) => safeText(wordsAt(story.textOf(mention.report), (mention.figure ?? mention).span));
	const last = sides.at(-1);
	if (!last?.figure || sides.some((mention) => claim.statement.includes(own(mention)))) return claim.statement;
	const { before, words, after } = inContext(story.textOf(last.report), last.span);
	return `${before}${words}${after}`.trim().replace(/\.$/, "");
}

/** A claim's heading: for a dispute, who stands against whom; else what is claimed. */
function headingOf(story: StoryView, claim: DifferingClaim): string {
	if (claim.disagreement.kind === "changed") return changedHeading(story, claim);
	if (claim.disagreement.kind !== "dispute") return claim.statement;
	const voices = sidesOf(claim, story).map(({ mention }) => mention.voice);
	const names = [...new Set(voices)].flatMap((id) => (id ? (story.voiceOf.get(id)?.name ?? []) : []));
	return names.length > 1 ? capital(names.join(" against ")) : claim.statement;
}

/** Longer reasons repeat the words that stand below them; the panel tells them in full. */
const shortReason = 160;

function Why({ claim }: { readonly claim: DifferingClaim }) {
	const detail = claim.disagreement.reasons[0]?.detail ?? "";
	return detail && detail.length <= shortReason ? <p class="why">{capital(detail)}</p> : null;
}

/** Where reports or parties differ, heaviest first, both sides' words beside each other. */
export const Differences = memo(function Differences() {
	const { story, open } = useStory();
	const differing = statementsOf(story).differences;
	if (differing.length === 0) return null;
	return (
		<section class="differences" id="differences" aria-labelledby="differences-heading">
			<h2 id="differences-heading">Where they differ</h2>
			<ShowMore items={differing} step={4} what="disagreements">
				{(shown) => (
					<ol>
						{shown.map((claim) => (
							<li key={claim.id} class="difference">
								<p class="kicker">{differenceHeading(claim.disagreement)}</p>
								<h3>
									<button type="button" class="headline" onClick={() => open({ claim: claim.id })}>
										{headingOf(story, claim)}
									</button>
								</h3>
								<Why claim={claim} />
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
