import type { Cite, DossierVoice, Mention } from "../../src/core/index.js";
import { actInWords } from "../../src/dossier/act-in-words.js";
import { namesIn } from "../../src/dossier/shown-words.js";
import { voiceInWords } from "../../src/dossier/voice-in-words.js";
import { inContext } from "../words/context.js";
import { useStory } from "./story-context.js";

/** A voice's role, where its name does not tell it already: "official" beside "an official of the port". */
export function roleBeside({ name, role = "" }: Pick<DossierVoice, "name" | "role">): string {
	const bare = name.replace(/^(?:an?|the) /i, "");
	return name.includes(role) || role.includes(bare) ? "" : role;
}

/** For whom a voice speaks, where its name and role do not tell it already. */
export function partyBeside({ name, role = "", speaksFor }: DossierVoice): string {
	return speaksFor && !namesIn(`${name} ${role}`, speaksFor) ? `for ${speaksFor}` : "";
}

/** Who says a mention and what the saying does, with the voice's role and party; or that nobody is named. */
function Speaker({ mention }: { readonly mention: Mention }) {
	const { story } = useStory();
	const voice = mention.voice ? story.voiceOf.get(mention.voice) : undefined;
	const via = mention.via ? story.voiceOf.get(mention.via)?.name : undefined;
	const about = [voice && roleBeside(voice), voice && partyBeside(voice), via && `through ${via}`]
		.filter(Boolean)
		.join(", ");
	return (
		<>
			<span class={`speaker ${mention.voice ? "voiced" : "narrated"}`}>
				<span class="dot" aria-hidden="true" />
				{mention.voice ? (
					<>
						<strong>{voice ? voiceInWords(voice) : mention.voice}</strong> {actInWords[mention.act ?? "state"]}
					</>
				) : (
					"Narrated, nobody named"
				)}
			</span>
			{about && <span>{about}</span>}
			{mention.unsure && <span>perhaps the same</span>}
		</>
	);
}

interface WordsProps {
	readonly cite: Cite;
	/** Id of the claim the words belong to, for the reader. */
	readonly claim?: string | undefined;
	readonly quote: string;
}

/** Words of a report with their sentence around them; a click opens the report there. */
export function Words({ cite, claim, quote }: WordsProps) {
	const { story, labels, open } = useStory();
	const report = story.reportOf.get(cite.report);
	const { before, words, after } = report?.text
		? inContext(report.text, cite.span)
		: { before: "", words: quote, after: "" };
	return (
		<button
			type="button"
			class="words"
			title={`Read it in ${labels.get(cite.report) ?? cite.report}`}
			onClick={() => open({ ...(claim ? { claim } : {}), report: cite.report, at: cite.span })}
		>
			<span class="around">{before}</span>
			<span class="quoted">{words}</span>
			<span class="around">{after}</span>
		</button>
	);
}

/** A mention: its words, who says them, and the report. */
export function MentionWords({ mention, claim }: { readonly mention: Mention; readonly claim: string }) {
	const { labels } = useStory();
	return (
		<figure class="mention">
			<blockquote>
				<Words cite={mention} claim={claim} quote={mention.quote} />
			</blockquote>
			<figcaption>
				<Speaker mention={mention} />
				<cite>{labels.get(mention.report) ?? mention.report}</cite>
			</figcaption>
		</figure>
	);
}
