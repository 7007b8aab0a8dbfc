import type { Cite, Mention } from "../../src/core/index.js";
import { actInWords } from "../../src/dossier/act-in-words.js";
import type { StoryView } from "../data/read-dossier.js";
import { inContext } from "../words/context.js";
import { useStory } from "./story-context.js";

/** Who says a mention: "Ada Brandt, transport minister, for Tolsay, announced", or that nobody is named. */
export function speakerOf(story: StoryView, mention: Mention): string {
	const voice = mention.voice ? story.voiceOf.get(mention.voice) : undefined;
	if (!voice) return mention.voice ? mention.voice : "Narrated; nobody is named";
	const via = mention.via ? story.voiceOf.get(mention.via)?.name : undefined;
	const parts = [
		voice.name,
		voice.role,
		voice.speaksFor && !voice.name.includes(voice.speaksFor) ? `for ${voice.speaksFor}` : "",
	];
	const act = mention.act ? ` – ${actInWords[mention.act]}` : "";
	return `${parts.filter(Boolean).join(", ")}${via ? `, through ${via}` : ""}${act}`;
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
	const { story, labels } = useStory();
	return (
		<figure class="mention">
			<blockquote>
				<Words cite={mention} claim={claim} quote={mention.quote} />
			</blockquote>
			<figcaption>
				<span class={mention.voice ? "voiced" : "narrated"}>
					<span class="dot" aria-hidden="true" />
					{speakerOf(story, mention)}
				</span>
				<cite>{labels.get(mention.report) ?? mention.report}</cite>
			</figcaption>
		</figure>
	);
}
