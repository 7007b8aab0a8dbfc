import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";
import type { DossierVoice, VoiceKind } from "../../src/core/index.js";
import { actInWords } from "../../src/dossier/act-in-words.js";
import { chosenStatements, chosenVoices } from "../../src/dossier/choice.js";
import { counted } from "../../src/dossier/listing.js";
import { voiceInWords } from "../../src/dossier/voice-in-words.js";
import { partyBeside, roleBeside, Words } from "./mention-words.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

const kindWords: Readonly<Record<VoiceKind, string>> = {
	person: "",
	organisation: "organisation",
	document: "document",
	anonymous: "not named",
};

function VoiceOf({ voice }: { readonly voice: DossierVoice }) {
	const { story, labels, open } = useStory();
	const statements = useMemo(() => chosenStatements(story, voice), [story, voice]);
	const facts = [roleBeside(voice), partyBeside(voice), kindWords[voice.kind]].filter(Boolean);
	return (
		<li>
			<details>
				<summary>
					<strong>{voiceInWords(voice)}</strong>{" "}
					<span class="soft">
						{[facts.join(", "), counted(statements.length, "statement")].filter(Boolean).join(" · ")}
					</span>
				</summary>
				<ShowMore items={statements} step={20} what="statements">
					{(shown) => (
						<ul>
							{shown.map(
								([first, ...again]) =>
									first && (
										<li key={`${first.claim} ${first.report} ${first.span[0]}`}>
											<p class="kicker">
												<span class="act">{actInWords[first.act]}</span> {labels.get(first.report) ?? first.report}
											</p>
											<Words cite={first} claim={first.claim} quote={first.quote} />
											{again.length > 0 && (
												<p class="soft">
													Also{" "}
													{again.map((statement) => (
														<button
															type="button"
															class="cite"
															key={`${statement.report} ${statement.span[0]} ${statement.span[1]}`}
															onClick={() =>
																open({ claim: statement.claim, report: statement.report, at: statement.span })
															}
														>
															{labels.get(statement.report) ?? statement.report}
														</button>
													))}
												</p>
											)}
										</li>
									),
							)}
						</ul>
					)}
				</ShowMore>
			</details>
		</li>
	);
}

/** Everyone who speaks, those who say most first; a voice opens to all its statements. */
export const Voices = memo(function Voices() {
	const { story } = useStory();
	if (story.voices.length === 0) return null;
	const voices = [...chosenVoices(story), ...story.voices.filter((voice) => voice.statements.length === 0)];
	return (
		<section class="voices" id="voices" aria-labelledby="voices-heading">
			<h2 id="voices-heading">Who speaks</h2>
			<ShowMore items={voices} step={30} what="voices">
				{(shown) => (
					<ul class="voice-list">
						{shown.map((voice) => (
							<VoiceOf key={voice.id} voice={voice} />
						))}
					</ul>
				)}
			</ShowMore>
		</section>
	);
});
