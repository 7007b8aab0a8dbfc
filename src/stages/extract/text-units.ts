import { type Span, trimmed } from "../../core/index.js";
import { paragraphsOf } from "../../text/paragraphs.js";

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

/**
 * What a text save is judged by: each unit is the lines of one paragraph, in order. Web text has one line a unit; a
 * hard-wrapped paragraph has many, unless they are all short, which makes them a menu.
 */
export function textUnits(text: string): Span[][] {
	return paragraphsOf(text).flatMap((span) => {
		const lines = linesOf(text, span);
		const menu = lines.length > 1 && lines.every(([s, e]) => e - s < shortLine);
		return menu ? lines.map((line) => [line]) : [lines];
	});
}
