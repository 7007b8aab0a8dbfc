import { counted } from "../../src/dossier/listing.js";
import { outletCount, publishedRange, summaryOf } from "../words/summary.js";
import { useStory } from "./story-context.js";

/** Title, how many reports of how many outlets and when, and the story's counts in one paragraph. */
export function StoryHeader() {
	const { story } = useStory();
	const facts = [counted(story.reports.length, "report"), outletCount(story), publishedRange(story)].filter(Boolean);
	return (
		<header class="story-header">
			<h1>{story.title}</h1>
			<p class="facts">
				{facts.map((fact) => (
					<span key={fact}>{fact}</span>
				))}
			</p>
			<p class="summary">{summaryOf(story)}</p>
		</header>
	);
}
