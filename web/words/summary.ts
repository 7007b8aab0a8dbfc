import { dayOf, daysInWords } from "../../src/dossier/day.js";
import { counted } from "../../src/dossier/listing.js";
import { reportsOf } from "../../src/dossier/standing-in-words.js";
import type { StoryView } from "../data/read-dossier.js";

/** First and last day of publication, "3 to 9 Mar 2031"; empty when no report says. */
export function publishedRange(story: StoryView): string {
	const days = story.reports.flatMap((report) => dayOf(report.published) ?? []).sort();
	const [first, last] = [days[0], days.at(-1)];
	return first ? daysInWords(first, last) : "";
}

/** How many outlets published: a report that names none may be one more, so it is told apart. */
export function outletCount(story: StoryView): string {
	const named = new Set(story.reports.flatMap((report) => (report.outlet ? [report.outlet] : []))).size;
	const unnamed = story.reports.filter((report) => !report.outlet).length;
	if (named === 0) return "outlets not named";
	return unnamed ? `${counted(named, "named outlet")}, ${unnamed} unnamed` : counted(named, "outlet");
}

/** The story in one paragraph of counts, as plain sentences. */
export function summaryOf(story: StoryView): string {
	const { claims } = story;
	if (claims.length === 0) return "No claim was found in these reports.";
	const shared = claims.filter((claim) => reportsOf(claim).length > 1);
	const echoed = shared.filter((claim) => claim.standing === "echoed").length;
	const strong = shared.filter((claim) => claim.standing === "corroborated").length;
	const unsourced = claims.filter((claim) => claim.standing === "unsourced").length;
	const differing = claims.filter((claim) => claim.disagreement && claim.disagreement.kind !== "changed").length;
	const changed = claims.filter((claim) => claim.disagreement?.kind === "changed").length;
	const be = (count: number, one: string, many: string) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
	const sentences = [
		`The reports make ${counted(claims.length, "claim")}, ${shared.length === 0 ? "none" : shared.length.toLocaleString("en")} of them carried by more than one report.`,
	];
	if (shared.length > 0) {
		sentences.push(
			`Of these ${shared.length.toLocaleString("en")}, ${be(echoed, "rests", "rest")} on a single origin, however many outlets repeat it; ${be(strong, "has", "have")} at least two independent origins.`,
		);
	}
	if (unsourced > 0) sentences.push(`For ${counted(unsourced, "claim")} nobody is named as the source.`);
	sentences.push(
		differing + changed === 0
			? "No disagreement was found."
			: `${differing === 1 ? "One disagreement was" : `${differing || "No"} disagreements were`} found${changed ? `, and ${be(changed, "account", "accounts")} that changed over time` : ""}.`,
	);
	return sentences.join(" ");
}
