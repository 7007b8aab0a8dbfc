import {
	type Check,
	type Claim,
	type Credit,
	type DifferingClaim,
	type Dossier,
	type DossierVoice,
	groupedBy,
	type LineageEdge,
	type Mention,
	type Note,
	type Party,
	type Report,
	type Span,
	type TimelineEntry,
} from "../core/index.js";
import { differencesAmong } from "../stages/compose/differences.js";
import { inHeadline } from "../stages/compose/headline.js";
import { paragraphsOf } from "../text/paragraphs.js";
import type { StoryWords } from "./sides.js";

/** One story of a dossier with all that belongs to it: what every rendering begins with. */
export interface StoryParts extends StoryWords {
	readonly id: string;
	readonly title: string;
	/** As the dossier orders them: by time, those of unknown time last. */
	readonly reports: readonly Report[];
	readonly reportOf: ReadonlyMap<string, Report>;
	/** Heaviest first. */
	readonly claims: readonly Claim[];
	/** Heaviest first; a disagreement told of several claims is one. */
	readonly disagreements: readonly DifferingClaim[];
	/** The claims that are no disagreement, heaviest first; those whose difference is told of another claim last. */
	readonly others: readonly Claim[];
	/** Paragraphs of a report's text. */
	paragraphsOf(report: string): readonly Span[];
	/** Whether a mention's words are a headline, which abridges what the report tells below it. */
	inHeadline(mention: Mention): boolean;
	/** Whether a claim stands in headlines alone. */
	isHeadline(claim: Claim): boolean;
	readonly voices: readonly DossierVoice[];
	readonly voiceOf: ReadonlyMap<string, DossierVoice>;
	readonly parties: readonly Party[];
	readonly timeline: readonly TimelineEntry[];
	/** What to check next, most of the story first. */
	readonly checks: readonly Check[];
	readonly lineage: readonly LineageEdge[];
	readonly credits: readonly (Credit & { readonly report: string })[];
	/** Those of the story's reports, then those that belong to no report. */
	readonly notes: readonly Note[];
}

/** Items by id. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
	return new Map(items.map((item) => [item.id, item]));
}

/** A look-up of the items of each key, in their order; empty for a key that none has. */
function grouped<T>(items: readonly T[], key: (item: T) => string | undefined): (key: string) => readonly T[] {
	const groups = groupedBy(items, key);
	return (wanted) => groups.get(wanted) ?? [];
}

/** The stories of a dossier, those of most reports first, each with what belongs to it. */
export function storyParts(dossier: Dossier): StoryParts[] {
	const allReports = byId(dossier.reports);
	const storyOf = new Map(dossier.stories.flatMap((s) => s.reports.map((id) => [id, s.id] as const)));
	const claimsIn = grouped(dossier.claims, (c) => c.story);
	const voicesIn = grouped(dossier.voices, (v) => v.story);
	const partiesIn = grouped(dossier.parties, (p) => p.story);
	const checksIn = grouped(dossier.checks, (c) => c.story);
	const timelineOf = grouped(dossier.timeline, (t) => t.story);
	const lineageIn = grouped(dossier.lineage, (e) => storyOf.get(e.from));
	const creditsIn = grouped(dossier.credits, (c) => storyOf.get(c.report));
	const stories = dossier.stories.map(({ id, title, reports: ids }): StoryParts => {
		const reports = ids.map((report) => allReports.get(report)).filter((report) => report !== undefined);
		const reportOf = byId(reports);
		const claims = claimsIn(id).toSorted((a, b) => b.weight - a.weight);
		const words: StoryWords = {
			textOf: (report) => reportOf.get(report)?.text ?? "",
			mentionsIn: grouped(
				claims.flatMap((c) => c.mentions),
				(m) => m.report,
			),
		};
		const voices = voicesIn(id);
		const disagreements = differencesAmong(claims, words.textOf);
		const differing = new Set<Claim>(disagreements);
		const parted = new Map<string, readonly Span[]>();
		const headed = ({ report, span }: Mention) => inHeadline(reportOf.get(report), span);
		return {
			...words,
			id,
			title,
			reports,
			reportOf,
			claims,
			disagreements,
			others: claims
				.filter((c) => c.kind !== "dispute" && !differing.has(c))
				.toSorted((a, b) => Number(a.disagreement !== null) - Number(b.disagreement !== null)),
			paragraphsOf(report) {
				const known = parted.get(report) ?? paragraphsOf(words.textOf(report));
				parted.set(report, known);
				return known;
			},
			inHeadline: headed,
			isHeadline: ({ mentions }) => {
				const sure = mentions.filter((m) => !m.unsure);
				return sure.length > 0 && sure.every(headed);
			},
			voices,
			voiceOf: byId(voices),
			parties: partiesIn(id),
			timeline: timelineOf(id),
			checks: checksIn(id),
			lineage: lineageIn(id),
			credits: creditsIn(id),
			notes: [...reports.flatMap((report) => report.notes), ...dossier.notes],
		};
	});
	return stories.sort((a, b) => b.reports.length - a.reports.length);
}
