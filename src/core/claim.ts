import type { Act, DateMark, Figure } from "./marks.js";
import type { Reason } from "./reason.js";
import type { Span } from "./span.js";

/**
 * `quote`: a speaker's words; `statement`: something said or narrated; `figure` and `count`: a quantity in one slot;
 * `date`: when something happens; `status`: how far something has got; `dispute`: two parties contradict each other.
 */
export type ClaimKind = "quote" | "statement" | "figure" | "count" | "date" | "status" | "dispute";

/** One place where one report carries the claim. `quote` is exactly `text.slice(span[0], span[1])` of that report. */
export interface Mention {
	readonly report: string;
	readonly span: Span;
	readonly quote: string;
	/** `id` of the story's voice that says it; undefined for narration nobody is named for. */
	readonly voice?: string;
	/** `id` of the story's voice that passes it on. */
	readonly via?: string;
	readonly act?: Act;
	readonly figure?: Figure;
	readonly date?: DateMark;
	/** True where the mention may tell another thing than the claim: it may raise `atMost` of the origins, never `atLeast`. */
	readonly unsure?: true;
}

/** One thing said, with all its mentions across the reports of a story. */
export interface UnweighedClaim {
	/** Stable for the same reports in any order. */
	readonly id: string;
	readonly story: string;
	/** The claim in the words of its clearest mention. */
	readonly statement: string;
	readonly kind: ClaimKind;
	/** In order of report and position; at least one. */
	readonly mentions: readonly Mention[];
	/** Why the mentions are held to say one thing. */
	readonly reasons: readonly Reason[];
}

/** Reports that share one origin of a claim, and why. */
export interface OriginGroup {
	readonly reports: readonly string[];
	/** The origin in words a person understands: "Donald Trump", "a 2022 Department of Defense report", "unattributed". */
	readonly name: string;
	readonly reasons: readonly Reason[];
}

/** The name of a group of reports that name nobody, in a dossier too: such a group widens the range and is no origin. */
export const unattributed = "unattributed";

/** Whether a group's reports name nobody. A dossier tells it by the name alone, so that only this asks for it. */
export const isUnattributed = ({ name }: Pick<OriginGroup, "name">): boolean => name === unattributed;

/** How many independent origins stand behind a claim: at least the roots that must differ, at most the roots that could. */
export interface Origins {
	readonly atLeast: number;
	readonly atMost: number;
	readonly groups: readonly OriginGroup[];
}

/** `single`: one report; `echoed`: several reports, one origin; `corroborated`: at least two independent origins; `unsourced`: nobody is named for it. */
export type Standing = "single" | "echoed" | "corroborated" | "unsourced";

/**
 * `figure`, `count`, `date`, `statement`, `status`: both cannot be right about the same thing at the same time;
 * `changed`: a later one supersedes; `wording`: materially different words; `dispute`: parties contradict each other.
 */
export type DisagreementKind = "figure" | "count" | "date" | "statement" | "wording" | "status" | "changed" | "dispute";

export interface Disagreement {
	readonly kind: DisagreementKind;
	/** The sides, each a list of report ids; a report that contradicts itself stands on both. */
	readonly between: readonly (readonly string[])[];
	/** 0 to 1. */
	readonly confidence: number;
	readonly reasons: readonly Reason[];
}

export interface Claim extends UnweighedClaim {
	readonly standing: Standing;
	readonly origins: Origins;
	readonly disagreement: Disagreement | null;
	/** How much of the story rests on it, for ranking; 0 and up, comparable within one story only. */
	readonly weight: number;
}

/** A claim over which reports or parties differ. */
export interface DifferingClaim extends Claim {
	readonly disagreement: Disagreement;
}

export const isDiffering = (claim: Claim): claim is DifferingClaim => claim.disagreement !== null;
