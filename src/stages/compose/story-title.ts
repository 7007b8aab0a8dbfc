import { type MarkedReport, wordsAt } from "../../core/index.js";
import { datelineEnd } from "../../text/dateline-end.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { contentWordsOf } from "./content-words.js";

/** Longer headlines are cut for the count; nobody writes them. */
const longest = 200;

/** The first sentence that says something, without what stands before a report: a number, an agency, a place and a date. */
function openingOf(report: MarkedReport): string | undefined {
	for (const { span, tokens } of report.sentences.slice(0, 8)) {
		const words = tokens.filter((t) => /^\p{L}/u.test(t.text));
		if (words.length < 4 || !tokens.some(isTaggedVerb)) continue;
		const sentence = wordsAt(report.text, span).slice(0, 600);
		return sentence.slice(datelineEnd(sentence));
	}
	return undefined;
}

/** The headline of a report without the outlet's name at its end; its first telling sentence where it has no headline. */
function headlineOf(report: MarkedReport): string {
	const title = (report.title?.trim() || openingOf(report) || report.id).replace(/\s+/g, " ");
	const tail = /^(.{15,}?)\s+[|–—-]\s+([^|]{2,40})$/su.exec(title.slice(0, longest));
	const outlet = report.outlet?.toLowerCase();
	const named = tail?.[2]?.toLowerCase();
	if (tail && outlet && named && (named.includes(outlet) || outlet.includes(named))) return tail[1] as string;
	return title;
}

/**
 * The headline that says most of what the story's reports share: the words of each are weighed by how many reports
 * use them in headline or opening, by the square root of the headline's length so that neither a bare word nor a long
 * list of words wins. A report's own headline comes before an opening sentence. Ties: the earlier report.
 */
export function storyTitle(reports: readonly MarkedReport[]): string {
	const openings = reports.map((r) => {
		const until = r.sentences[4]?.span[1] ?? r.text.length;
		return contentWordsOf(`${r.title ?? ""} ${r.text.slice(0, Math.min(until, 3_000))}`);
	});
	const used = new Map<string, number>();
	for (const words of openings) for (const word of words) used.set(word, (used.get(word) ?? 0) + 1);
	const scored = reports.map((report, i) => {
		const title = headlineOf(report);
		const words = [...contentWordsOf(title.slice(0, longest))];
		const shared = words.reduce((sum, w) => sum + ((used.get(w) ?? 1) - 1), 0) / Math.max(1, reports.length - 1);
		const plain = (report.title ? 1 : 0.5) * (title.includes("?") ? 0.8 : 1);
		return { title, score: (shared / Math.sqrt(Math.max(4, words.length))) * plain, i };
	});
	scored.sort((a, b) => b.score - a.score || a.i - b.i);
	return scored[0]?.title ?? "";
}
