import type { Disagreement, Origins, Standing } from "../../core/index.js";
import type { Root } from "./origins/count-origins.js";

/**
 * How a claim stands: by whether anybody is named for it, then by its least number of origins, then by its reports.
 * The parties of a dispute do not bear each other out, so a dispute is never `corroborated`.
 */
export function standingOf(disagreement: Disagreement | null, roots: readonly Root[], origins: Origins): Standing {
	if (roots.every((r) => r.kind === "narration")) return "unsourced";
	if (origins.atLeast >= 2 && disagreement?.kind !== "dispute") return "corroborated";
	const sure = roots.flatMap((r) => r.mentions.filter((m) => !m.mention.unsure));
	return new Set(sure.map((m) => m.report.id)).size > 1 ? "echoed" : "single";
}
