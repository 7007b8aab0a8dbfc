import type { Disagreement, Figure } from "../../../core/index.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

const low = (f: Figure) => f.low ?? Number.NEGATIVE_INFINITY;
const high = (f: Figure) => f.high ?? Number.POSITIVE_INFINITY;

/**
 * Whether one value can lie in both figures. Two ends that only touch are one value, except where both are open there:
 * "over 9" and "nearly 9" exclude each other.
 */
export function compatible(a: Figure, b: Figure): boolean {
	const from = Math.max(low(a), low(b));
	const to = Math.min(high(a), high(b));
	if (from !== to) return from < to;
	return !((a.high === null && b.low === null) || (b.high === null && a.low === null));
}

const told = (p: PlacedMention): Figure | undefined => {
	const figure = p.mention.figure;
	return figure && (figure.low !== null || figure.high !== null) ? figure : undefined;
};

/** Figures this far apart measure different things more often than they disagree. Set by eye on labelled stories. */
const farthest = 3;

function plausible(a: Figure, b: Figure): boolean {
	const middle = (f: Figure) => ((f.low ?? f.high ?? 0) + (f.high ?? f.low ?? 0)) / 2;
	const [x, y] = [middle(a), middle(b)].sort((m, n) => m - n) as [number, number];
	return x > 0 && y / x <= farthest;
}

/** What can only be counted up while a story goes on. */
const tollWords = new Set(
	"die dead death kill toll casualty victim injure wound hurt missing arrest detain evacuate displace case infect rescue recover donate raise".split(
		" ",
	),
);

function isToll({ tokens, mention }: PlacedMention): boolean {
	const of = mention.figure?.of.toLowerCase().split(/\s+/) ?? [];
	return tokens.some((t) => tollWords.has(t.lemma.toLowerCase())) || of.some((word) => tollWords.has(word));
}

/** Figures of one slot that no single value can meet; `changed` where it is a toll and each later report says more. */
export function figureDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const split = sidesOf(
		placed.filter((p) => told(p)),
		(a, b) => {
			const [x, y] = [told(a) as Figure, told(b) as Figure];
			return x.unit === y.unit && !compatible(x, y) && plausible(x, y);
		},
	);
	if (!split) return null;
	const [a, b] = split.clash;
	const order = publishedOrder(a.report, b.report);
	const rises = order !== 0 && isToll(a) && isToll(b) && order < 0 === low(told(a) as Figure) < low(told(b) as Figure);
	if (rises) {
		const why = "the number can only grow, and the later report gives the higher one";
		return verdictOf(split, { kind: "changed", rule: "toll-rises", confidence: 0.8, why });
	}
	const kind = told(a)?.unit === "count" ? "count" : "figure";
	return verdictOf(split, { kind, rule: "figures-apart", confidence: 0.7, why: "no single number can be both" });
}
