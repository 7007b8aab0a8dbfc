import type { Origins, Standing } from "../../core/index.js";
import type { Root } from "./roots.js";

/** How a claim stands: by whether anybody is named for it, then by its least number of origins, then by its reports. */
export function standingOf(roots: readonly Root[], origins: Origins): Standing {
	if (roots.every((r) => r.kind === "narration")) return "unsourced";
	if (origins.atLeast >= 2) return "corroborated";
	return new Set(roots.map((r) => r.report)).size > 1 ? "echoed" : "single";
}
