import { memo } from "preact/compat";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

/** What went wrong on the way, so that nothing is left out in silence. */
export const Notes = memo(function Notes() {
	const { story } = useStory();
	if (story.notes.length === 0) return null;
	return (
		<section class="notes" id="notes" aria-labelledby="notes-heading">
			<h2 id="notes-heading">Notes on the reading</h2>
			<ShowMore items={story.notes} step={20} what="notes">
				{(shown) => (
					<ul>
						{shown.map((note, i) => (
							<li key={`${i}${note.place}${note.code}`}>
								{note.message} <span class="soft">{note.place}</span>
							</li>
						))}
					</ul>
				)}
			</ShowMore>
		</section>
	);
});
