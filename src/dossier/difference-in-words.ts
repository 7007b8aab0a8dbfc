import type { DisagreementKind, LineageKind } from "../core/index.js";

/** What kind of difference reports have over a claim, to stand as a heading. */
export const differenceInWords: Readonly<Record<DisagreementKind, string>> = {
	figure: "figures differ",
	count: "counts differ",
	date: "dates differ",
	statement: "accounts differ",
	wording: "worded differently",
	status: "how far it has got differs",
	changed: "changed with time",
	dispute: "parties contradict each other",
};

/** How the text of a report depends on that of another; the other's name follows. */
export const lineageInWords: Readonly<Record<LineageKind, string>> = {
	copy: "carries text of",
	derived: "draws on",
	"common-source": "shares a source text with",
};
