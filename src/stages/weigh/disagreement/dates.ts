import type { Disagreement, MarkedReport } from "../../../core/index.js";
import { publishedDay, publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { sidesOf } from "./sides.js";
import { verdictOf } from "./verdict.js";

interface Days {
	readonly from: string;
	readonly to: string;
}

function daysOf({ mention }: PlacedMention): Days | undefined {
	const { date } = mention;
	return date?.from && date.to ? { from: date.from, to: date.to } : undefined;
}

const weekday = /^(?:on |last |next |this )?(mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** Whether both are the same bare day of the week, at most one week apart: which week is meant is a guess. */
function sameWeekday(a: PlacedMention, b: PlacedMention): boolean {
	const [x, y] = [a, b].map(({ mention, report }) =>
		weekday.exec(report.text.slice(...(mention.date?.span ?? [0, 0])))?.[1]?.toLowerCase(),
	);
	if (!x || x !== y) return false;
	const [from, to] = [a, b].map((p) => Date.parse(daysOf(p)?.from ?? "")) as [number, number];
	return Math.abs(from - to) <= 7 * 86_400_000;
}

const ahead = (days: Days, report: MarkedReport) => {
	const day = publishedDay(report);
	return day !== undefined && days.to > day;
};

/** Days of one event that do not meet; `changed` where the earlier report looked ahead. */
export function dateDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const split = sidesOf(
		placed.filter((p) => daysOf(p)),
		(a, b) => {
			const [x, y] = [daysOf(a) as Days, daysOf(b) as Days];
			return (x.to < y.from || y.to < x.from) && !sameWeekday(a, b);
		},
	);
	if (!split) return null;
	const [a, b] = split.clash;
	const order = publishedOrder(a.report, b.report);
	const first = order <= 0 ? a : b;
	const other = first === a ? b : a;
	const moved =
		ahead(daysOf(first) as Days, first.report) || (order === 0 && ahead(daysOf(other) as Days, other.report));
	return moved
		? verdictOf(split, {
				kind: "changed",
				rule: "day-moved",
				confidence: 0.7,
				why: "one looks ahead to a day that another no longer gives",
			})
		: verdictOf(split, { kind: "date", rule: "days-apart", confidence: 0.7, why: "the days do not meet" });
}
