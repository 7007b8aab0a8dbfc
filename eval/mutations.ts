/** One fact changed in one report of a labelled story: is the change found? And in the unchanged story: what is flagged in vain? */
import {
	contains,
	type MarkedReport,
	type Report,
	type Span,
	sharedLength,
	type WeighedStory,
} from "../src/core/index.js";
import { annotateReport } from "../src/pipeline.js";
import { sentencesOf } from "../src/text/sentences.js";
import { type GoldClaim, type GoldStory, goldNeeds, learnedFrom, ownStories } from "./gold.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { locateQuote } from "./score-dossier.js";
import { weighedGold, weighedStory } from "./weighed-gold.js";

export const mutationKinds = ["figure", "date", "negation", "name", "attribution"] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** `span` of the report's text is replaced by `by`. */
export interface Mutation {
	readonly kind: MutationKind;
	readonly claim: string;
	readonly report: string;
	readonly span: Span;
	readonly by: string;
}

const numberWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** The first match of `pattern` in `text` within `span`, and what `change` makes of it. */
function changed(
	text: string,
	[start, end]: Span,
	pattern: RegExp,
	change: (match: RegExpExecArray) => string | undefined,
): { span: Span; by: string } | undefined {
	for (const match of text.slice(start, end).matchAll(new RegExp(pattern, "gu"))) {
		const by = change(match);
		if (by !== undefined) return { span: [start + match.index, start + match.index + match[0].length], by };
	}
	return undefined;
}

function otherNumber(text: string): string | undefined {
	const word = numberWords.indexOf(text.toLowerCase());
	if (word >= 0) return numberWords[(word + 4) % numberWords.length];
	const n = Number(text.replace(/,/g, ""));
	// Years and ordinal-like small change are dates or no quantity.
	if (!Number.isFinite(n) || (/^(?:19|20)\d\d$/.test(text) && n > 1900)) return undefined;
	const other = n < 20 ? n + 5 : n * 2;
	const digits = Number.isInteger(n) ? Math.round(other).toString() : other.toFixed(1);
	return text.includes(",") ? Number(digits).toLocaleString("en-US") : digits;
}

export const changes: Readonly<
	Record<MutationKind, (text: string, span: Span, claim: GoldClaim) => { span: Span; by: string } | undefined>
> = {
	figure: (text, span, { kind }) =>
		kind === "figure" || kind === "count"
			? changed(
					text,
					span,
					new RegExp(`(?<![\\w.,-])(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|${numberWords.join("|")})(?![\\w-])`),
					([m]) => otherNumber(m),
				)
			: undefined,
	date: (text, span, { kind }) =>
		kind === "date"
			? (changed(text, span, new RegExp(days.join("|")), ([m]) => days[(days.indexOf(m) + 3) % 7]) ??
				changed(text, span, new RegExp(`(?<=\\b(?:${months})\\s)\\d{1,2}\\b`), ([m]) => String((Number(m) % 27) + 2)) ??
				changed(text, span, /\b(?:19|20)\d\d\b/, ([m]) => String(Number(m) - 3)))
			: undefined,
	negation: (text, span, { kind }) =>
		kind === "statement" || kind === "status"
			? changed(
					text,
					span,
					/\b(?:was|were|is|are|has|have|had|will|would|can|could|did)\b(?! not|n['’]t| no\b)/,
					([m]) => `${m} not`,
				)
			: undefined,
	name: (text, span, { kind }) =>
		kind === "statement" || kind === "status" || kind === "count"
			? changed(text, span, /(?<=\p{Ll}[,]? )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}\b/u, () => "Martin Kessler")
			: undefined,
	attribution: (text, span, { kind, voice }) => {
		const last = voice && /^\p{Lu}/u.test(voice) ? voice.split(" ").at(-1) : undefined;
		if (kind !== "quote" || !last) return undefined;
		const sentence = sentencesOf(text).find((s) => contains(s.span, span))?.span;
		return (
			sentence &&
			changed(text, sentence, new RegExp(`(?:\\p{Lu}\\p{Ll}+ )?${last.replace(/\W/g, ".")}\\b`), () => "Martin Kessler")
		);
	},
};

/** For each labelled claim that two reports carry and none disputes, a change of each kind that its words allow, in its last report. */
export function mutationsOf({ gold, reports }: GoldStory): Mutation[] {
	const textOf = new Map(reports.map((r) => [r.id, r.text]));
	return gold.claims.flatMap((claim) => {
		if (claim.disagreement || new Set(claim.mentions.map((m) => m.doc)).size < 2) return [];
		return mutationKinds.flatMap((kind): Mutation[] => {
			for (const { doc, quote } of [...claim.mentions].reverse()) {
				const text = textOf.get(doc) ?? "";
				const span = locateQuote(text, quote);
				const change = span && changes[kind](text, span, claim);
				if (change) return [{ kind, claim: claim.id, report: doc, ...change }];
			}
			return [];
		});
	});
}

/** Whether a disagreement sets the report against another over words around `span`. */
export function flagged({ claims, reports }: WeighedStory, report: string, span: Span): boolean {
	const sentence =
		reports.find((r) => r.id === report)?.sentences.find((s) => sharedLength(s.span, span) > 0)?.span ?? span;
	return claims.some(({ disagreement, mentions }) => {
		const sides = disagreement?.between ?? [];
		if (!sides.some((s) => s.includes(report)) || !sides.some((s) => s.some((id) => id !== report))) return false;
		const cites = disagreement?.reasons.flatMap((r) => r.cites) ?? [];
		return (cites.length > 0 ? cites : mentions).some((c) => c.report === report && sharedLength(c.span, sentence) > 0);
	});
}

/** Whether a change is flagged in the story that has it. */
export async function found(
	mutation: Mutation,
	marked: readonly MarkedReport[],
	reports: readonly Report[],
): Promise<boolean> {
	const { report, span, by } = mutation;
	const own = reports.find((r) => r.id === report) as Report;
	const text = own.text.slice(0, span[0]) + by + own.text.slice(span[1]);
	const again = await annotateReport({ ...own, text });
	const story = weighedStory(marked.map((m) => (m.id === report ? again : m)));
	return flagged(story, report, [span[0], span[0] + Math.max(1, by.length)]);
}

type Results = ReadonlyMap<MutationKind, readonly boolean[]>;

/** Whether each change that is not flagged without it is flagged, by kind. */
async function tried(stories: readonly GoldStory[], onError: (line: string) => void): Promise<Results> {
	const results = new Map<MutationKind, boolean[]>(mutationKinds.map((kind) => [kind, []]));
	for (const story of stories) {
		const marked = await story.marked();
		const plain = weighedStory(marked);
		for (const mutation of mutationsOf(story)) {
			if (flagged(plain, mutation.report, mutation.span)) continue;
			const hit = await found(mutation, marked, story.reports);
			results.get(mutation.kind)?.push(hit);
			if (!hit) {
				const text = story.reports.find((r) => r.id === mutation.report)?.text ?? "";
				const [start, end] = mutation.span;
				onError(
					`${mutation.kind} ${story.name} ${mutation.claim}: …${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)} → ${mutation.by}]${text.slice(end, end + 40)}…`.replace(
						/\s+/g,
						" ",
					),
				);
			}
		}
	}
	return results;
}

/** Share found and number tried of each kind. */
export const figuresOf = (results: Results, before = ""): Figure[] =>
	mutationKinds.flatMap((kind): Figure[] => {
		const own = results.get(kind) ?? [];
		return [
			{ name: `${before}${kind}-found`, value: own.filter(Boolean).length / Math.max(1, own.length) },
			{ name: `${before}${kind}-tried`, value: own.length },
		];
	});

export const measure: Measure = {
	name: "mutations",
	what: "Share of changes that are flagged, by kind: one figure, date, negation, name or attribution changed in one report of a labelled story, where two reports agreed; the same in the six stories that nothing was learned from; and labelled agreements flagged in vain in the unchanged stories",
	data: "the labelled stories; changes are made by rule and the same in every run",
	needs: goldNeeds,
	async run(dataFolder, onError) {
		const learned = await tried(await learnedFrom(dataFolder), onError);
		const heldOut = await tried(await ownStories(dataFolder, "held-out"), () => {});
		const vain = (await weighedGold(dataFolder)).map((s) => s.whole.disagree?.falsePositives ?? 0);
		return [...figuresOf(learned), ...figuresOf(heldOut, "held-out-"), { name: "false-alarms", value: mean(vain) }];
	},
};
