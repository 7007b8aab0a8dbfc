import {
	addTo,
	addToSet,
	type Cite,
	contains,
	countShared,
	type Disagreement,
	type DisagreementReason,
	groupedBy,
	Joined,
	sharedLength,
} from "../../../core/index.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { contentOf, contentRoot } from "../content-words.js";
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

/** What a place tells: the value of a slot, else the days that its words are, or their roots ("have arrested", "been arrested"). */
function toldAt(spot: Spot): string {
	if (isSlot(spot)) return toldValue(spot);
	const { report, sentence, span } = spot;
	const day = report.dates.find(({ span: at, from }) => from && sharedLength(span, at) > 0);
	if (day) return `${day.from} ${day.to}`;
	const roots = sentence.tokens.flatMap((token) => (contains(span, token.span) ? contentRoot(token) || [] : []));
	return roots.length > 0 ? roots.join(" ") : report.text.slice(...span).toLowerCase();
}

/**
 * Clashes of one rule by what they are over. Two are over one matter when they have a place in common; where values clash, only if what the other ends tell is
 * one value or clashes as well: "two", "three" and "four cables" are one matter, and "five cables", which clashes with one of them alone, is another.
 */
function overOne(clashes: readonly Clash[]): Clash[][] {
	const known = new Set(clashes.map(pairKey));
	const joined = new Joined<number>();
	const meeting = new Map<string, { readonly clash: number; readonly end: Spot }[]>();
	clashes.forEach(({ a, b }, clash) => {
		addTo(meeting, keyOf(a), { clash, end: b });
		addTo(meeting, keyOf(b), { clash, end: a });
	});
	const agree = (a: Spot, b: Spot) => !isSlot(a) || !isSlot(b) || bothCanBe(a, b);
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

/** The clash in whose words a matter is told: of the surest the one whose values most reports give, or whose sentences have most in common; of these the first. */
function shownOf(clashes: readonly Clash[]): Clash | undefined {
	const reports = new Map<string, Set<string>>();
	for (const spot of clashes.flatMap(({ a, b }) => [a, b]).filter(isSlot))
		addToSet(reports, toldAt(spot), spot.report.id);
	const given = (spot: Spot) => reports.get(toldAt(spot))?.size ?? 0;
	const shared = ({ a, b }: Clash) => countShared(contentOf(a.sentence.tokens), contentOf(b.sentence.tokens));
	const ranked = clashes.map((clash) => {
		const { a, b, confidence } = clash;
		return { clash, confidence, rank: isSlot(a) ? given(a) + given(b) : shared(clash) };
	});
	return ranked.reduce<(typeof ranked)[number] | undefined>(
		(best, c) => (best && (best.confidence - c.confidence || best.rank - c.rank) >= 0 ? best : c),
		undefined,
	)?.clash;
}

/** So many places of a side are cited beside the one that is shown. */
const mostBeside = 20;

/** For each side, behind the place that a reader is shown, those that tell the very same, and those that tell what can be the same. */
function toldBeside(sides: Matter["sides"], { rule, confidence }: Clash, shown: readonly Cite[]): DisagreementReason[] {
	return sides.flatMap((side, i) => {
		const at = shown[i];
		const first = side.find(({ report, span }) => report.id === at?.report && span[0] === at.span[0]);
		if (!at || !first) return [];
		const shownValue = toldAt(first);
		const bySame = groupedBy(
			side.filter((spot) => spot !== first),
			(spot) => toldAt(spot) === shownValue,
		);
		const [same = [], other = []] = [bySame.get(true), bySame.get(false)];
		const told = (spots: readonly Spot[], detail: string): DisagreementReason[] => {
			const cites = spots.slice(0, mostBeside).map(({ report, span }) => ({ report: report.id, span }));
			return spots.length > 0 ? [{ rule, score: confidence, detail, cites: [at, ...cites] }] : [];
		};
		const places = `${same.length} more ${same.length === 1 ? "place" : "places"}`;
		return [
			...told(same, `${quotedAt(first)} is told in ${places}`),
			...told(other, `${quotedAt(other[0] ?? first)} can mean the same as ${quotedAt(first)}`),
		];
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
	// That a report contradicts itself is one thing, that another contradicts it is one more.
	const byRule = groupedBy(clashes, ({ rule, a, b }) => `${rule} ${a.report === b.report}`);
	return [...byRule.values()].flatMap(overOne).flatMap((own) => matterOf(own) ?? []);
}
