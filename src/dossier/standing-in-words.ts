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

/** The standing of a claim in a line: "4 reports, 1 origin: Donald Trump", "3 reports, no source named". */
export function standingInWords(claim: Claim): string {
	const reports = counted(reportsOf(claim).length, "report");
	const { atLeast, atMost, groups } = claim.origins;
	const names = [
		...new Set(groups.map((g) => visibleText(g.name).replace(/^(?:A|An|The|One|Two) /, (word) => word.toLowerCase()))),
	].filter((name) => name && name !== "unattributed");
	if (claim.standing === "unsourced") return `${reports}, no source named`;
	return `${reports}, ${rangeInWords(atLeast, atMost)}${names.length > 0 ? `: ${listed(names, 3)}` : ""}`;
}
