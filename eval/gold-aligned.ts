import {
	type AlignedStory,
	type Attribution,
	type ClaimKind,
	type DateMark,
	type Figure,
	type MarkedReport,
	type Mention,
	type Span,
	type StoryVoice,
	sharedLength,
	type TracedStory,
	type UnweighedClaim,
} from "../src/core/index.js";
import type { GoldMention, GoldStory } from "./gold.js";
import { locateQuote } from "./score-dossier.js";

const size = ([start, end]: Span) => end - start;
const within = (span: Span) => (mark: { readonly span: Span }) => sharedLength(mark.span, span) === size(mark.span);

/** The attribution whose content holds most of `span`; the tightest of several. */
function attributionAt(report: MarkedReport, span: Span): Attribution | undefined {
	const covered = (a: Attribution) =>
		Math.max(0, ...a.content.map((c) => sharedLength(c, span) / Math.min(size(c), size(span))));
	const length = (a: Attribution) => a.content.reduce((sum, c) => sum + size(c), 0);
	const touching = (a: Attribution) => [...a.source, ...a.cue].some((s) => sharedLength(s, span) > 0);
	const saying = report.attributions.filter((a) => !a.doing);
	const held = saying.filter((a) => covered(a) >= 0.6);
	const cued = saying.filter((a) => a.cue.some((c) => sharedLength(c, span) > 0) || touching(a));
	return [...(held.length > 0 ? held : cued)].sort((a, b) => length(a) - length(b))[0];
}

/** Of the figures in the mention, the one whose ends are nearest to the labelled ones. */
function figureAt(report: MarkedReport, span: Span, { low, high }: GoldMention): Figure | undefined {
	if (low === undefined && high === undefined) return undefined;
	const end = (a: number | null | undefined, b: number | null) =>
		(a ?? null) === b ? 0 : a == null || b === null ? 1 : Math.abs(a - b) / Math.max(1, Math.abs(a));
	const distance = (f: Figure) => end(low, f.low) + end(high, f.high);
	return report.figures.filter(within(span)).sort((a, b) => distance(a) - distance(b))[0];
}

/** Of the dates in the mention (or else its sentence), the one that shares most with the labelled value. */
function dateAt(report: MarkedReport, span: Span, { date }: GoldMention): DateMark | undefined {
	if (date === undefined) return undefined;
	const shared = (mark: DateMark) => {
		let n = 0;
		while (n < date.length && (mark.from ?? mark.value)[n] === date[n]) n++;
		return n;
	};
	return report.dates.filter(within(span)).sort((a, b) => shared(b) - shared(a))[0];
}

/** Stand-in for the align stage's voices: one voice for each id, persons also joined by their last name. */
function storyVoices(reports: readonly MarkedReport[]): StoryVoice[] {
	const byKey = new Map<string, { voice: StoryVoice; members: { report: string; voice: string }[] }>();
	for (const report of reports) {
		for (const { spans: _, ...voice } of report.voices) {
			const key = voice.kind === "person" ? `person ${voice.id.split("-").at(-1)}` : voice.id;
			const held = byKey.get(key) ?? { voice: { ...voice, members: [] }, members: [] };
			held.members.push({ report: report.id, voice: voice.id });
			if (voice.name.length > held.voice.name.length) held.voice = { ...voice, members: [] };
			byKey.set(key, held);
		}
	}
	return [...byKey.values()].map(({ voice, members }) => ({ ...voice, members }));
}

/**
 * A story aligned as its labels say, with the marks that annotate finds in the mentions and the lineage that trace
 * finds: weighing by itself, free of the errors of aligning.
 */
export function goldAligned({ gold }: GoldStory, story: TracedStory): AlignedStory {
	const reports = new Map(story.reports.map((r) => [r.id, r]));
	const voices = storyVoices(story.reports);
	const voiceOf = (report: string, voice: string | undefined) =>
		voices.find((v) => v.members.some((m) => m.report === report && m.voice === voice))?.id;
	const claims = gold.claims.map((claim): UnweighedClaim => {
		const mentions = claim.mentions.flatMap((wanted): Mention[] => {
			const report = reports.get(wanted.doc);
			const span = report && locateQuote(report.text, wanted.quote);
			if (!report || !span) return [];
			const attribution = attributionAt(report, span);
			const voice = attribution && voiceOf(report.id, attribution.voice);
			const via = attribution && voiceOf(report.id, attribution.via);
			const figure = figureAt(report, span, wanted);
			const date = dateAt(report, span, wanted);
			return [
				{
					report: report.id,
					span,
					quote: report.text.slice(...span),
					...(voice ? { voice } : {}),
					...(via ? { via } : {}),
					...(attribution ? { act: attribution.act } : {}),
					...(figure ? { figure } : {}),
					...(date ? { date } : {}),
				},
			];
		});
		// What the labels know of a dispute or of progress is what weighing has to find out.
		const kind: ClaimKind = claim.kind === "dispute" || claim.kind === "status" ? "statement" : claim.kind;
		return { id: claim.id, story: story.id, statement: mentions[0]?.quote ?? claim.id, kind, mentions, reasons: [] };
	});
	return { ...story, voices, claims: claims.filter((c) => c.mentions.length > 0) };
}
