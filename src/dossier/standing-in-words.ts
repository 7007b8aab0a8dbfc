import type { Claim } from "../core/index.js";
import { counted, listed } from "./listing.js";
import { visibleText } from "./visible-text.js";

/** How many reports carry a claim. */
export function reportsOf(claim: Claim): string[] {
	return [...new Set(claim.mentions.map((m) => m.report))];
}

function rangeInWords(atLeast: number, atMost: number): string {
	if (atMost === 0) return "no origin named";
	if (atLeast === atMost) return counted(atLeast, "origin");
	if (atLeast === 0) return `at most ${counted(atMost, "origin")}`;
	return `${atLeast} to ${atMost} origins`;
}

/** How many origins stand behind a claim, and which: "1 origin: Donald Trump", "2 to 3 origins", "no source named". */
export function originsInWords(claim: Claim): string {
	const { atLeast, atMost, groups } = claim.origins;
	const names = [
		...new Set(groups.map((g) => visibleText(g.name).replace(/^(?:A|An|The|One|Two) /, (word) => word.toLowerCase()))),
	].filter((name) => name && name !== "unattributed");
	if (claim.standing === "unsourced") return "no source named";
	return `${rangeInWords(atLeast, atMost)}${names.length > 0 ? `: ${listed(names, 3)}` : ""}`;
}

/** The standing of a claim in a line: "4 reports, 1 origin: Donald Trump", "3 reports, no source named". */
export function standingInWords(claim: Claim): string {
	return `${counted(reportsOf(claim).length, "report")}, ${originsInWords(claim)}`;
}
