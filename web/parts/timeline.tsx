import { memo } from "preact/compat";
import { eventDays } from "../../src/dossier/day.js";
import { counted } from "../../src/dossier/listing.js";
import { Words } from "./mention-words.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

/** The story in time: what the reports place on which days. */
export const Timeline = memo(function Timeline() {
	const { story, labels } = useStory();
	if (story.timeline.length === 0) return null;
	return (
		<section class="timeline" id="timeline" aria-labelledby="timeline-heading">
			<h2 id="timeline-heading">The story in time</h2>
			<ShowMore items={story.timeline} step={25} what="entries">
				{(shown) => (
					<ol>
						{shown.map((entry, i) => {
							const before = shown[i - 1];
							const same = before && before.from === entry.from && before.to === entry.to;
							return (
								<li key={`${entry.report} ${entry.span[0]} ${entry.from}`} class={same ? "same" : ""}>
									<p class="when">
										<time dateTime={entry.from}>{eventDays(entry)}</time>
									</p>
									<div>
										<Words cite={entry} claim={entry.claim} quote={entry.quote} />
										<p class="soft">
											{entry.reports.length > 3
												? counted(entry.reports.length, "report")
												: entry.reports.map((id) => labels.get(id) ?? id).join(", ")}
										</p>
									</div>
								</li>
							);
						})}
					</ol>
				)}
			</ShowMore>
		</section>
	);
});
