import type { Span } from "../../src/core/index.js";

/** A piece of text marked inline: `<source:ilse-moor>Moor</source>` has tag `source` and label `ilse-moor`. */
export interface Mark {
	readonly tag: string;
	readonly label: string;
	readonly span: Span;
}

/**
 * Takes the inline marks out of a text: gives the plain text and the marks with their spans in it, in order of start.
 * Marks may nest; a closing tag closes the innermost open mark of its name.
 */
export function markedText(marked: string): { text: string; marks: Mark[] } {
	const marks: (Mark & { order: number })[] = [];
	const open: { tag: string; label: string; start: number; order: number }[] = [];
	let text = "";
	let at = 0;
	let order = 0;
	for (const match of marked.matchAll(/<(\/?)([a-z]+)(?::([^<>]*))?>/g)) {
		text += marked.slice(at, match.index);
		at = match.index + match[0].length;
		const tag = match[2] as string;
		if (!match[1]) open.push({ tag, label: match[3] ?? "", start: text.length, order: order++ });
		else {
			const i = open.findLastIndex((o) => o.tag === tag);
			if (i < 0) throw new Error(`</${tag}> closes nothing`);
			const [opened] = open.splice(i, 1) as [(typeof open)[0]];
			marks.push({ tag, label: opened.label, span: [opened.start, text.length], order: opened.order });
		}
	}
	if (open.length > 0) throw new Error(`<${open[0]?.tag}> is never closed`);
	text += marked.slice(at);
	return { text, marks: marks.sort((a, b) => a.order - b.order).map(({ order: _, ...mark }) => mark) };
}
