import type {
	Cite,
	Claim,
	Dossier,
	DossierVoice,
	LineageEdge,
	Mention,
	Party,
	Report,
	Span,
	TimelineEntry,
} from "../core/index.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { reportLabels } from "./report-labels.js";

/** What one story's page shows, picked out of a dossier. */
export interface StoryView {
	readonly id: string;
	readonly title: string;
	readonly reports: readonly Report[];
	/** Short name of each report, safe to print. */
	readonly labels: ReadonlyMap<string, string>;
	/** Heaviest first. */
	readonly disagreements: readonly Claim[];
	/** Heaviest first; those without a disagreement. */
	readonly agreed: readonly Claim[];
	readonly lineage: readonly LineageEdge[];
	readonly voices: ReadonlyMap<string, DossierVoice>;
	readonly parties: readonly Party[];
	readonly timeline: readonly TimelineEntry[];
	/** The mention, of any claim of the story, whose words are just these. */
	mentionAt(cite: Cite): Mention | undefined;
	/** Text of a report; empty for an id that is not of the story. */
	textOf(report: string): string;
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

const placeOf = ({ report, span }: Cite) => `${span[0]} ${span[1]} ${report}`;

function mentionFinder(claims: readonly Claim[]): (cite: Cite) => Mention | undefined {
	let places: Map<string, Mention> | undefined;
	return (cite) => {
		places ??= new Map(claims.flatMap((c) => c.mentions.map((m) => [placeOf(m), m] as const)));
		return places.get(placeOf(cite));
	};
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
			const parted = new Map<string, readonly Span[]>();
			return {
				index,
				textOf,
				mentionAt: mentionFinder(own),
				paragraphsOf(report: string) {
					const known = parted.get(report) ?? paragraphsOf(textOf(report));
					parted.set(report, known);
					return known;
				},
				id: story.id,
				title: story.title,
				reports: ownReports,
				labels: reportLabels(ownReports),
				disagreements: own.filter((c) => c.disagreement),
				agreed: own.filter((c) => !c.disagreement),
				lineage: lineage.get(story.id) ?? [],
				voices: new Map((voices.get(story.id) ?? []).map((v) => [v.id, v])),
				parties: parties.get(story.id) ?? [],
				timeline: timeline.get(story.id) ?? [],
			};
		})
		.sort((a, b) => b.reports.length - a.reports.length || a.index - b.index);
}
