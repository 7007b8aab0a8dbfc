import {
	type Claim,
	type ClaimKind,
	type Disagreement,
	type Mention,
	type Report,
	type Standing,
	sharedLength,
} from "../../src/core/index.js";
import { differenceInWords } from "../../src/dossier/difference-in-words.js";
import { placesOfSides } from "../../src/stages/compose/differences.js";
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
export function differenceHeading(disagreement: Disagreement): string {
	return capital(differenceInWords(disagreement));
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

/** The letter of a side, by its place among the sides. */
export const letterOf = (side: number) => String.fromCharCode(65 + side);

/** The letters of the sides a report takes in the claim's disagreement: "A", "B", "AB" for one that stands on both, "" for none. */
export function sideOf(claim: Claim, report: string): string {
	const sides = claim.disagreement?.between ?? [];
	return sides.map((side, index) => (side.includes(report) ? letterOf(index) : "")).join("");
}

/** The letters of the sides on which a mention stands: where places of its report are cited, those of the sides whose place is its own; else those of its report. */
export function sideOfMention(claim: Claim, { report, span, figure, date }: Mention): string {
	const at = figure?.span ?? date?.span ?? span;
	const cited = (placesOfSides(claim) ?? []).map((places) => places.filter((place) => place.report === report));
	if (cited.every((places) => places.length === 0)) return sideOf(claim, report);
	return cited.flatMap((places, i) => (places.some((c) => sharedLength(c.span, at) > 0) ? letterOf(i) : [])).join("");
}
