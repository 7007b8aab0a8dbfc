/**
 * Compose: one dossier value from the weighed stories; every rendering is made from it alone.
 *
 * Takes weighed stories; gives the `Dossier`: claims, voices with their statements, parties with their moves in time,
 * the timeline, what to check next, lineage and credits.
 * Cannot know: what the reports do not say; when something was said that neither the words nor a publication time place.
 */
import type { Dossier, Note, Report, WeighedStory } from "../../core/index.js";
import { checksOf } from "./checks/checks.js";
import { withNamedOrigins } from "./origin-names.js";
import { partiesOf } from "./parties.js";
import { withPlacedDates } from "./placed-dates.js";
import { ReportIndex } from "./report-index.js";
import { storyTitle } from "./story-title.js";
import { timelineOf } from "./timeline.js";
import { voicesOf } from "./voices.js";
import { withWholeCites } from "./whole-cites.js";

/** A report without its marks, as the dossier carries it. */
function plain({ id, text, title, byline, outlet, published, modified, url, takenFrom, wire, notes }: Report): Report {
	return {
		id,
		text,
		...(title ? { title } : {}),
		...(byline ? { byline } : {}),
		...(outlet ? { outlet } : {}),
		...(published ? { published } : {}),
		...(modified ? { modified } : {}),
		...(url ? { url } : {}),
		...(takenFrom ? { takenFrom } : {}),
		...(wire ? { wire } : {}),
		notes,
	};
}

function indexesOf({ reports, voices }: WeighedStory): Map<string, ReportIndex> {
	const key = (report: string, own: string) => `${report}\n${own}`;
	const voiceOf = new Map(
		voices.flatMap(({ id, members }) => members.map((m) => [key(m.report, m.voice), id] as const)),
	);
	return new Map(withPlacedDates(reports).map((r) => [r.id, new ReportIndex(r, (own) => voiceOf.get(key(r.id, own)))]));
}

/** One dossier from weighed stories, those of most reports first, whatever the order they came in. */
export function composeDossier(stories: readonly WeighedStory[], notes: readonly Note[]): Dossier {
	const ordered = stories
		.map(withNamedOrigins)
		.sort((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1));
	const told = ordered.map((story) => {
		const indexes = indexesOf(story);
		const voices = voicesOf(story);
		const parties = partiesOf(story, indexes);
		const read = withWholeCites(
			{ claims: story.claims, voices, parties, checks: checksOf(story, voices, parties, indexes) },
			indexes,
		);
		return {
			...read,
			summary: { id: story.id, title: storyTitle(story.reports), reports: story.reports.map((r) => r.id) },
			timeline: timelineOf(story, indexes),
		};
	});
	return {
		format: "hearsay-dossier/1",
		reports: ordered.flatMap((s) => s.reports.map(plain)),
		stories: told.map((t) => t.summary),
		claims: told.flatMap((t) => t.claims),
		lineage: ordered.flatMap((s) => s.lineage),
		credits: ordered.flatMap((s) => s.reports.flatMap((r) => r.credits.map((c) => ({ ...c, report: r.id })))),
		voices: told.flatMap((t) => t.voices),
		parties: told.flatMap((t) => t.parties),
		timeline: told.flatMap((t) => t.timeline),
		checks: told.flatMap((t) => t.checks),
		notes,
	};
}
