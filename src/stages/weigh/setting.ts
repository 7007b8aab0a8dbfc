import type { AlignedStory, MarkedReport, Mention, Sentence, StoryVoice } from "../../core/index.js";

/** A mention with the place it stands in. */
export interface PlacedMention {
	readonly mention: Mention;
	readonly report: MarkedReport;
	/** Undefined when the mention's span lies in no sentence. */
	readonly sentence: Sentence | undefined;
	readonly voice: StoryVoice | undefined;
}

/** What weighing looks up about a story, indexed once. */
export interface Setting {
	readonly reports: ReadonlyMap<string, MarkedReport>;
	readonly voices: ReadonlyMap<string, StoryVoice>;
	/** Mentions of reports that the story does not hold are left out. */
	place(mentions: readonly Mention[]): PlacedMention[];
	/** Key of the set of reports that this one is tied to by lineage; reports with one key depend on one text. */
	lineOf(report: string): string;
}

/** The sentence of `report` that holds the code unit at `at`, by bisection; undefined between sentences. */
export function sentenceAt(report: MarkedReport, at: number): Sentence | undefined {
	let low = 0;
	let high = report.sentences.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const sentence = report.sentences[middle] as Sentence;
		if (at < sentence.span[0]) high = middle - 1;
		else if (at >= sentence.span[1]) low = middle + 1;
		else return sentence;
	}
	return undefined;
}

/** Indexes a story for weighing. */
export function settingOf(story: AlignedStory): Setting {
	const reports = new Map(story.reports.map((r) => [r.id, r]));
	const voices = new Map(story.voices.map((v) => [v.id, v]));
	const parent = new Map<string, string>();
	const lineOf = (id: string): string => {
		let at = id;
		for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
		return at;
	};
	for (const { from, to } of story.lineage) {
		const [a, b] = [lineOf(from), lineOf(to)].sort() as [string, string];
		if (a !== b) parent.set(b, a);
	}
	return {
		reports,
		voices,
		lineOf,
		place: (mentions) =>
			mentions.flatMap((mention) => {
				const report = reports.get(mention.report);
				if (!report) return [];
				const voice = mention.voice === undefined ? undefined : voices.get(mention.voice);
				return [{ mention, report, sentence: sentenceAt(report, mention.span[0]), voice }];
			}),
	};
}
