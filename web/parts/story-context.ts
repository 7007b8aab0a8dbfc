import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { reportLabels } from "../../src/dossier/report-labels.js";
import type { StoryView } from "../data/read-dossier.js";
import type { Route } from "../data/route.js";

/** What every part of the page may need: the story, a short name for each of its reports, and the way to open things. */
export interface StoryScope {
	readonly story: StoryView;
	/** Short name of each report, by id. */
	readonly labels: ReadonlyMap<string, string>;
	/** Opens a claim or a place in a report in the panel; the story is added. */
	readonly open: (route: Route, replace?: boolean) => void;
	readonly close: () => void;
}

const Scope = createContext<StoryScope | undefined>(undefined);

export const StoryProvider = Scope.Provider;

/** The scope of the story being shown. */
export function useStory(): StoryScope {
	const scope = useContext(Scope);
	if (!scope) throw new Error("useStory needs a StoryProvider above it");
	return scope;
}

/** The scope of a story, given how to go to a route and what to do before something is opened. */
export function scopeOf(
	story: StoryView,
	go: (route: Route, replace?: boolean) => void,
	beforeOpening: () => void,
): StoryScope {
	return {
		story,
		labels: reportLabels(story.reports),
		open: (route, replace) => {
			beforeOpening();
			go({ story: story.id, ...route }, replace);
		},
		close: () => go({ story: story.id }),
	};
}
