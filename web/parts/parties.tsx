import { memo } from "preact/compat";
import type { Move } from "../../src/core/index.js";
import { actInWords } from "../../src/dossier/act-in-words.js";
import { chosenMoves } from "../../src/dossier/choice.js";
import { moveDay } from "../../src/dossier/day.js";
import { counted } from "../../src/dossier/listing.js";
import { partyInWords } from "../../src/dossier/party-in-words.js";
import { voiceInWords } from "../../src/dossier/voice-in-words.js";
import { Words } from "./mention-words.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

function MoveOf({ move }: { readonly move: Move }) {
	const { story, labels } = useStory();
	const voice = story.voiceOf.get(move.voice);
	return (
		<li>
			<p class="kicker">
				{move.date && <span class="when">{moveDay(move)}</span>} <span class="act">{actInWords[move.act]}</span>
			</p>
			<Words cite={move} claim={move.claim} quote={move.quote} />
			<p class="soft">
				{voice ? voiceInWords(voice) : move.voice}
				{" · "}
				{move.reports.length > 1 ? counted(move.reports.length, "report") : (labels.get(move.report) ?? move.report)}
			</p>
		</li>
	);
}

/** The parties beside each other, each with what it did by speaking, in order of time. */
export const Parties = memo(function Parties() {
	const { story } = useStory();
	const parties = story.parties.filter((party) => party.moves.length > 0);
	if (parties.length === 0) return null;
	return (
		<section class="parties" id="parties" aria-labelledby="parties-heading">
			<h2 id="parties-heading">The parties and their moves</h2>
			<ShowMore items={parties} step={6} what="parties">
				{(shown) => (
					<div class="columns">
						{shown.map((party) => (
							<section key={party.id} aria-label={partyInWords(party.name)}>
								<h3>{partyInWords(party.name)}</h3>
								<ShowMore items={chosenMoves(story, party.moves)} step={8} what="moves">
									{(moves) => (
										<ol>
											{moves.map((move) => (
												<MoveOf key={`${move.report} ${move.span[0]} ${move.span[1]} ${move.voice}`} move={move} />
											))}
										</ol>
									)}
								</ShowMore>
							</section>
						))}
					</div>
				)}
			</ShowMore>
		</section>
	);
});
