import {
	addTo,
	areMostlyOne,
	type Cite,
	type Claim,
	contains,
	type DifferingClaim,
	type DisagreementKind,
	isDiffering,
	isToldBy,
	keyOfCite,
	keyOfCites,
	type Mention,
	type Span,
	sharedLength,
} from "../../core/index.js";

/** The cites of the first reason that has one for each side, in the order of the sides. */
export function decidingCites({ disagreement }: Claim): readonly Cite[] | undefined {
	const sides = disagreement?.between ?? [];
	return disagreement?.reasons
		.map((reason) => reason.cites)
		.find((cites) => cites.length === sides.length && cites.every(({ report }, i) => sides[i]?.includes(report)));
}

/** For each side of a disagreement every place that is cited for it, the one that decides first; undefined where no reason has one for each side. */
export function placesOfSides(claim: Claim): readonly (readonly [Cite, ...Cite[]])[] | undefined {
	const at = ({ report, span }: Cite) => `${report} ${span[0]}`;
	return decidingCites(claim)?.map((shown, _, all) => {
		// A reason that tells where else a side stands begins with the place that decides.
		const beside = claim.disagreement?.reasons.filter(
			({ cites }) => cites !== all && cites[0] && at(cites[0]) === at(shown),
		);
		return [shown, ...(beside ?? []).flatMap(({ cites }) => cites.slice(1))];
	});
}

/** The shortest of a report's mentions that holds a span, or most of it. */
export function closestMention(mentions: readonly Mention[], span: Span): Mention | undefined {
	const length = (mention: Mention) => mention.span[1] - mention.span[0];
	return mentions
		.filter((m) => contains(m.span, span) || sharedLength(m.span, span) * 2 > span[1] - span[0])
		.reduce<Mention | undefined>((best, m) => (best && length(best) <= length(m) ? best : m), undefined);
}

/** Words of this many characters or fewer ("four", "five") may decide two matters; longer ones are one disagreement, copied or not. */
const shortest = 12;
/** Differences over one fact: two that share words of one side are one, however many reports tell the other side. */
const overOneFact: ReadonlySet<DisagreementKind> = new Set<DisagreementKind>([
	"status",
	"changed",
	"wording",
	"statement",
]);

/** What makes a disagreement the same as one before, by whose keys it is known: one key in common is enough. */
interface Keys {
	readonly own: readonly string[];
	readonly known: readonly string[];
	/** Of a difference over one fact, for each place that is cited what it is in, as a key: words in common there are enough too. */
	readonly places: readonly { readonly key: string; readonly span: Span }[];
}

/** The two whom a difference takes for each other, as speakers or as those told of; undefined where it is over something else. */
function personsIn({ disagreement, mentions }: DifferingClaim, cites: readonly Cite[], words: readonly string[]) {
	if (isToldBy(disagreement, "another-person")) return [...words];
	if (!isToldBy(disagreement, "said-by-another")) return undefined;
	return cites.map(({ report, span }) => {
		const own = mentions.filter((m) => m.report === report);
		return closestMention(own, span)?.voice ?? report;
	});
}

function keysOf(claim: DifferingClaim, textOf: (report: string) => string): Keys {
	const { kind } = claim.disagreement;
	const cites = decidingCites(claim);
	if (!cites) return { own: [claim.id], known: [claim.id], places: [] };
	const words = cites.map(({ report, span }) => textOf(report).slice(span[0], span[1]).toLowerCase());
	const places = cites.map(keyOfCite);
	const told = words.every((text) => text.length > shortest) ? words : places;
	const persons = personsIn(claim, cites, words);
	if (persons) {
		const both = [`persons ${persons.sort().join("\n")}`];
		return { own: both, known: both, places: [] };
	}
	// That a report contradicts itself is one thing, that another contradicts it is one more.
	const itself = new Set(cites.map(({ report }) => report)).size === 1 ? "itself " : "";
	if (overOneFact.has(kind)) {
		const sides = told.map((side) => `${itself}${kind} ${side}`);
		return {
			own: sides,
			known: sides,
			places: cites.map(({ report, span }) => ({ key: `${itself}${kind} ${report}`, span })),
		};
	}
	const both = [`${kind} ${[...told].sort().join("\n")}`];
	// What a dispute is over need not be told again as a mere difference; two who answer one denial are two disputes.
	const own = kind === "dispute" ? [...both, ...told.map((side) => `statement ${side}`)] : both;
	return { own, known: both, places: [] };
}

/** The claims that tell a disagreement which also holds others over its matter, by the places of each of these. */
function tellersOf(claims: readonly DifferingClaim[]): ReadonlyMap<string, DifferingClaim> {
	const out = new Map<string, DifferingClaim>();
	for (const claim of claims) {
		const own = decidingCites(claim);
		for (const { cites } of claim.disagreement.reasons)
			if (own && cites !== own && cites.length > 1 && !out.has(keyOfCites(cites))) out.set(keyOfCites(cites), claim);
	}
	return out;
}

/**
 * The claims with a disagreement, in the order given, without those that differ by the very words of one before. One that another holds among
 * its reasons is told by that one, in the place of the first of them.
 */
export function differencesAmong(claims: readonly Claim[], textOf: (report: string) => string): DifferingClaim[] {
	const differing = claims.filter(isDiffering);
	const tellers = tellersOf(differing);
	const seen = new Set<string>();
	const placed = new Map<string, Span[]>();
	return differing.flatMap((own) => {
		const claim = tellers.get(keyOfCites(decidingCites(own) ?? [])) ?? own;
		const { own: keys, known, places } = keysOf(claim, textOf);
		const isTold =
			known.some((key) => seen.has(key)) ||
			places.some(({ key, span }) => placed.get(key)?.some((other) => areMostlyOne(span, other)));
		for (const key of keys) seen.add(key);
		if (!isTold) for (const { key, span } of places) addTo(placed, key, span);
		return isTold ? [] : claim;
	});
}
