import { type Span, trimmed } from "../../core/index.js";
import { paragraphsOf } from "../../text/paragraphs.js";
import { bylineOf } from "./stated-facts.js";

const shortLine = 45;

/** The lines inside a span, without the white space around them. */
function linesOf(text: string, [start, end]: Span): Span[] {
	const out: Span[] = [];
	let from = start;
	while (from < end) {
		const stop = text.indexOf("\n", from);
		const to = stop < 0 || stop > end ? end : stop;
		const line = trimmed(text, [from, to]);
		if (line) out.push(line);
		from = to + 1;
	}
	return out;
}

/** Room that a typesetter would not have left at the end of a line, in characters: less where a sentence ends there. */
const room = { sentence: 3, within: 12 };

/** Width that the lines of a text are set to: nine in ten are no longer. */
function widthOf(text: string): number {
	const lengths = text
		.split("\n", 5_000)
		.map((line) => line.trim().length)
		.filter((length) => length > 0)
		.sort((a, b) => a - b);
	return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Parts the lines of a wrapped paragraph where the next word would still have fitted: there the writer began a new line. */
function parted(text: string, lines: readonly Span[], width: number): Span[][] {
	const out: Span[][] = [];
	let current: Span[] = [];
	lines.forEach((line, i) => {
		current.push(line);
		const next = lines[i + 1];
		if (!next) return;
		const word = /^\S*/.exec(text.slice(next[0], Math.min(next[1], next[0] + 40)))?.[0] ?? "";
		const words = text.slice(line[0], line[1]);
		const fits = words.length + 1 + word.length <= width - (/[.!?]["'”’)]*$/.test(words) ? room.sentence : room.within);
		const byline = bylineOf(words) ?? bylineOf(text.slice(next[0], Math.min(next[1], next[0] + 200)));
		if (!fits && byline === undefined) return;
		out.push(current);
		current = [];
	});
	if (current.length > 0) out.push(current);
	return out;
}

/**
 * What a text save is judged by: each unit is the lines of one paragraph, in order. Web text has one line a unit; a
 * hard-wrapped paragraph has many, unless they are all short, which makes them a menu.
 */
export function textUnits(text: string): Span[][] {
	const width = widthOf(text);
	return paragraphsOf(text).flatMap((span) => {
		const lines = linesOf(text, span);
		if (lines.length < 2) return [lines];
		const menu = lines.every(([s, e]) => e - s < shortLine);
		return menu ? lines.map((line) => [line]) : parted(text, lines, width);
	});
}
