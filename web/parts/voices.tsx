import type { DossierVoice, VoiceKind } from "../../src/core/index.js";
import { actInWords } from "../../src/dossier/act-in-words.js";
import { counted } from "../../src/dossier/listing.js";
import { Words } from "./mention-words.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

const kindWords: Readonly<Record<VoiceKind, string>> = {
	person: "",
	organisation: "organisation",
	document: "document",
	anonymous: "not named",
};

function VoiceOf({ voice }: { readonly voice: DossierVoice }) {
	const { labels } = useStory();
	const facts = [voice.role, voice.speaksFor && `for ${voice.speaksFor}`, kindWords[voice.kind]].filter(Boolean);
	return (
		<li>
			<details>
				<summary>
					<strong>{voice.name}</strong>{" "}
					<span class="soft">
						{[facts.join(", "), counted(voice.statements.length, "statement")].filter(Boolean).join(" · ")}
					</span>
				</summary>
				<ShowMore items={voice.statements} step={20} what="statements">
					{(shown) => (
						<ul>
							{shown.map((statement) => (
								<li key={`${statement.report} ${statement.span[0]} ${statement.span[1]} ${statement.claim}`}>
									<p class="kicker">
										<span class="act">{actInWords[statement.act]}</span>{" "}
										{labels.get(statement.report) ?? statement.report}
									</p>
									<Words cite={statement} claim={statement.claim} quote={statement.quote} />
								</li>
							))}
						</ul>
					)}
				</ShowMore>
			</details>
		</li>
	);
}

/** Everyone who speaks, those who say most first; a voice opens to all its statements. */
export function Voices() {
	const { story } = useStory();
	if (story.voices.length === 0) return null;
	const voices = story.voices.toSorted(
		(a, b) => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1),
	);
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
}
