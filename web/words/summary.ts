import { dayOf } from "../../src/core/index.js";
import { statementsOf } from "../../src/dossier/choice.js";
import { daysInWords } from "../../src/dossier/day.js";
import { counted } from "../../src/dossier/listing.js";
import { reportsOf } from "../../src/dossier/standing-in-words.js";
import type { StoryView } from "../data/read-dossier.js";
import { capital } from "./capital.js";

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
	if (named === 0) return unnamed === 1 ? "outlet not named" : "outlets not named";
	return unnamed ? `${counted(named, "named outlet")}, ${unnamed} unnamed` : counted(named, "outlet");
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A count as a newspaper writes it: in words below ten. */
const inWords = (count: number) => words[count] ?? count.toLocaleString("en");

/** The story in one paragraph of counts, as plain sentences. */
export function summaryOf(story: StoryView): string {
	const { all: claims, differences: found } = statementsOf(story);
	if (claims.length === 0) return "Nothing that is said was found in these reports.";
	const shared = claims.filter((claim) => reportsOf(claim).length > 1);
	const echoed = shared.filter((claim) => claim.standing === "echoed").length;
	const strong = shared.filter((claim) => claim.standing === "corroborated").length;
	const unsourced = claims.filter((claim) => claim.standing === "unsourced").length;
	const changed = found.filter((claim) => claim.disagreement.kind === "changed").length;
	const differing = found.length - changed;
	const verb = (count: number, one: string, many: string) => `${inWords(count)} ${count === 1 ? one : many}`;
	const made = verb(claims.length, "statement", "statements");
	const sentences = [
		story.reports.length === 1
			? `The report makes ${made}.`
			: `The reports make ${made}; ${shared.length === 0 ? "none is" : verb(shared.length, "is", "are")} carried by more than one report.`,
	];
	if (shared.length > 0) {
		sentences.push(
			`Of those, ${echoed === 0 ? "none rests" : verb(echoed, "rests", "rest")} on a single origin, however many outlets repeat it, and ${strong === 0 ? "none has" : verb(strong, "has", "have")} at least two independent origins.`,
		);
	}
	if (unsourced > 0) sentences.push(`For ${verb(unsourced, "statement", "statements")} nobody is named as the source.`);
	if (differing + changed === 0) sentences.push("No disagreement was found.");
	else {
		const later = changed
			? `${differing ? ", and " : ""}${verb(changed, "account", "accounts")} changed over time`
			: "";
		const now = differing ? `reports or parties disagree on ${inWords(differing)}` : "";
		sentences.push(`${capital(`${now}${later}`)}.`);
	}
	return sentences.join(" ");
}
