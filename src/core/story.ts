import type { Claim, UnweighedClaim } from "./claim.js";
import type { MarkedReport, Voice } from "./marks.js";
import type { Reason } from "./reason.js";
import type { Report } from "./report.js";

/** The reports of one matter, in order of time and then of id. */
export interface Story<R extends Report = MarkedReport> {
	/** Derived from the ids of its reports, so the same reports always make the same id. */
	readonly id: string;
	readonly reports: readonly R[];
}

/**
 * `copy`: narration carried over nearly word for word, even one paragraph; `derived`: the later rewrites the earlier;
 * `common-source`: both rewrite a third text, direction means nothing.
 */
export type LineageKind = "copy" | "derived" | "common-source";

/** The rule of a reason which says that nothing tells which of two texts came first. */
export const orderUnsure = "order-unsure";

/** The text of report `to` depends on the text of report `from`; where a reason is `order-unsure`, it may as well be the other way. */
export interface LineageEdge {
	readonly from: string;
	readonly to: string;
	readonly kind: LineageKind;
	/** 0 to 1: how sure. */
	readonly score: number;
	readonly reasons: readonly Reason[];
}

/** What of an edge tells how one text depends on the other, and whether that is known. */
export interface Dependence extends Pick<LineageEdge, "kind"> {
	readonly reasons: readonly Pick<Reason, "rule">[];
}

/** Whether it is known whose text came first: of no edge where nothing tells, nor of one between two that rewrite a third text. */
export function isOrdered({ kind, reasons }: Dependence): boolean {
	return kind !== "common-source" && !reasons.some(({ rule }) => rule === orderUnsure);
}

export interface TracedStory extends Story {
	readonly lineage: readonly LineageEdge[];
}

/** A voice resolved across the reports of a story. */
export interface StoryVoice extends Omit<Voice, "spans" | "people" | "placed"> {
	/** Each report's own voice that is this one. */
	readonly members: readonly { readonly report: string; readonly voice: string }[];
}

export interface AlignedStory extends TracedStory {
	readonly voices: readonly StoryVoice[];
	readonly claims: readonly UnweighedClaim[];
}

export interface WeighedStory extends Omit<AlignedStory, "claims"> {
	/** Heaviest first: disagreements and widely carried claims before single remarks. */
	readonly claims: readonly Claim[];
}
