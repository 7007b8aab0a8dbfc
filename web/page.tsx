import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { everything, type Filter } from "./data/filter.js";
import type { StoryView } from "./data/read-dossier.js";
import { useRoute } from "./data/route.js";
import { ClaimsSection } from "./parts/claims-section.js";
import { Credits } from "./parts/credits.js";
import { Differences } from "./parts/differences.js";
import { Lineage } from "./parts/lineage.js";
import { Masthead } from "./parts/masthead.js";
import { Notes } from "./parts/notes.js";
import { Panel } from "./parts/panel.js";
import { Parties } from "./parts/parties.js";
import { StoryProvider, scopeOf } from "./parts/story-context.js";
import { StoryHeader } from "./parts/story-header.js";
import { Timeline } from "./parts/timeline.js";
import { Voices } from "./parts/voices.js";

/** The page: one story at a time, and the panel beside it that shows a claim or a report. */
export function Page({ stories }: { readonly stories: readonly StoryView[] }) {
	const { route, go } = useRoute();
	const [filter, setFilter] = useState<Filter>(everything);
	const story =
		stories.find((candidate) => candidate.id === route.story) ??
		stories.find((candidate) => route.claim && candidate.claimOf.has(route.claim)) ??
		stories.find((candidate) => route.report && candidate.reportOf.has(route.report));
	const [last, setLast] = useState(stories[0]);
	const shown = story ?? last;
	useEffect(() => {
		if (story) setLast(story);
	}, [story]);
	const scope = useMemo(() => (shown ? scopeOf(shown, go) : undefined), [shown, go]);
	const opener = useRef<HTMLElement | null>(null);
	const open = Boolean(
		shown && ((route.claim && shown.claimOf.has(route.claim)) || (route.report && shown.reportOf.has(route.report))),
	);
	useLayoutEffect(() => {
		// Opening narrows the story: what the reader chose is kept where it was on the screen.
		const chosen = opener.current?.isConnected ? opener.current : undefined;
		const before = chosen?.getBoundingClientRect().top ?? 0;
		document.documentElement.classList.toggle("has-panel", open);
		if (!chosen) return;
		scrollBy({ top: chosen.getBoundingClientRect().top - before, behavior: "instant" });
		if (open) chosen.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
		else chosen.focus({ preventScroll: true });
	}, [open]);
	if (!shown || !scope) {
		return (
			<main class="sheet">
				<h1>Nothing to show</h1>
				<p>
					This dossier holds no reports. If you expected some, look at the notes that Hearsay printed when it made this
					page.
				</p>
			</main>
		);
	}
	return (
		<StoryProvider
			value={{
				...scope,
				open: (next, replace) => {
					if (!open) opener.current = document.activeElement as HTMLElement | null;
					scope.open(next, replace);
				},
			}}
		>
			<div class="frame" inert={open && matchMedia("(max-width: 60rem)").matches}>
				<Masthead
					stories={stories}
					shown={shown}
					choose={(id) => {
						setFilter(everything);
						go({ story: id });
					}}
				/>
				<main class="sheet" key={shown.id}>
					<StoryHeader
						choose={(standing) => {
							setFilter({ ...everything, standing });
							document.getElementById("claims")?.scrollIntoView();
						}}
					/>
					<Differences />
					<ClaimsSection filter={filter} setFilter={setFilter} route={route} />
					<Timeline />
					<Parties />
					<Voices />
					<Lineage />
					<Credits />
					<Notes />
				</main>
			</div>
			{open && <Panel route={route} />}
		</StoryProvider>
	);
}
