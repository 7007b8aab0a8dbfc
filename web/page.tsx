import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Note, Standing } from "../src/core/index.js";
import { everything, type Filter } from "./data/filter.js";
import type { ShownDossier, StoryView } from "./data/read-dossier.js";
import type { Route } from "./data/route.js";
import { useRoute } from "./data/use-route.js";
import { Checks } from "./parts/checks.js";
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

/** What opened the panel, so that it keeps its place on the screen and gets the focus back. */
function useOpener(open: boolean): () => void {
	const opener = useRef<Element | null>(null);
	useLayoutEffect(() => {
		const chosen = opener.current?.isConnected ? (opener.current as HTMLElement) : undefined;
		const before = chosen?.getBoundingClientRect().top ?? 0;
		// Opening narrows the story, which moves everything in it.
		document.documentElement.classList.toggle("has-panel", open);
		if (!chosen) return;
		scrollBy({ top: chosen.getBoundingClientRect().top - before, behavior: "instant" });
		if (open) chosen.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
		else chosen.focus({ preventScroll: true });
	}, [open]);
	return useCallback(() => {
		const active = document.activeElement;
		if (active && active !== document.body && !active.closest(".panel")) opener.current = active;
	}, []);
}

/** The story that a route means, by its own id or by that of its claim or report. */
function storyOf(stories: readonly StoryView[], route: Route): StoryView | undefined {
	return (
		stories.find((story) => story.id === route.story) ??
		stories.find((story) => route.claim && story.claimOf.has(route.claim)) ??
		stories.find((story) => route.report && story.reportOf.has(route.report))
	);
}

/** What stands in place of a story when there is none. */
function NothingFound({ notes }: { readonly notes: readonly Note[] }) {
	return (
		<main class="sheet">
			<h1>Nothing to show</h1>
			<p>This dossier holds no reports.</p>
			<ul>
				{notes.map((note, i) => (
					<li key={`${i}${note.place}`}>
						{note.message} <span class="soft">{note.place}</span>
					</li>
				))}
			</ul>
		</main>
	);
}

/** The page: one story at a time, and the panel beside it that shows a claim or a report. */
export function Page({ stories, notes }: ShownDossier) {
	const { route, go } = useRoute();
	const [filter, setFilter] = useState<Filter>(everything);
	const story = storyOf(stories, route);
	const [last, setLast] = useState(stories[0]);
	const shown = story ?? last;
	useEffect(() => {
		if (story) setLast(story);
	}, [story]);
	const open = Boolean(
		shown && ((route.claim && shown.claimOf.has(route.claim)) || (route.report && shown.reportOf.has(route.report))),
	);
	const showStanding = useCallback((standing: Standing) => {
		setFilter({ ...everything, standing });
		document.getElementById("claims")?.scrollIntoView();
	}, []);
	const rememberOpener = useOpener(open);
	const scope = useMemo(() => (shown ? scopeOf(shown, go, rememberOpener) : undefined), [shown, go, rememberOpener]);
	if (!shown || !scope) return <NothingFound notes={notes} />;
	return (
		<StoryProvider value={scope}>
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
					<StoryHeader choose={showStanding} />
					<Differences />
					<ClaimsSection filter={filter} setFilter={setFilter} route={route} />
					<Timeline />
					<Parties />
					<Voices />
					<Lineage />
					<Credits />
					<Checks />
					<Notes />
				</main>
				<footer class="colophon">
					<p>
						Hearsay counts origins, not articles. It shows who says what and on whose authority; it never says which
						side is right.
					</p>
				</footer>
			</div>
			{open && <Panel route={route} />}
		</StoryProvider>
	);
}
