import type { Disagreement, Span, UnweighedClaim } from "../../../core/index.js";
import { sidesOf } from "../disagreement/sides.js";
import type { Setting } from "../setting.js";
import { datesClash, dateVerdict } from "./date-clash.js";
import { figuresClash, figureVerdict } from "./figure-clash.js";
import { type Slot, slotsOf } from "./slot.js";

interface Clash {
	readonly a: Slot;
	readonly b: Slot;
}

/** A slot is compared with at most so many others that share one of its rarest words. */
const maxCompared = 60;
/** So many of the rarest words around a slot look for others. */
const keysOf = 3;

function clashesOf(slots: readonly Slot[], setting: Setting): Clash[] {
	const byWord = new Map<string, number[]>();
	slots.forEach((slot, i) => {
		for (const word of slot.around) {
			const key = `${slot.figure?.unit ?? "date"} ${word}`;
			const held = byWord.get(key);
			if (!held) byWord.set(key, [i]);
			else if (held.length < maxCompared) held.push(i);
		}
	});
	const out: Clash[] = [];
	slots.forEach((a, i) => {
		const rarest = [...a.around]
			.sort((v, w) => setting.rarity(w) - setting.rarity(v) || (v < w ? -1 : 1))
			.filter((word) => (byWord.get(`${a.figure?.unit ?? "date"} ${word}`)?.length ?? 0) > 1)
			.slice(0, keysOf);
		const others = new Set(rarest.flatMap((word) => byWord.get(`${a.figure?.unit ?? "date"} ${word}`) ?? []));
		for (const j of others) {
			const b = slots[j] as Slot;
			if (j === i) continue;
			const [one, other] = i < j ? [a, b] : [b, a];
			if (one.figure ? figuresClash(one, other, setting) : datesClash(one, other, setting))
				out.push({ a: one, b: other });
		}
	});
	// A pair may be found from both ends, or from one only.
	const seen = new Set<string>();
	return out.filter(({ a, b }) => {
		const key = [a, b].map((s) => `${s.report.id} ${s.span[0]}`).join("\n");
		return !seen.has(key) && seen.add(key);
	});
}

interface Place {
	readonly claim: UnweighedClaim;
	readonly span: Span;
	/** Whether the mention is of this very figure or date. */
	readonly own: boolean;
}

/** Where each slot stands in the claims. */
function placesOf(claims: readonly UnweighedClaim[]): (slot: Slot) => Place[] {
	const byReport = new Map<string, { span: Span; claim: UnweighedClaim; mark: number | undefined }[]>();
	for (const claim of claims) {
		for (const { report, span, figure, date } of claim.mentions) {
			const held = byReport.get(report) ?? [];
			held.push({ span, claim, mark: figure?.span[0] ?? date?.span[0] });
			byReport.set(report, held);
		}
	}
	for (const list of byReport.values()) list.sort((a, b) => a.span[0] - b.span[0]);
	return ({ report, span }) => {
		const list = byReport.get(report.id) ?? [];
		let high = list.length;
		for (let low = 0; low < high; ) {
			const at = (low + high) >> 1;
			if ((list[at]?.span[0] ?? 0) <= span[0]) low = at + 1;
			else high = at;
		}
		const out: Place[] = [];
		for (let i = high - 1; i >= Math.max(0, high - maxCompared); i--) {
			const place = list[i];
			if (place && place.span[1] >= span[1])
				out.push({ claim: place.claim, span: place.span, own: place.mark === span[0] });
		}
		return out;
	};
}

const tightest = (places: readonly Place[]) =>
	[...places].sort(
		(p, q) =>
			Number(q.own) - Number(p.own) ||
			p.claim.mentions.length - q.claim.mentions.length ||
			p.span[1] - p.span[0] - (q.span[1] - q.span[0]) ||
			(p.claim.id < q.claim.id ? -1 : 1),
	)[0];

/** The claims that a clash is told of: one that holds both sides, or else the tightest of each. */
function claimsFor({ a, b }: Clash, placesIn: (slot: Slot) => Place[]): string[] {
	const [x, y] = [placesIn(a), placesIn(b)];
	const both = x.filter((p) => y.some((q) => q.claim === p.claim));
	const chosen = both.length > 0 ? [tightest(both)] : [tightest(x), tightest(y)];
	return chosen.flatMap((place) => (place ? [place.claim.id] : []));
}

const flat = ({ report, sentence, span }: Slot) => {
	const from = Math.max(sentence.span[0], span[0] - 70);
	const to = Math.min(sentence.span[1], span[1] + 70);
	const words = report.text.slice(from, to).replace(/\s+/g, " ");
	return `${from > sentence.span[0] ? "…" : ""}${words}${to < sentence.span[1] ? "…" : ""}`;
};

function disagreementOf(clashes: readonly Clash[]): Disagreement | null {
	const slots = [...new Set(clashes.flatMap(({ a, b }) => [a, b]))];
	const split = sidesOf(slots, (a, b) => clashes.some((c) => (c.a === a && c.b === b) || (c.a === b && c.b === a)));
	if (!split) return null;
	const [a, b] = split.clash;
	const { kind, confidence, rule, why } = a.figure ? figureVerdict(a, b) : dateVerdict(a, b);
	return {
		kind,
		between: split.sides.map((side) => [...new Set(side.map((s) => s.report.id))].sort()),
		confidence,
		reasons: [
			{
				rule,
				score: confidence,
				detail: `“${flat(a)}” against “${flat(b)}”: ${why}`,
				cites: [a, b].map((s) => ({ report: s.report.id, span: s.span })),
			},
		],
	};
}

/**
 * Figures and dates of one slot that cannot both be right, wherever they stand in the story, by the id of the claim
 * they are told of. Looks beyond claims: two figures that disagree often keep their claims apart.
 */
export function slotDisagreements(claims: readonly UnweighedClaim[], setting: Setting): Map<string, Disagreement> {
	const slots = [...setting.reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(slotsOf);
	const placesIn = placesOf(claims);
	const byClaim = new Map<string, Clash[]>();
	for (const clash of clashesOf(slots, setting)) {
		for (const id of new Set(claimsFor(clash, placesIn))) {
			const held = byClaim.get(id);
			if (held) held.push(clash);
			else byClaim.set(id, [clash]);
		}
	}
	const out = new Map<string, Disagreement>();
	for (const [id, clashes] of byClaim) {
		const found = disagreementOf(clashes.slice(0, maxCompared));
		if (found) out.set(id, found);
	}
	return out;
}
