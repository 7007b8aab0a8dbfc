import type { Source } from "../../core/index.js";
import { normalLine } from "./find-headline.js";

/** Longer lines are paragraphs; a paragraph in two reports is a copy, which later stages must see. */
const longest = 200;

/**
 * The lines (as `normalLine` gives them) that several plain-text saves of one batch hold: in at least two of them, and
 * in three of ten or more. Quotations are left out, for reports of one matter share those. Call once for a batch; pages
 * and Markdown tell their furniture by their links and are not counted.
 */
export function repeatedLines(sources: readonly Source[]): ReadonlySet<string> {
	const saves = sources.filter((source) => source.format === "text");
	const counts = new Map<string, number>();
	for (const { text } of saves) {
		const own = new Set<string>();
		for (const line of text.split("\n")) {
			if (line.length > longest || /["“”]/.test(line)) continue;
			const key = normalLine(line);
			if (key) own.add(key);
		}
		for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const enough = saves.length < 10 ? 2 : 3;
	return new Set([...counts].filter(([, n]) => n >= enough).map(([key]) => key));
}
