import type { Disagreement } from "../../core/index.js";
import type { PlacedMention } from "./setting.js";

/** Weight of a claim in its story: reports that carry it, a named voice, and disagreement above all. */
export function weightOf(placed: readonly PlacedMention[], disagreement: Disagreement | null): number {
	const reports = new Set(placed.map((p) => p.report.id)).size;
	const named = placed.some((p) => p.voice) ? 0.5 : 0;
	return reports + named + (disagreement ? 10 * disagreement.confidence : 0);
}
