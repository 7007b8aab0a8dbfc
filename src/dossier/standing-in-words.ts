import { type Claim, isUnattributed, type OriginGroup, surelyIn } from "../core/index.js";
import { counted, listed } from "./listing.js";
import { visibleText } from "./visible-text.js";

/** The reports that surely carry a claim. */
export const reportsOf = ({ mentions }: Claim): string[] => surelyIn(mentions);

/** The reports that may carry it and may not. */
export function perhapsIn(claim: Claim): string[] {
	const sure = new Set(reportsOf(claim));
	return [...new Set(claim.mentions.map((m) => m.report))].filter((report) => !sure.has(report));
}

/** How many reports stand on the sides of a claim's disagreement. */
export const reportsOnSides = ({ disagreement }: Claim): number => new Set(disagreement?.between.flat()).size;

/** "4 reports", or "4 reports, perhaps 5". */
export const countedReports = (sure: number, perhaps: number) =>
	`${counted(sure, "report")}${perhaps > 0 ? `, perhaps ${sure + perhaps}` : ""}`;

function rangeInWords(atLeast: number, atMost: number): string {
	if (atMost === 0) return "no origin named";
	if (atLeast === atMost) return counted(atLeast, "origin");
	if (atLeast === 0) return `at most ${counted(atMost, "origin")}`;
	return `${atLeast} to ${atMost} origins`;
}

/** Small words that only open a name: "A witness", not "A. K. Orlov" or "A K Orlov". */
const opening = /^(?:A|An|The|One|Two) (?!\p{Lu}(?:\.|\s|$))/u;

/** How many origins stand behind a claim, and which: "1 origin: Donald Trump", "2 to 3 origins", "no source named". */
export function originsInWords(claim: Claim): string {
	const { atLeast, atMost, groups } = claim.origins;
	const sure = new Set(reportsOf(claim));
	const namesOf = (some: readonly OriginGroup[]) =>
		new Set(
			some
				.filter((group) => !isUnattributed(group))
				.map(({ name }) => visibleText(name).replace(opening, (word) => word.toLowerCase()))
				.filter((name) => name !== ""),
		);
	const isSure = ({ reports }: OriginGroup) => reports.some((report) => sure.has(report));
	const surely = namesOf(groups.filter(isSure));
	// Who stands behind unsure mentions alone may stand behind something else.
	const perhaps = [...namesOf(groups.filter((g) => !isSure(g)))].filter((name) => !surely.has(name));
	const names = [...surely, ...perhaps.map((name) => `perhaps ${name}`)];
	if (claim.standing === "unsourced") return "no source named";
	return `${rangeInWords(atLeast, atMost)}${names.length > 0 ? `: ${listed(names, 3)}` : ""}`;
}

/** The standing of a claim in a line: "4 reports, 1 origin: Ilsa Renholt", "3 reports, perhaps 4, no source named". */
export function standingInWords(claim: Claim): string {
	return `${countedReports(reportsOf(claim).length, perhapsIn(claim).length)}, ${originsInWords(claim)}`;
}
