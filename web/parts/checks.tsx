import { memo } from "preact/compat";
import type { Check } from "../../src/core/index.js";
import { wordsAt } from "../../src/core/index.js";
import { checkHeading, checkInWords } from "../../src/dossier/check-in-words.js";
import { chosenChecks } from "../../src/dossier/choice.js";
import { Words } from "./mention-words.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

function CheckLine({ check }: { readonly check: Check }) {
	const { story, labels } = useStory();
	return (
		<li class="check">
			<p class="kicker">{checkHeading[check.kind]}</p>
			<p class="task">{checkInWords(check, labels, story.textOf)}.</p>
			{check.cites.map((cite) => (
				<blockquote key={`${cite.report} ${cite.span[0]}`}>
					<Words cite={cite} claim={check.claims[0]} quote={wordsAt(story.textOf(cite.report), cite.span)} />{" "}
					<cite>{labels.get(cite.report) ?? cite.report}</cite>
				</blockquote>
			))}
		</li>
	);
}

/** Checks shown at once. */
const step = 8;

/** What a verification desk would do next, with the words to begin from. */
export const Checks = memo(function Checks() {
	const { story } = useStory();
	if (story.checks.length === 0) return null;
	const first = chosenChecks(story.checks, step);
	const ordered = [...first, ...story.checks.filter((c) => !first.includes(c))];
	return (
		<section class="checks" id="checks" aria-labelledby="checks-heading">
			<h2 id="checks-heading">To check</h2>
			<ShowMore items={ordered} step={step} what="checks">
				{(shown) => (
					<ol>
						{shown.map((check) => (
							<CheckLine
								key={`${check.kind} ${check.claims[0]} ${check.cites[0]?.report} ${check.cites[0]?.span[0]}`}
								check={check}
							/>
						))}
					</ol>
				)}
			</ShowMore>
		</section>
	);
});
