import { memo } from "preact/compat";
import type { Standing } from "../../src/core/index.js";
import { statementsOf } from "../../src/dossier/choice.js";
import { counted } from "../../src/dossier/listing.js";
import { outletCount, publishedRange, summaryOf } from "../words/summary.js";
import { StandingBars } from "./standing-bars.js";
import { useStory } from "./story-context.js";

/** Links to the parts of the page that this story has. */
function Contents() {
	const { story } = useStory();
	const parts: readonly (readonly [id: string, words: string, has: boolean])[] = [
		["differences", "Where they differ", statementsOf(story).differences.length > 0],
		["claims", "Statements", true],
		["timeline", "In time", story.timeline.length > 0],
		["parties", "Parties", story.parties.some((party) => party.moves.length > 0)],
		["voices", "Voices", story.voices.length > 0],
		["lineage", "Who copies whom", story.reports.length > 1],
		["credits", "Credits", story.credits.length > 0],
		["checks", "To check", story.checks.length > 0],
		["notes", "Notes", story.notes.length > 0],
	];
	return (
		<nav class="contents" aria-label="On this page">
			{parts
				.filter(([, , has]) => has)
				.map(([id, words]) => (
					<a key={id} href={`#${id}`}>
						{words}
					</a>
				))}
		</nav>
	);
}

/** Whoever writes a headline keeps it shorter: what is longer is the first sentence of a report that has none. */
const longestHeadline = 110;

/** Title, how many reports of how many outlets and when, and the story's counts in one paragraph. */
export const StoryHeader = memo(function StoryHeader({ choose }: { readonly choose: (standing: Standing) => void }) {
	const { story } = useStory();
	const facts = [counted(story.reports.length, "report"), outletCount(story), publishedRange(story)].filter(Boolean);
	return (
		<header class="story-header">
			<h1 class={story.title.length > longestHeadline ? "sentence" : undefined}>{story.title}</h1>
			<p class="facts">
				{facts.map((fact) => (
					<span key={fact}>{fact}</span>
				))}
			</p>
			<div class="lead">
				<div>
					<p class="summary">{summaryOf(story)}</p>
					<Contents />
				</div>
				<StandingBars choose={choose} />
			</div>
		</header>
	);
});
