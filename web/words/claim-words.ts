import type { Claim, ClaimKind, DisagreementKind, Report, Standing } from "../../src/core/index.js";
import { differenceInWords } from "../../src/dossier/difference-in-words.js";
import { capital } from "./capital.js";

export const kindWords: Readonly<Record<ClaimKind, string>> = {
	quote: "Quotation",
	statement: "Statement",
	figure: "Figure",
	count: "Count",
	date: "Date",
	status: "Status",
	dispute: "Dispute",
};

export const standingWords: Readonly<Record<Standing, string>> = {
	single: "In one report only",
	echoed: "Several reports, one origin",
	corroborated: "At least two independent origins",
	unsourced: "Nobody named as the source",
};

/** What kind of difference reports have over a claim, as a heading. */
export function differenceHeading(kind: DisagreementKind): string {
	return capital(differenceInWords[kind]);
}

/** Whether a claim is of one of the kinds, or its disagreement is: a statement may differ by a figure in it. */
export function isAbout(claim: Claim, ...kinds: readonly ClaimKind[]): boolean {
	const differs: string | undefined = claim.disagreement?.kind;
	return kinds.some((kind) => kind === claim.kind || kind === differs);
}

/** Outlet where known, else the id. */
export function outletOf(report: Report): string {
	return report.outlet ?? report.id;
}

/** The letters of the sides a report takes in the claim's disagreement: "A", "B", "AB" for one that stands on both, "" for none. */
export function sideOf(claim: Claim, report: string): string {
	const sides = claim.disagreement?.between ?? [];
	return sides.map((side, index) => (side.includes(report) ? String.fromCharCode(65 + index) : "")).join("");
}
