import { type Span, sharedLength } from "../src/core/index.js";
import { candidatesOf } from "../src/stages/align/cluster.js";
import { chanceAlone, Likeness } from "../src/stages/align/likeness.js";
import { dateFeatures, figureFeatures, type PairFeatures, wordsFeatures } from "../src/stages/align/pair-features.js";
import { overlap, type Profile, profilesOf, sharedBy } from "../src/stages/align/profile.js";
import { storyUnits } from "../src/stages/align/story-units.js";
import type { Unit } from "../src/stages/align/units.js";
import { traceLineage } from "../src/stages/trace/index.js";
import type { GoldMention, GoldStory } from "./gold.js";
import type { Row } from "./logistic.js";
import { locateQuote } from "./score-dossier.js";

type Slot = keyof PairFeatures;

/** A pair of passages with its features, and whether the labels put both into one claim. */
export interface LabelledPair {
	readonly story: string;
	readonly slot: Slot | "person" | "deed";
	readonly features: Readonly<Record<string, number>>;
	/** Of two figures or dates in an align pair: what their rivals add (`Likeness.rivalFeatures`), by the weights that stand written. */
	readonly rivals?: Readonly<Record<string, number>>;
	readonly same: boolean;
}

/** A labelled mention in the program's text. */
export interface PlacedMention extends GoldMention {
	readonly span: Span;
	readonly claim: number;
	/** Whether the labels see a disagreement in the claim. */
	readonly disagreed: boolean;
}

/** A passage is a labelled mention when it shares half of the shorter and this part of all that both span. */
const leastInCommon = 0.3;
/** Words rarer shared than this part of both are never looked at as a pair. */
const leastShared = 0.08;

/** The labelled mention of this very figure or date; undefined when it is none. */
export function mentionOfMark(
	{ report, figure, date }: Pick<Unit, "report" | "figure" | "date">,
	mentions: readonly PlacedMention[],
): PlacedMention | undefined {
	const mark = figure ?? date;
	return mentions.find((m) => {
		if (!mark || m.doc !== report || mark.span[0] < m.span[0] || mark.span[1] > m.span[1]) return false;
		const labelled = m.low !== undefined || m.high !== undefined;
		if (figure) return labelled && figure.low === (m.low ?? null) && figure.high === (m.high ?? null);
		return m.date !== undefined && date?.from?.startsWith(m.date.slice(0, 7));
	});
}

/** The labelled mention that a unit is; undefined when it is none. */
function mentionOf(unit: Unit, mentions: readonly PlacedMention[]): PlacedMention | undefined {
	if (unit.figure ?? unit.date) return mentionOfMark(unit, mentions);
	let best: PlacedMention | undefined;
	let most = leastInCommon;
	for (const m of mentions) {
		if (m.doc !== unit.report) continue;
		const common = sharedLength(unit.span, m.span);
		const [own, theirs] = [unit.span[1] - unit.span[0], m.span[1] - m.span[0]];
		const part = common / (own + theirs - common);
		if (part >= most && sharedLength(unit.shown, m.span) >= 0.5 * Math.min(own, theirs)) [best, most] = [m, part];
	}
	return best;
}

function featuresOf(slot: Slot, x: Profile, y: Profile): Readonly<Record<string, number>> | undefined {
	if (slot === "figure") return figureFeatures(x, y) as PairFeatures["figure"] & Record<string, number>;
	if (slot === "date") return dateFeatures(x, y) as PairFeatures["date"] & Record<string, number>;
	return { ...wordsFeatures(x, y) };
}

/** Claims that share a mention are one, as in scoring. */
export function placedMentions({ gold, reports }: GoldStory): PlacedMention[] {
	const texts = new Map(reports.map((r) => [r.id, r.text]));
	const claim = gold.claims.map((_, i) => i);
	const rootOf = (i: number): number => (claim[i] === i ? i : rootOf(claim[i] as number));
	const seen = new Map<string, number>();
	const out: PlacedMention[] = [];
	gold.claims.forEach((c, i) => {
		for (const m of c.mentions) {
			const span = locateQuote(texts.get(m.doc) ?? "", m.quote);
			if (!span) continue;
			const key = `${m.doc} ${span}`;
			const before = seen.get(key);
			if (before === undefined) seen.set(key, i);
			else claim[rootOf(i)] = rootOf(before);
			out.push({ ...m, span, claim: i, disagreed: Boolean(c.disagreement) });
		}
	});
	return out.map((m) => ({ ...m, claim: rootOf(m.claim) }));
}

/**
 * Pairs of passages of one labelled story that could join, where at least one is a labelled mention. Labels hold every
 * mention of a claim, so a passage that is none is another claim's, unless it touches the words of one.
 */
export async function labelledPairs(story: GoldStory): Promise<LabelledPair[]> {
	const traced = traceLineage({ id: story.name, reports: await story.marked() });
	const { units, rarity } = storyUnits(traced);
	const mentions = placedMentions(story);
	const out: LabelledPair[] = [];
	for (const slot of ["words", "figure", "date"] as const) {
		const profiles = profilesOf(
			units.filter((u) => u.slot === slot && !u.frame),
			rarity,
		);
		const labels = profiles.map((p) => mentionOf(p.unit, mentions)?.claim);
		const likeness = new Likeness(profiles, slot === "words" ? [] : candidatesOf(profiles));
		for (let i = 0; i < profiles.length; i++) {
			for (let j = i + 1; j < profiles.length; j++) {
				const [x, y] = [profiles[i] as Profile, profiles[j] as Profile];
				const [a, b] = [labels[i], labels[j]];
				if ((a === undefined && b === undefined) || overlap(x, y) || x.place === y.place) continue;
				const unlabelled = a === undefined ? x.unit : b === undefined ? y.unit : undefined;
				const touches = (m: PlacedMention) =>
					m.claim === (a ?? b) && m.doc === unlabelled?.report && sharedLength(m.span, unlabelled.clause) > 0;
				if (unlabelled && mentions.some(touches)) continue;
				if (slot === "words" && 2 * sharedBy(x, y).weight < leastShared * (x.total + y.total)) continue;
				const features = featuresOf(slot, x, y);
				if (!features) continue;
				const rivals = slot === "words" ? {} : { rivals: likeness.rivalFeatures(x, y, chanceAlone(x, y)) };
				out.push({ story: story.name, slot, features, ...rivals, same: a === b });
			}
		}
	}
	return out;
}

export const featureNames = (pairs: readonly LabelledPair[]): string[] => Object.keys(pairs[0]?.features ?? {});

/** Rows of a slot: each story counts as the square root of its pairs, so that the largest do not decide alone. */
export function rowsOf(pairs: readonly LabelledPair[], names: readonly string[]): Row[] {
	const sizes = new Map<string, number>();
	for (const { story } of pairs) sizes.set(story, (sizes.get(story) ?? 0) + 1);
	return pairs.map(({ story, same, features }) => ({
		x: names.map((name) => features[name] as number),
		yes: same,
		weight: 1 / Math.sqrt(sizes.get(story) as number),
	}));
}
