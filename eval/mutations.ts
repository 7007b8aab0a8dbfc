/** One fact changed in one report of a labelled story: is the change found? And in the unchanged story: what is flagged in vain? */
import { type MarkedReport, type Report, type Span, sharedLength, type WeighedStory } from "../src/core/index.js";
import { annotateReport } from "../src/pipeline.js";
import { type Change, type ChangeKind, changeKinds, changeOf, type Passage } from "./changes.js";
import { type GoldStory, goldNeeds, learnedFrom, ownStories } from "./gold.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { locateQuote } from "./score-dossier.js";
import { weighedGold, weighedStory } from "./weighed-gold.js";

export interface Mutation extends Change {
	readonly kind: ChangeKind;
	readonly claim: string;
	readonly report: string;
}

/**
 * For each labelled claim that two reports carry and none disputes, a change of each kind of something that two of its mentions state, in the
 * latest report that can be so changed.
 */
export function mutationsOf({ gold }: GoldStory, marked: readonly MarkedReport[]): Mutation[] {
	const reports = new Map(marked.map((r) => [r.id, r]));
	return gold.claims.flatMap((claim) => {
		if (claim.disagreement) return [];
		const passages = claim.mentions.flatMap(({ doc, quote }): Passage[] => {
			const report = reports.get(doc);
			const span = report && locateQuote(report.text, quote);
			return span ? [{ report, span }] : [];
		});
		const pairs = passages
			.toReversed()
			.flatMap((one) => passages.flatMap((other) => (other.report === one.report ? [] : [[one, other] as const])));
		return changeKinds.flatMap((kind): Mutation[] => {
			for (const [one, other] of pairs) {
				const change = changeOf(kind, one, other);
				if (change) return [{ kind, claim: claim.id, report: one.report.id, ...change }];
			}
			return [];
		});
	});
}

/** Whether a disagreement sets the report against another over the sentence around the change, or over the words of a changed speaker. */
export function flagged({ claims, reports }: WeighedStory, report: string, { span, said = [] }: Change): boolean {
	const sentence =
		reports.find((r) => r.id === report)?.sentences.find((s) => sharedLength(s.span, span) > 0)?.span ?? span;
	const places = [sentence, ...said];
	return claims.some(({ disagreement, mentions }) => {
		const sides = disagreement?.between ?? [];
		if (!sides.some((s) => s.includes(report)) || !sides.some((s) => s.some((id) => id !== report))) return false;
		const cites = disagreement?.reasons.flatMap((r) => r.cites) ?? [];
		return (cites.length > 0 ? cites : mentions).some(
			(c) => c.report === report && places.some((place) => sharedLength(c.span, place) > 0),
		);
	});
}

/** Whether a change is flagged in the story that has it. */
export async function found(
	mutation: Mutation,
	marked: readonly MarkedReport[],
	reports: readonly Report[],
): Promise<boolean> {
	const { report, span, by, said = [] } = mutation;
	const own = reports.find((r) => r.id === report) as Report;
	const text = own.text.slice(0, span[0]) + by + own.text.slice(span[1]);
	const again = await annotateReport({ ...own, text });
	const story = weighedStory(marked.map((m) => (m.id === report ? again : m)));
	const moved = (at: number) => (at < span[1] ? at : at + by.length - (span[1] - span[0]));
	return flagged(story, report, {
		span: [span[0], span[0] + Math.max(1, by.length)],
		by,
		said: said.map(([start, end]): Span => [moved(start), moved(end)]),
	});
}

type Results = ReadonlyMap<ChangeKind, readonly boolean[]>;

/** Whether each change that is not flagged without it is flagged, by kind. */
async function tried(stories: readonly GoldStory[], onError: (line: string) => void): Promise<Results> {
	const results = new Map<ChangeKind, boolean[]>(changeKinds.map((kind) => [kind, []]));
	for (const story of stories) {
		const marked = await story.marked();
		const plain = weighedStory(marked);
		for (const mutation of mutationsOf(story, marked)) {
			if (flagged(plain, mutation.report, mutation)) continue;
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
	changeKinds.flatMap((kind): Figure[] => {
		const own = results.get(kind) ?? [];
		return [
			{ name: `${before}${kind}-found`, value: own.filter(Boolean).length / Math.max(1, own.length) },
			{ name: `${before}${kind}-tried`, value: own.length },
		];
	});

export const measure: Measure = {
	name: "mutations",
	what: "Share of changes that are flagged, by kind: one figure, date, negation, name or attribution changed in one report of a labelled story, where another report states the same; the same in the six stories that nothing was learned from; and labelled agreements flagged in vain in the unchanged stories",
	data: "the labelled stories; changes are made by rule and the same in every run",
	needs: goldNeeds,
	async run(dataFolder, onError) {
		const learned = await tried(await learnedFrom(dataFolder), onError);
		const heldOut = await tried(await ownStories(dataFolder, "held-out"), () => {});
		const vain = (await weighedGold(dataFolder)).map((s) => s.whole.disagree?.falsePositives ?? 0);
		return [...figuresOf(learned), ...figuresOf(heldOut, "held-out-"), { name: "false-alarms", value: mean(vain) }];
	},
};
