import type { DisagreementKind } from "../core/index.js";

/** What kind of difference reports have over a claim, to stand as a heading. */
export const differenceInWords: Readonly<Record<DisagreementKind, string>> = {
	figure: "figures differ",
	count: "counts differ",
	date: "dates differ",
	statement: "accounts differ",
	wording: "worded differently",
	status: "status differs",
	changed: "changed with time",
	dispute: "parties contradict each other",
};
