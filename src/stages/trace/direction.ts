import { type Credit, keyOf, oneDay, orderUnsure, type Reason, type Span } from "../../core/index.js";
import { isOutletOf } from "./outlet-named.js";
import type { RunningWords } from "./running-words.js";

/** Which of two reports took from the other, and why that is thought. */
export interface Direction {
	readonly from: RunningWords;
	readonly to: RunningWords;
	readonly reason: Reason;
}

/** A name by which a report says where it has its text from; `span` where its own words do, and not what it came in. */
export interface NamedSource {
	readonly name: string;
	readonly span?: Span;
}

/** By what name `report`, or the feed or wire item that it came in, credits the outlet of `other`. */
export function creditTo({ report }: RunningWords, other: RunningWords): NamedSource | undefined {
	const named: readonly NamedSource[] = report.credits.filter((c) => c.kind !== "unnamed");
	const all = [...named, ...(report.takenFrom ?? []).map((name) => ({ name }))];
	return all.find(({ name }) => isOutletOf(name, other.report));
}

/** Words that name a kind of source and no one source: two reports that credit "a statement" need not mean the same. */
const named = /\p{Lu}/u;

/** The name of an outlet or agency that both credit. */
export function sharedCredit(a: RunningWords, b: RunningWords): string | undefined {
	const outside = ({ kind, name }: Credit) => (kind === "agency" || kind === "outlet") && named.test(name);
	const sourcesOf = ({ report }: RunningWords) => [
		...report.credits.filter(outside).map((c) => c.name),
		...(report.takenFrom ?? []),
	];
	const names = new Set(sourcesOf(a).map(keyOf));
	return sourcesOf(b).find((name) => names.has(keyOf(name)));
}

/** Milliseconds where the time of day is known, else undefined. */
function momentOf({ report: { published } }: RunningWords): number | undefined {
	const time = published?.includes("T") ? Date.parse(published) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}

const dayName = (day: number) => new Date(day * oneDay).toISOString().slice(0, 10);

/**
 * Orders two reports that share a text: one that credits the other's outlet took from it; else the earlier day, or
 * moment, came first; else nothing tells, and the order of ids stands in with a reason that says so.
 */
export function directionOf(a: RunningWords, b: RunningWords): Direction {
	const [aCredits, bCredits] = [creditTo(a, b), creditTo(b, a)];
	if (Boolean(aCredits) !== Boolean(bCredits)) {
		const [from, to] = bCredits ? [a, b] : [b, a];
		const { name, span } = (aCredits ?? bCredits) as NamedSource;
		const cites = span ? [[to, span] as const] : [];
		return { from, to, reason: because("credits-outlet", 0.95, `it names ${name} as its source`, cites) };
	}
	if (a.day !== undefined && b.day !== undefined && a.day !== b.day) {
		const [from, to] = a.day < b.day ? [a, b] : [b, a];
		const detail = `the one is dated ${dayName(from.day as number)}, the other ${dayName(to.day as number)}`;
		return { from, to, reason: because("earlier-date", 0.9, detail, []) };
	}
	const [atA, atB] = [momentOf(a), momentOf(b)];
	if (atA !== undefined && atB !== undefined && atA !== atB) {
		const [from, to] = atA < atB ? [a, b] : [b, a];
		return { from, to, reason: because("earlier-time", 0.85, "the one was published earlier on the same day", []) };
	}
	const [from, to] = a.report.id <= b.report.id ? [a, b] : [b, a];
	return { from, to, reason: because(orderUnsure, 0.5, "which of the two came first is not known", []) };
}

function because(
	rule: string,
	score: number,
	detail: string,
	cites: readonly (readonly [RunningWords, Span])[],
): Reason {
	return { rule, score, detail, cites: cites.map(([{ report }, span]) => ({ report: report.id, span })) };
}
