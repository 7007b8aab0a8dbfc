import type {
	Claim,
	Credit,
	Dossier,
	DossierVoice,
	LineageEdge,
	Note,
	Party,
	Report,
	TimelineEntry,
} from "../../src/core/index.js";
import { differencesAmong, type StoryWords } from "../../src/dossier/sides.js";
import { safeStrings } from "./safe-text.js";

/** One story with everything the page shows of it, looked up by id. */
export interface StoryView extends StoryWords {
	readonly id: string;
	readonly title: string;
	/** In order of time, the unknown last. */
	readonly reports: readonly Report[];
	readonly reportOf: ReadonlyMap<string, Report>;
	/** Heaviest first. */
	readonly claims: readonly Claim[];
	readonly claimOf: ReadonlyMap<string, Claim>;
	/** Heaviest first; a disagreement told of several claims is one. */
	readonly disagreements: readonly Claim[];
	readonly voices: readonly DossierVoice[];
	readonly voiceOf: ReadonlyMap<string, DossierVoice>;
	readonly parties: readonly Party[];
	readonly timeline: readonly TimelineEntry[];
	readonly lineage: readonly LineageEdge[];
	readonly credits: readonly (Credit & { readonly report: string })[];
	readonly notes: readonly Note[];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

function byTime(a: Report, b: Report): number {
	const left = a.published ?? "9999";
	const right = b.published ?? "9999";
	if (left !== right) return left < right ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

/** What the page shows. */
export interface ShownDossier {
	/** Largest first. */
	readonly stories: readonly StoryView[];
	/** Problems that belong to no single report. */
	readonly notes: readonly Note[];
}

/** A dossier given as JSON text, story by story. Every string but the reports' own text is made safe to show. */
export function readDossier(json: string): ShownDossier {
	if (!json.trim()) return { stories: [], notes: [] };
	const dossier = safeStrings(JSON.parse(json) as Dossier, new Set(["text", "format"]));
	const reportOf = byId(dossier.reports);
	const storyOf = new Map(dossier.stories.flatMap((story) => story.reports.map((id) => [id, story.id] as const)));
	const inStory = (item: { readonly story: string }) => item.story;
	const claims = groupedBy(dossier.claims, inStory);
	const voices = groupedBy(dossier.voices, inStory);
	const parties = groupedBy(dossier.parties, inStory);
	const timeline = groupedBy(dossier.timeline, inStory);
	const lineage = groupedBy(dossier.lineage, (edge) => storyOf.get(edge.from) ?? "");
	const credits = groupedBy(dossier.credits, (credit) => storyOf.get(credit.report) ?? "");
	const stories = dossier.stories
		.map((story) => {
			const reports = story.reports.map((id) => reportOf.get(id) ?? { id, text: "", notes: [] }).sort(byTime);
			const own = (claims.get(story.id) ?? []).toSorted((a, b) => b.weight - a.weight);
			const texts = byId(reports);
			const mentions = groupedBy(
				own.flatMap((claim) => claim.mentions),
				(mention) => mention.report,
			);
			const words: StoryWords = {
				textOf: (report) => texts.get(report)?.text ?? "",
				mentionsIn: (report) => mentions.get(report) ?? [],
			};
			const speaking = voices.get(story.id) ?? [];
			return {
				id: story.id,
				title: story.title,
				reports,
				reportOf: texts,
				claims: own,
				claimOf: byId(own),
				...words,
				disagreements: differencesAmong(own, words),
				voices: speaking,
				voiceOf: byId(speaking),
				parties: parties.get(story.id) ?? [],
				timeline: timeline.get(story.id) ?? [],
				lineage: lineage.get(story.id) ?? [],
				credits: credits.get(story.id) ?? [],
				notes: [...reports.flatMap((report) => report.notes), ...dossier.notes],
			};
		})
		.sort((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1));
	return { stories, notes: dossier.notes };
}
