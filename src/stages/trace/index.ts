/**
 * Trace: which report copies, rewrites or shares a text with which.
 *
 * Takes a story; gives it with its lineage: edges with direction, kind, score and the shared words as evidence, and the days in a reprint
 * read as in what it reprints. A passage found in many reports gives a tree of its strongest links, not an edge for every pair.
 * Cannot know: texts outside the story; an edge between two rewrites of an absent agency text is `common-source`. Nor
 * which of two came first, when neither tells its day nor names the other: such an edge says so and scores less.
 */
import { type Story, type TracedStory, textOrder } from "../../core/index.js";
import { carriedWords } from "./carried-words.js";
import { creditedSentences } from "./credited-sentences.js";
import { withDaysOfFirst } from "./days-of-copies.js";
import { retoldReports } from "./retold-reports.js";
import { runningWords } from "./running-words.js";

/**
 * The story with its lineage, by `from` and then `to`. The order of the reports does not matter, and a report that
 * shares no words with the others changes no edge.
 */
export function traceLineage(story: Story): TracedStory {
	const reports = [...story.reports].sort((a, b) => textOrder(a.id, b.id)).map(runningWords);
	const carried = carriedWords(reports);
	const retold = [...carried, ...retoldReports(reports, carried)];
	const lineage = [...retold, ...creditedSentences(reports, retold)].sort(
		(p, q) => textOrder(p.from, q.from) || textOrder(p.to, q.to),
	);
	return { ...story, reports: withDaysOfFirst(story.reports), lineage };
}
