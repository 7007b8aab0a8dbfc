import type { Claim, Dossier, DossierVoice, LineageEdge, Party, Report, Span, TimelineEntry } from "../core/index.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { reportLabels } from "./report-labels.js";
import { differencesAmong, type StoryWords } from "./sides.js";

/** What one story's page shows, picked out of a dossier. */
export interface StoryView extends StoryWords {
	readonly id: string;
	readonly title: string;
	readonly reports: readonly Report[];
	/** Short name of each report, safe to print. */
	readonly labels: ReadonlyMap<string, string>;
	/** Heaviest first; a disagreement told of several claims is one. */
	readonly disagreements: readonly Claim[];
	/** The other claims, heaviest first. */
	readonly others: readonly Claim[];
	/** How many claims there are in all. */
	readonly claims: number;
	readonly lineage: readonly LineageEdge[];
	readonly voices: ReadonlyMap<string, DossierVoice>;
	readonly parties: readonly Party[];
	readonly timeline: readonly TimelineEntry[];
	/** Paragraphs of a report's text. */
	paragraphsOf(report: string): readonly Span[];
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const out = new Map<string, T[]>();
	for (const item of items) {
		const group = out.get(key(item));
		if (group) group.push(item);
		else out.set(key(item), [item]);
	}
	return out;
}

/** The stories of a dossier, those of most reports first, each with what belongs to it. */
export function storyViews(dossier: Dossier): StoryView[] {
	const reports = new Map(dossier.reports.map((r) => [r.id, r]));
	const storyOf = new Map(dossier.stories.flatMap((s) => s.reports.map((id) => [id, s.id] as const)));
	const claims = grouped(dossier.claims, (c) => c.story);
	const voices = grouped(dossier.voices, (v) => v.story);
	const parties = grouped(dossier.parties, (p) => p.story);
	const timeline = grouped(dossier.timeline, (t) => t.story);
	const lineage = grouped(dossier.lineage, (e) => storyOf.get(e.from) ?? "");
	return dossier.stories
		.map((story, index) => {
			const own = (claims.get(story.id) ?? []).toSorted((a, b) => b.weight - a.weight);
			const ownReports = story.reports.map((id) => reports.get(id)).filter((r) => r !== undefined);
			const byId = new Map(ownReports.map((r) => [r.id, r]));
			const textOf = (report: string) => byId.get(report)?.text ?? "";
			const mentions = grouped(
				own.flatMap((c) => c.mentions),
				(m) => m.report,
			);
			const disagreements = differencesAmong(own, { textOf, mentionsIn: (report) => mentions.get(report) ?? [] });
			const differing = new Set(disagreements);
			const parted = new Map<string, readonly Span[]>();
			return {
				index,
				textOf,
				mentionsIn: (report: string) => mentions.get(report) ?? [],
				paragraphsOf(report: string) {
					const known = parted.get(report) ?? paragraphsOf(textOf(report));
					parted.set(report, known);
					return known;
				},
				id: story.id,
				title: story.title,
				reports: ownReports,
				labels: reportLabels(ownReports),
				disagreements,
				claims: own.length,
				others: own.filter((c) => c.kind !== "dispute" && !differing.has(c)),
				lineage: lineage.get(story.id) ?? [],
				voices: new Map((voices.get(story.id) ?? []).map((v) => [v.id, v])),
				parties: parties.get(story.id) ?? [],
				timeline: timeline.get(story.id) ?? [],
			};
		})
		.sort((a, b) => b.reports.length - a.reports.length || a.index - b.index);
}
