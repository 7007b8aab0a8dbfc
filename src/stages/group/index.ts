/**
 * Group: parts reports into stories, one story for each matter.
 *
 * Takes reports in any order; gives stories that hold every report exactly once, whatever the order they came in.
 * Cannot know: what makes two events one matter to a given reader; it goes by shared words, names and time.
 */
import { createHash } from "node:crypto";
import { type Report, type Story, textOrder } from "../../core/index.js";
import { clusters } from "./cluster.js";
import { profilesOf } from "./profile.js";

/** Reports of a known time first, oldest first; then the rest; ids decide between equals. */
const byTime = (a: Report, b: Report): number =>
	textOrder(a.published ?? "9", b.published ?? "9") || textOrder(a.id, b.id);

/** The same reports make the same id in any order. */
function storyId(reports: readonly Report[]): string {
	const hash = createHash("sha256");
	for (const id of reports.map((r) => r.id).sort()) hash.update(`${id}\0`);
	return `story-${hash.digest("hex").slice(0, 12)}`;
}

/**
 * Stories in order of their first report's time and id; every report in exactly one. The same reports in any order give
 * the same stories with the same ids.
 */
export function groupStories<R extends Report>(reports: readonly R[]): Story<R>[] {
	const sorted = [...reports].sort((a, b) => textOrder(a.id, b.id));
	const { profiles, vocabulary } = profilesOf(sorted);
	return clusters(profiles, vocabulary)
		.map((members) => members.map((i) => sorted[i] as R).sort(byTime))
		.map((members) => ({ id: storyId(members), reports: members }))
		.sort((a, b) => byTime(a.reports[0] as R, b.reports[0] as R));
}
