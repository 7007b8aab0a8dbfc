import {
	type AlignedStory,
	addToSet,
	type Credit,
	firstEndingAfter,
	Joined,
	keyOf,
	type MarkedReport,
	type Mention,
	type Sentence,
	type Span,
	type StoryVoice,
	type Token,
	textOrder,
} from "../../core/index.js";
import { foldedWords } from "../../text/folded-words.js";
import { contentOf, rootOfWord } from "./content-words.js";
import { marksWithin } from "./marks-within.js";

/** A mention with the place it stands in. */
export interface PlacedMention {
	readonly mention: Mention;
	readonly report: MarkedReport;
	/** The sentence the mention begins in; undefined when it lies in none. */
	readonly sentence: Sentence | undefined;
	/** Words of the mention, from at most `maxTokens` tokens. */
	readonly tokens: readonly Token[];
	readonly voice: StoryVoice | undefined;
}

/** Whether two mentions have two speakers. */
export const haveTwoVoices = ({ voice: a }: PlacedMention, { voice: b }: PlacedMention): boolean =>
	a !== undefined && b !== undefined && a !== b;

/** What weighing looks up about a story, indexed once. */
export interface Setting {
	readonly reports: ReadonlyMap<string, MarkedReport>;
	/** The same in order of id, whatever order they came in. */
	readonly inOrder: readonly MarkedReport[];
	readonly voices: ReadonlyMap<string, StoryVoice>;
	/** Mentions of reports that the story does not hold are left out. In order of report id and position. */
	place(mentions: readonly Mention[]): PlacedMention[];
	/** Key of the set of reports that this one is tied to by lineage; reports with one key depend on one text. */
	lineOf(report: string): string;
	/** How rare a content word is among the sentences of the story: `ln((sentences + 1) / (sentences with it + 0.5))`, at least 0, and at least 40 sentences. */
	rarity(word: string): number;
	/** The voice of a report whose name has this folded word, a person before others; undefined for none. */
	voiceNamed(word: string, report: string): StoryVoice | undefined;
	/** The story's voice of a report's own voice; undefined for none. */
	voiceOf(report: string, voice: string): StoryVoice | undefined;
	/** Whether the voice passes on what others know: an outlet of the story, or whoever some report credits. */
	isOutlet(voice: StoryVoice): boolean;
	/** Whether the voice is the outlet of a report of the story. */
	publishes(voice: StoryVoice): boolean;
	/** The text that a mention is said to be taken from; undefined when its sentence names none. */
	creditOf(placed: PlacedMention): Credit | undefined;
	/** How much of some words the story's headlines hold, by rarity: 0 to 1; 0 where no report has a title. */
	headlineShare(tokens: readonly Token[]): number;
	/** Share of these content words that reports with no common source text also use, damped for short passages: `n / (all + 3)`. */
	toldElsewhere(tokens: readonly Token[], report: string): number;
	/** Index of a sentence in its report. */
	indexOf(report: string, sentence: Sentence): number;
}

/** A story of fewer sentences than this says too little of how rare a word is; it is taken to have as many. */
const fewest = 40;
/** So many words that no other report has are added to any: a remark of two words says little of what the story is about. */
const fewWords = 3;
/** A mention is read this far; people write shorter ones. */
const maxTokens = 120;

/** Where anybody posts: "shared it on Facebook" does not say who. */
const platform =
	/^(?:twitter|x|facebook|instagram|youtube|tumblr|reddit|telegram|whatsapp|weibo|tiktok|snapchat|linkedin|imgur|vine|social media|the internet)$/i;
const isPlatform = ({ kind, name }: Credit) => kind === "post" && platform.test(name);

/** Index of the first sentence that ends after `at`; the number of sentences when none does. */
export const sentenceAfter = (sentences: readonly Sentence[], at: number) =>
	firstEndingAfter(sentences, at, (s) => s.span[1]);

/** The sentence of `report` that holds the code unit at `at`; undefined between sentences. */
export function sentenceAt(report: MarkedReport, at: number): Sentence | undefined {
	const sentence = report.sentences[sentenceAfter(report.sentences, at)];
	return sentence && sentence.span[0] <= at ? sentence : undefined;
}

/** The tokens of a report in a span, at most `maxTokens`. */
export function tokensIn({ sentences }: MarkedReport, [start, end]: Span): Token[] {
	const out: Token[] = [];
	for (let i = sentenceAfter(sentences, start); i < sentences.length; i++) {
		const sentence = sentences[i] as Sentence;
		if (sentence.span[0] >= end) break;
		for (const token of sentence.tokens) {
			if (token.span[0] >= end || out.length >= maxTokens) return out;
			if (token.span[1] > start) out.push(token);
		}
	}
	return out;
}

/** Indexes a story for weighing. */
export function settingOf(story: AlignedStory): Setting {
	const reports = new Map(story.reports.map((r) => [r.id, r]));
	const voices = new Map(story.voices.map((v) => [v.id, v]));
	const lines = new Joined<string>();
	for (const { from, to } of story.lineage) lines.add(from, to);
	const lineOf = (id: string) => lines.rootOf(id);
	const sentencesWith = new Map<string, number>();
	const linesWith = new Map<string, Set<string>>();
	let sentences = 0;
	for (const report of story.reports) {
		sentences += report.sentences.length;
		const line = lineOf(report.id);
		for (const { tokens } of report.sentences)
			for (const word of contentOf(tokens)) {
				sentencesWith.set(word, (sentencesWith.get(word) ?? 0) + 1);
				addToSet(linesWith, word, line);
			}
	}
	const rarities = new Map<string, number>();
	const rarity = (word: string): number => {
		const known = rarities.get(word);
		if (known !== undefined) return known;
		const value = Math.max(0, Math.log((Math.max(sentences, fewest) + 1) / ((sentencesWith.get(word) ?? 0) + 0.5)));
		rarities.set(word, value);
		return value;
	};
	const headlines = new Set(
		story.reports.flatMap((r) => foldedWords((r.title ?? "").slice(0, 500))).map((word) => rootOfWord(word)),
	);
	const members = new Map(
		story.voices.flatMap((voice) => voice.members.map((m) => [`${m.report}\n${m.voice}`, voice] as const)),
	);
	const named = new Map<string, StoryVoice>();
	for (const voice of story.voices)
		for (const word of foldedWords(voice.name))
			for (const { report } of voice.members) {
				const key = `${report}\n${word}`;
				if (!named.has(key) || voice.kind === "person") named.set(key, voice);
			}
	const publishers = new Set(story.reports.flatMap((r) => (r.outlet ? [keyOf(r.outlet)] : [])));
	const outlets = new Set(
		story.reports.flatMap((r) => [...(r.outlet ? [keyOf(r.outlet)] : []), ...r.credits.map((c) => keyOf(c.name))]),
	);
	return {
		reports,
		inOrder: [...story.reports].sort((a, b) => (a.id < b.id ? -1 : 1)),
		voices,
		isOutlet: ({ kind, name }) => kind === "organisation" && outlets.has(keyOf(name)),
		publishes: ({ kind, name }) => kind === "organisation" && publishers.has(keyOf(name)),
		voiceNamed: (word, report) => named.get(`${report}\n${word}`),
		voiceOf: (report, voice) => members.get(`${report}\n${voice}`),
		lineOf,
		rarity,
		creditOf: ({ report, sentence }) =>
			sentence && marksWithin(report.credits, sentence.span).find((c) => c.scope === "sentence" && !isPlatform(c)),
		headlineShare: (tokens) => {
			let [all, there] = [0, 0];
			for (const word of contentOf(tokens)) {
				const weight = rarity(word);
				all += weight;
				if (headlines.has(word)) there += weight;
			}
			return all > 0 ? there / all : 0;
		},
		toldElsewhere: (tokens, report) => {
			const words = [...contentOf(tokens)];
			const line = lineOf(report);
			const there = words.filter((word) => {
				const lines = linesWith.get(word);
				return lines !== undefined && lines.size > (lines.has(line) ? 1 : 0);
			});
			return there.length / (words.length + fewWords);
		},
		indexOf: (report, sentence) => sentenceAfter(reports.get(report)?.sentences ?? [], sentence.span[0]),
		place: (mentions) =>
			mentions
				.flatMap((mention): PlacedMention[] => {
					const report = reports.get(mention.report);
					if (!report) return [];
					const voice = mention.voice === undefined ? undefined : voices.get(mention.voice);
					const sentence = sentenceAt(report, mention.span[0]);
					return [{ mention, report, sentence, tokens: tokensIn(report, mention.span), voice }];
				})
				.sort((a, b) => textOrder(a.report.id, b.report.id) || a.mention.span[0] - b.mention.span[0]),
	};
}
