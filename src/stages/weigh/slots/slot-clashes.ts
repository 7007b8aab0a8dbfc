import { addTo, type MarkedReport } from "../../../core/index.js";
import type { Clash } from "../clash.js";
import { copiesPart } from "../copies.js";
import { saidIn } from "../said-in.js";
import type { Setting } from "../setting.js";
import { datesClash, dateVerdict } from "./date-clash.js";
import { type Deed, deedsIn } from "./deed.js";
import { deedsClash, deedVerdict } from "./deed-clash.js";
import { figuresClash, figureVerdict } from "./figure-clash.js";
import { personsClash, personVerdict } from "./person-clash.js";
import { type Slot, slotsOf } from "./slot.js";
import { SlotComparison } from "./slot-comparison.js";

/** So many pairs of a story are compared at most, shared among its slots: where there are more stand tables, not news. */
const maxPairs = { figure: 150_000, date: 50_000, person: 50_000, deed: 50_000 };
/** With so many others each slot is compared at least, those first that share its rarest words. */
const leastCompared = 20;

/** For each kind whether two clash of which no value can be both, how they then stand to each other, and whether a report may clash with itself. */
const kinds = {
	figure: { clash: figuresClash, verdict: figureVerdict, within: true },
	date: { clash: datesClash, verdict: dateVerdict, within: true },
	person: { clash: personsClash, verdict: personVerdict, within: false },
	deed: { clash: deedsClash, verdict: deedVerdict, within: false },
} as const;

/** Whether both are told by one: one report tells two figures by itself of two things, and gives another's beside its own. */
const ofOneTeller = (a: Slot, b: Slot) =>
	a.report === b.report && saidIn(a.report, a.span)?.voice === saidIn(b.report, b.span)?.voice;

/** The deeds of each report whose root some sentence of the story affirms and another denies. */
function contestedDeeds(reports: readonly MarkedReport[]): Map<MarkedReport, Deed[]> {
	const all = new Map(reports.map((r) => [r, r.sentences.flatMap((s) => deedsIn(s.tokens))]));
	const [affirmed, denied] = [new Set<string>(), new Set<string>()];
	for (const deeds of all.values()) for (const { root, holds } of deeds) (holds === 1 ? affirmed : denied).add(root);
	for (const [report, deeds] of all)
		all.set(
			report,
			deeds.filter(({ root }) => affirmed.has(root) && denied.has(root)),
		);
	return all;
}

/** For each slot the number of its sentence, or of its report where a report does not clash with itself: slots of one number are not compared. */
function stretchesOf(slots: readonly Slot[]): Int32Array {
	const numbers = new Map<Slot["report"] | Slot["sentence"], number>();
	return Int32Array.from(slots, ({ kind, report, sentence }) => {
		const stretch = kinds[kind].within ? sentence : report;
		const number = numbers.get(stretch) ?? numbers.size;
		numbers.set(stretch, number);
		return number;
	});
}

/** With how many others each slot of a kind is compared. */
function sharesOf(slots: readonly Slot[]) {
	const of = (kind: Slot["kind"]) =>
		Math.max(leastCompared, Math.ceil(maxPairs[kind] / slots.filter((s) => s.kind === kind).length));
	return { figure: of("figure"), date: of("date"), person: of("person"), deed: of("deed") };
}

/**
 * Figures, dates, people and deeds of one slot that cannot both be right, wherever they stand in the story. Looks beyond
 * claims: two values that disagree often keep their claims apart.
 */
export function slotClashes(setting: Setting): Clash[] {
	const reports = setting.inOrder;
	const deeds = contestedDeeds(reports);
	const slots = reports.flatMap((report) => slotsOf(report, setting, deeds.get(report) ?? []));
	const comparison = new SlotComparison(slots, setting.lineOf);
	const byMeasure = new Map<string, Map<string, number[]>>();
	slots.forEach(({ measure, words }, i) => {
		const byWord = byMeasure.get(measure) ?? new Map<string, number[]>();
		byMeasure.set(measure, byWord);
		for (const word of words.keys()) addTo(byWord, word, i);
	});
	const out: Clash[] = [];
	const stretches = stretchesOf(slots);
	/** For each slot those before it that it has been compared with. A pair may be found from both ends, or from one only. */
	const metBefore = new Map<number, number[]>();
	/** For each slot the last one that was, or needed not be, compared with it. */
	const lastMet = new Int32Array(slots.length).fill(-1);
	const share = sharesOf(slots);
	slots.forEach((a, i) => {
		const { kind, measure } = a;
		let left = share[kind];
		const { clash, verdict } = kinds[kind];
		const rarest = [...a.words.keys()]
			.flatMap((word) => {
				const held = byMeasure.get(measure)?.get(word) ?? [];
				return held.length > 1 ? [{ word, held, rarity: setting.rarity(word) }] : [];
			})
			.sort((v, w) => w.rarity - v.rarity || (v.word < w.word ? -1 : 1));
		for (const j of metBefore.get(i) ?? []) lastMet[j] = i;
		for (const { held } of rarest)
			for (const j of held) {
				if (lastMet[j] === i) continue;
				lastMet[j] = i;
				if (stretches[i] === stretches[j]) continue;
				const b = slots[j] as Slot;
				if (left-- <= 0) return;
				if (j > i) addTo(metBefore, j, i);
				const [one, other] = i < j ? [a, b] : [b, a];
				if (comparison.bothCanBe(one, other) || !clash(one, other, comparison) || ofOneTeller(one, other)) continue;
				const told = verdict(one, other);
				// What is told stands before what denies it, but what was denied first before what has been done since.
				const turned = one.deed !== undefined && (one.deed.holds === -1) !== (told.kind === "changed");
				const found = { a: turned ? other : one, b: turned ? one : other, ...told };
				const surely = found.kind !== "changed" && comparison.areInCopies(one, other);
				out.push(surely ? { ...found, confidence: copiesPart, inCopies: true } : found);
			}
	});
	return out;
}
