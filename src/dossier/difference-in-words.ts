import { type Disagreement, type DisagreementKind, isToldBy } from "../core/index.js";

const byKind: Readonly<Record<DisagreementKind, string>> = {
	figure: "figures differ",
	count: "counts differ",
	date: "dates differ",
	statement: "accounts differ",
	wording: "worded differently",
	status: "status differs",
	changed: "changed with time",
	dispute: "parties contradict each other",
};

/** What kind of difference reports have over a claim, to stand as a heading; what its own speaker took back is told as such. */
export const differenceInWords = (disagreement: Disagreement): string =>
	isToldBy(disagreement, "retracted") ? "taken back" : byKind[disagreement.kind];
