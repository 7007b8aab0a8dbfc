import { addTo, firstEndingAfter, type Span, type UnweighedClaim } from "../../../core/index.js";
import type { Clash, Spot } from "../clash.js";
import { isMeasured } from "../is-measured.js";
import { surer } from "../verdict.js";
import { type Matter, mattersOf } from "./matters.js";

/** A place is looked for in at most so many mentions before it. */
const maxLooked = 60;

interface Place {
	readonly claim: UnweighedClaim;
	readonly span: Span;
	/** Whether the mention is of this very figure or date. */
	readonly own: boolean;
	/** Whether the mention may tell another thing than the claim. */
	readonly unsure: boolean;
}

/** Where a spot stands in the claims, and where its sentence does. */
interface Places {
	readonly around: readonly Place[];
	/** Looked for when asked. */
	readonly beside: () => readonly Place[];
}

function placesOf(claims: readonly UnweighedClaim[]): (spot: Spot) => Places {
	const byReport = new Map<string, (Omit<Place, "own"> & { readonly mark: number | undefined })[]>();
	for (const claim of claims) {
		for (const { report, span, figure, date, unsure = false } of claim.mentions) {
			addTo(byReport, report, { span, claim, unsure, mark: figure?.span[0] ?? date?.span[0] });
		}
	}
	for (const list of byReport.values()) list.sort((a, b) => a.span[0] - b.span[0]);
	return ({ report, sentence, span }) => {
		const list = byReport.get(report.id) ?? [];
		/** The mentions that begin before `from` and reach `to`. */
		const holding = (from: number, to: number) => {
			const end = firstEndingAfter(list, from - 1, (place) => place.span[0]);
			return list.slice(Math.max(0, end - maxLooked), end).filter((place) => place.span[1] >= to);
		};
		const placed = (places: ReturnType<typeof holding>) =>
			places.reverse().map((place) => ({ ...place, own: place.mark === span[0] }));
		return {
			around: placed(holding(span[1], span[1])),
			beside: () => placed(holding(sentence.span[1], sentence.span[0] + 1)),
		};
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

/**
 * The claims that a clash is told of: the one that is of both figures or dates, and what else is stated with both of them; or else one that holds
 * both sides, with what each says; or else the tightest of each. Words in no mention, such as when something was said, are told of what both their
 * sentences say.
 */
function claimsFor({ a, b, kind, inCopies, inWords }: Clash, placesIn: (spot: Spot) => Places): string[] {
	const [one, other] = [placesIn(a), placesIn(b)];
	// Another wording beside a figure leaves the figure what it is.
	const concerned = (places: readonly Place[]) =>
		kind === "wording" || inWords ? places.filter((p) => !isMeasured(p.claim.kind)) : places;
	const [x, y] = [concerned(one.around), concerned(other.around)];
	// A claim of which both may be no mentions is not what they differ in, unless one is a copy of the other.
	const together = (p: Place, q: Place) => q.claim === p.claim && (inCopies === true || !(p.unsure && q.unsure));
	const own = x.find((p) => p.own && y.some((q) => q.own && together(p, q)));
	const both = x.filter((p) => y.some((q) => together(p, q)));
	if (own) return [own.claim.id, ...both.filter((p) => !isMeasured(p.claim.kind)).map((p) => p.claim.id)];
	const said = (places: readonly Place[]) => tightest(places.filter((p) => !p.own));
	const beside = () => {
		const there = other.beside();
		return concerned(one.beside()).filter((p) => there.some((q) => together(p, q)));
	};
	const chosen =
		both.length > 0
			? [tightest(both), said(x), said(y)]
			: x.length === 0 || y.length === 0
				? [tightest(beside()), tightest(x), tightest(y)]
				: [tightest(x), tightest(y)];
	return chosen.flatMap((place) => (place ? [place.claim.id] : []));
}

/**
 * What reports differ in, by the id of the claims that it is told of: those that hold both sides of a clash, or else each side's own. A claim has one
 * disagreement, its surest; but what would so be told of no claim takes the place of one no surer that others tell as well.
 */
export function tellClashes(clashes: readonly Clash[], claims: readonly UnweighedClaim[]): Map<string, Matter> {
	const placesIn = placesOf(claims);
	const told = mattersOf(clashes).map((matter) => {
		return { matter, ids: new Set(matter.clashes.flatMap((clash) => claimsFor(clash, placesIn))) };
	});
	const out = new Map<string, Matter>();
	for (const { matter, ids } of told)
		for (const id of ids) {
			const held = out.get(id);
			if (surer(held?.disagreement ?? null, matter.disagreement) === matter.disagreement) out.set(id, matter);
		}
	const tellers = new Map<Matter, number>();
	for (const matter of out.values()) tellers.set(matter, (tellers.get(matter) ?? 0) + 1);
	for (const { matter, ids } of told) {
		if (tellers.has(matter)) continue;
		const isSpare = (by: Matter | undefined) =>
			by && (tellers.get(by) ?? 0) > 1 && by.disagreement.confidence <= matter.disagreement.confidence;
		const held = [...ids].map((id) => ({ id, by: out.get(id) })).find(({ by }) => isSpare(by));
		if (!held?.by) continue;
		tellers.set(held.by, (tellers.get(held.by) ?? 0) - 1);
		tellers.set(matter, 1);
		out.set(held.id, matter);
	}
	return out;
}
