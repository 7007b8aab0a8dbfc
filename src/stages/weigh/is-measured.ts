import type { ClaimKind } from "../../core/index.js";

/** Whether a claim is of a figure or a day, and not of what is said around it. */
export const isMeasured = (kind: ClaimKind): boolean => kind === "figure" || kind === "count" || kind === "date";
