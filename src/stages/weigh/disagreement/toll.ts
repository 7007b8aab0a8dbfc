import { type Disagreement, type Figure, type MarkedReport, onDemand } from "../../../core/index.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { tollRises } from "../shared-verdicts.js";
import { perhapsPart } from "../slots/part-of-whole.js";
import { compatible } from "../slots/rounding.js";
import { farthestToll, otherToll, tollAt } from "../slots/toll.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

/** "More than 280" tells 291 well enough: a bound from `from` on is overtaken by more than so many times as much. By eye. */
const near = { from: 100, times: 1.15 };

interface Toll {
	readonly kind: string;
	readonly figure: Figure;
	/** The least that it tells. */
	readonly least: number;
}

/** The toll that a mention gives by its figure; undefined for one of a part, for a cap, and for none. */
function tollOf({ mention, report }: PlacedMention): Toll | undefined {
	const { figure, unsure } = mention;
	if (unsure || !figure || figure.low === null) return undefined;
	const [from, to] = figure.span;
	if (
		perhapsPart.behind.test(report.text.slice(to, to + 40)) ||
		perhapsPart.before.test(report.text.slice(Math.max(0, from - 20), from))
	)
		return undefined;
	const kind = tollAt(report.text, figure);
	return kind === undefined ? undefined : { kind, figure, least: figure.low };
}

const tellsTheValue = onDemand(
	({ figures }: MarkedReport): ReadonlySet<number> =>
		new Set(figures.flatMap(({ unit, low }) => (unit === "count" && low !== null ? [low] : []))),
);

/** One toll of which a later report tells more than an earlier one, which nowhere tells as many: "at least 14 dead", then 16, then 19. */
export function tollDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const toll = onDemand((p: PlacedMention) => tollOf(p) ?? null);
	const rises = (a: PlacedMention, b: PlacedMention): boolean => {
		const order = publishedOrder(a.report, b.report);
		if (order === 0) return false;
		const [early, late] = order < 0 ? [a, b] : [b, a];
		const [x, y] = [toll(early), toll(late)];
		if (!x || !y || otherToll(x.kind, y.kind) || (x.kind === "any" && y.kind === "any")) return false;
		if (y.least <= x.least || y.least > farthestToll * x.least || (x.figure.high ?? 0) > y.least) return false;
		if (x.figure.high === null && x.least >= near.from && y.least <= near.times * x.least) return false;
		return !tellsTheValue(early.report).has(y.least) && !tellsTheValue(late.report).has(x.least);
	};
	/** Whether two tell numbers that cannot be one: who tells of four stands neither with "at least three" nor with "five". */
	const differ = (a: PlacedMention, b: PlacedMention): boolean => {
		const [x, y] = [toll(a), toll(b)];
		return x !== null && y !== null && !otherToll(x.kind, y.kind) && !compatible(x.figure, y.figure);
	};
	const split = mentionSides(
		placed,
		(a, b) => rises(a, b) || differ(a, b),
		(p) => toll(p) !== null,
	);
	const told = split?.sides.flat() ?? [];
	const risen = told.flatMap((a, i) => told.slice(i + 1).flatMap((b) => (rises(a, b) ? [[a, b] as const] : [])))[0];
	if (!split || !risen) return null;
	const [a, b] = risen;
	const [early, late] = publishedOrder(a.report, b.report) < 0 ? [a, b] : [b, a];
	const wordsOf = (p: PlacedMention) => toll(p)?.figure.span ?? p.mention.span;
	const at = (p: PlacedMention) => ({ report: p.report, span: wordsOf(p) });
	return verdictOf({ ...split, clash: [a, b] }, tollRises(at(early), at(late)), wordsOf);
}
