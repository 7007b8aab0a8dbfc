import {
	addTo,
	addToSet,
	type Cite,
	type Disagreement,
	type DisagreementReason,
	groupedBy,
	Joined,
} from "../../../core/index.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { sidesOf } from "../sides.js";
import { bothCanBe, type Slot, toldValue } from "../slots/slot.js";
import { disagreementFrom } from "../verdict.js";

/** One thing that reports differ in, with every place that tells it. */
export interface Matter {
	readonly clashes: readonly Clash[];
	/** The places of each side, in the order of `disagreement.between`. */
	readonly sides: readonly (readonly Spot[])[];
	readonly disagreement: Disagreement;
}

/** So many values that clash with one place are held against each other, by so many places each: a bound for hostile text. */
const [mostValues, mostAlike] = [20, 5];

const keyOf = ({ report, span }: Spot) => `${report.id}\n${span[0]}`;
const pairKey = ({ a, b }: Pick<Clash, "a" | "b">) => [keyOf(a), keyOf(b)].sort().join("\n");

const isSlot = (spot: Spot): spot is Slot => "measure" in spot;

/** What a place tells: the value of a slot, else its words. */
const toldAt = (spot: Spot): string =>
	isSlot(spot) ? toldValue(spot) : spot.report.text.slice(...spot.span).toLowerCase();

/**
 * Clashes of one rule by what they are over. Two are over one matter when they have a place in common, and what the other ends tell is one value or
 * clashes as well: "two", "three" and "four cables" are one matter, and "five cables", which clashes with one of them alone, is another.
 */
function overOne(clashes: readonly Clash[]): Clash[][] {
	const known = new Set(clashes.map(pairKey));
	const joined = new Joined<number>();
	const meeting = new Map<string, { readonly clash: number; readonly end: Spot }[]>();
	clashes.forEach(({ a, b }, clash) => {
		addTo(meeting, keyOf(a), { clash, end: b });
		addTo(meeting, keyOf(b), { clash, end: a });
	});
	const agree = (a: Spot, b: Spot) => isSlot(a) && isSlot(b) && bothCanBe(a, b);
	for (const met of meeting.values()) {
		const byValue = [...groupedBy(met, ({ end }) => toldAt(end)).values()];
		for (const [first, ...others] of byValue)
			for (const other of others) if (first) joined.add(first.clash, other.clash);
		const values = byValue.slice(0, mostValues).map((held) => held.slice(0, mostAlike));
		values.forEach((one, i) => {
			for (const other of values.slice(i + 1))
				for (const x of one) {
					const y = other.find(({ end }) => agree(x.end, end) || known.has(pairKey({ a: x.end, b: end })));
					if (y) joined.add(x.clash, y.clash);
				}
		});
	}
	const matters = groupedBy(clashes.keys(), (i) => joined.rootOf(i));
	return [...matters.values()].map((own) => own.flatMap((i) => clashes[i] ?? []));
}

/** The clash in whose words a matter is told: of the surest the one whose values most reports give, of these the first. */
function shownOf(clashes: readonly Clash[]): Clash | undefined {
	const reports = new Map<string, Set<string>>();
	for (const spot of clashes.flatMap(({ a, b }) => [a, b])) addToSet(reports, toldAt(spot), spot.report.id);
	const given = ({ a, b }: Clash) => (reports.get(toldAt(a))?.size ?? 0) + (reports.get(toldAt(b))?.size ?? 0);
	return clashes.reduce<Clash | undefined>((best, c) => {
		if (!best) return c;
		const order = c.confidence - best.confidence || given(c) - given(best);
		return order > 0 ? c : best;
	}, undefined);
}

/** So many places of a side are cited beside the one that is shown. */
const mostBeside = 50;

/** For each side the places that tell it beside the one that a reader is shown. */
function toldBeside(sides: Matter["sides"], { rule, confidence }: Clash, shown: readonly Cite[]): DisagreementReason[] {
	return sides.flatMap((side) => {
		const isShown = ({ report, span }: Spot) => shown.some((c) => c.report === report.id && c.span[0] === span[0]);
		const others = side.filter((spot) => !isShown(spot));
		const [first] = side.filter(isShown);
		if (!first || others.length === 0) return [];
		const detail = `the same as ${quotedAt(first)} is told in ${others.length} more ${others.length === 1 ? "place" : "places"}`;
		const cites = others.slice(0, mostBeside).map(({ report, span }) => ({ report: report.id, span }));
		return [{ rule, score: confidence, detail, cites }];
	});
}

/** The places of a matter parted into sides; those that tell one value stand on one. */
function matterOf(clashes: readonly Clash[]): Matter | undefined {
	const known = new Set(clashes.map(pairKey));
	const spots = new Map(clashes.flatMap(({ a, b }) => [a, b]).map((spot) => [keyOf(spot), spot]));
	const alike = groupedBy(spots.values(), (spot) => (isSlot(spot) ? toldAt(spot) : keyOf(spot)));
	const split = sidesOf([...alike.values()], ([a], [b]) => {
		if (!a || !b) return false;
		return isSlot(a) && isSlot(b) ? !bothCanBe(a, b) : known.has(pairKey({ a, b }));
	});
	const surest = shownOf(clashes);
	if (!split || !surest) return undefined;
	const placed = (spot: Spot) => spots.get(keyOf(spot)) ?? spot;
	const sides = split.sides.map((side) => side.flat());
	const parted = { sides, clash: [placed(surest.a), placed(surest.b)] as const };
	const disagreement = disagreementFrom(parted, surest, (spot) => spot.span);
	const [why] = disagreement.reasons;
	const reasons = [...disagreement.reasons, ...toldBeside(sides, surest, why?.cites ?? [])];
	return { clashes, sides, disagreement: { ...disagreement, reasons } };
}

/** What reports differ in, each thing once, in the order of its first clash. */
export function mattersOf(clashes: readonly Clash[]): Matter[] {
	const byRule = groupedBy(clashes, ({ rule }) => rule);
	return [...byRule.values()].flatMap(overOne).flatMap((own) => matterOf(own) ?? []);
}
