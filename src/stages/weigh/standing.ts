import { type Disagreement, type Origins, type Standing, surelyIn } from "../../core/index.js";
import type { Root } from "./origins/count-origins.js";

/**
 * How a claim stands: by whether anybody is named for it, then by its least number of origins, then by its reports.
 * The parties of a dispute do not bear each other out, so a dispute is never `corroborated`.
 */
export function standingOf(disagreement: Disagreement | null, roots: readonly Root[], origins: Origins): Standing {
	if (roots.every((r) => r.kind === "narration")) return "unsourced";
	if (origins.atLeast >= 2 && disagreement?.kind !== "dispute") return "corroborated";
	return surelyIn(roots.flatMap((r) => r.mentions.map((m) => m.mention))).length > 1 ? "echoed" : "single";
}
