import type { Disagreement, Figure } from "../../../core/index.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { compatible } from "./rounding.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

const low = (f: Figure) => f.low ?? Number.NEGATIVE_INFINITY;

const told = (p: PlacedMention): Figure | undefined => {
	const figure = p.mention.figure;
	return figure && (figure.low !== null || figure.high !== null) ? figure : undefined;
};

/** Figures this far apart measure different things more often than they disagree. Set by eye on labelled stories. */
const farthest = 3;

function plausible(a: Figure, b: Figure, times = farthest): boolean {
	const middle = (f: Figure) => ((f.low ?? f.high ?? 0) + (f.high ?? f.low ?? 0)) / 2;
	const [x, y] = [middle(a), middle(b)].sort((m, n) => m - n) as [number, number];
	return x > 0 && y / x <= times;
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

const loose = /\b(?:dozens?|score|couple|handful|few|several)\b/i;
const ageWords = /\b(?:aged?|years?\s*-?\s*old|year-old)\b/i;

/** Days within which nobody's age moves by two. */
const sameAge = 330;

/** Whether both give the age of somebody at times too far apart, or unknown: ages go up. */
function agesApart(a: PlacedMention, b: PlacedMention, [x, y]: readonly [Figure, Figure]): boolean {
	if (x.unit !== "year" && ![a, b].some((p) => ageWords.test(p.mention.quote))) return false;
	const [first, second] = [a.report, b.report].map((r) => Date.parse(r.published ?? "")) as [number, number];
	const days = Math.abs(first - second) / 86_400_000;
	return Number.isNaN(days) || days > sameAge || Math.abs(low(x) - low(y)) < 2;
}

const wordsOf = ({ report }: PlacedMention, { span }: Figure) => report.text.slice(span[0], span[1]);

function apart(a: PlacedMention, b: PlacedMention): boolean {
	const [x, y] = [told(a) as Figure, told(b) as Figure];
	if (x.unit !== y.unit || compatible(x, y) || !plausible(x, y)) return false;
	if (loose.test(wordsOf(a, x)) || loose.test(wordsOf(b, y))) return !plausible(x, y, 1.3);
	return !agesApart(a, b, [x, y]);
}

/** Figures of one slot that no single value can meet; `changed` where it is a toll and each later report says more. */
export function figureDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const split = sidesOf(
		placed.filter((p) => told(p)),
		apart,
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
