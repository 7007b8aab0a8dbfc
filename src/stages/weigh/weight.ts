import { type ClaimKind, type Disagreement, surelyIn } from "../../core/index.js";
import type { Root } from "./origins/count-origins.js";
import type { PlacedMention, Setting } from "./setting.js";

/**
 * What each thing adds to a claim's weight: editorial judgement, not measured. Disagreements come first, the dispute
 * itself before the remarks it is made of; then what many reports carry; then what the named say, what the
 * headlines are about and, for a claim that only one report carries, how many of its words other reports use. Ages weigh less, however
 * often they are told.
 */
const worth = {
	disagreement: 10,
	dispute: 3,
	report: 1,
	perhaps: 0.5,
	named: 0.5,
	headline: 1,
	topic: 1,
	age: -0.6,
};

/** Share of a claim's words that stand in the headlines, at its best mention: 0 to 1. */
function inHeadlines(placed: readonly PlacedMention[], setting: Setting): number {
	let best = 0;
	for (const { tokens } of placed.slice(0, 20)) best = Math.max(best, setting.headlineShare(tokens));
	return best;
}

/** Share of a claim's words that other reports have, at its best mention: 0 to 1. */
const onTopic = (placed: readonly PlacedMention[], setting: Setting): number =>
	Math.max(0, ...placed.slice(0, 20).map(({ tokens, report }) => setting.toldElsewhere(tokens, report.id)));

/** Weight of a claim in its story, for ranking: 0 and up, comparable within one story. */
export function weightOf(
	kind: ClaimKind,
	placed: readonly PlacedMention[],
	roots: readonly Root[],
	disagreement: Disagreement | null,
	setting: Setting,
): number {
	const carrying = new Set(placed.map((p) => p.report.id)).size;
	const sure = surelyIn(placed.map((p) => p.mention)).length;
	const isAge = placed.every(({ mention }) => mention.figure?.of === "age");
	return (
		(disagreement ? worth.disagreement * disagreement.confidence : 0) +
		(kind === "dispute" ? worth.dispute : 0) +
		worth.report * sure +
		(isAge ? worth.age * carrying : 0) +
		worth.perhaps * (carrying - sure) +
		(roots.some((r) => r.kind === "named" || r.kind === "outlet") ? worth.named : 0) +
		worth.headline * inHeadlines(placed, setting) +
		(carrying === 1 ? worth.topic * onTopic(placed, setting) : 0)
	);
}
