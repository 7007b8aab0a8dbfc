import type { Disagreement } from "./claim.js";
import type { Reason } from "./reason.js";

/**
 * Every rule that tells a disagreement, by the name that its reasons carry (a dossier saved by another version may carry
 * others). The name is stable, for programs that read dossiers: a rule may be added, none is renamed.
 */
export const disagreementRules = [
	// Figures and days.
	"figures-apart",
	"figure-moved",
	"planned-then-done",
	"toll-rises",
	"days-apart",
	"day-moved",
	"told-move",
	// Who it is told of, and who says it.
	"another-person",
	"named-or-not",
	"variant-name",
	"role-qualified",
	"said-by-another",
	// What is told and what is denied.
	"said-and-denied",
	"none-and-one",
	"confirmed-or-not",
	"called-false",
	"no-sign-of-it",
	"party-against-party",
	"retracted",
	// How far something has got, and how much of it.
	"expected-then-done",
	"case-step",
	"case-went-on",
	"held-or-heard",
	"whole-or-part",
	// In what words.
	"another-thing-given",
	"told-by-another-verb",
	"quoted-differently",
] as const;

export type DisagreementRule = (typeof disagreementRules)[number];

/** Why reports disagree: a reason by one of the rules that tell so. */
export interface DisagreementReason extends Reason {
	readonly rule: DisagreementRule;
}

/** Whether a rule is among the reasons of a disagreement; false where there is none. */
export function isToldBy(disagreement: Disagreement | null, rule: DisagreementRule): boolean {
	return disagreement?.reasons.some((reason) => reason.rule === rule) ?? false;
}
