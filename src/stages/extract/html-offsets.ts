import type { Span } from "../../core/index.js";
import type { OffsetMap, OffsetPiece } from "../../text/offset-map.js";
import { entityText, scanHtml } from "./scan-html.js";

const token = /&#?\w{1,32};|[\p{L}\p{N}]/gu;
const wordUnit = /[\p{L}\p{N}]/u;

/** Letters and digits of what a page shows, with the source offset of each. */
function shownWords(html: string): { readonly words: string; readonly at: Uint32Array } {
	const parts: string[] = [];
	const at = new Uint32Array(html.length);
	let count = 0;
	scanHtml(html, {
		text(from, to) {
			for (const found of html.slice(from, to).matchAll(token)) {
				const unit = found[0].startsWith("&") ? entityText(found[0]) : found[0];
				if (!wordUnit.test(unit) || unit.startsWith("&")) continue;
				parts.push(unit);
				for (let i = 0; i < unit.length; i++) at[count++] = from + found.index;
			}
		},
	});
	return { words: parts.join(""), at };
}

/** Longer pages are not looked through again, letter by letter. */
const longest = 4_000_000;
/** How often a paragraph is looked for again from the top: each look may cost the whole page. */
const maxMisses = 50;

/**
 * Where each paragraph of the clean text stands in the HTML it was taken from, from its first letter to its last;
 * paragraphs are found in order by their letters and digits alone. A paragraph that is not found (its words were put
 * together from several places) has no piece, and a page of over 4 million code units has no map. Known to the paragraph, not to the letter: tags may stand inside.
 */
export function htmlOffsets(html: string, text: string): OffsetMap {
	if (html.length > longest) return [];
	const { words, at } = shownWords(html);
	const out: OffsetPiece[] = [];
	let from = 0;
	let start = 0;
	let misses = 0;
	for (const paragraph of text.split("\n\n")) {
		const own = paragraph.match(/[\p{L}\p{N}]+/gu)?.join("") ?? "";
		const clean: Span = [start, start + paragraph.length];
		start = clean[1] + 2;
		if (!own) continue;
		let found = words.indexOf(own, from);
		if (found < 0 && misses++ < maxMisses) found = words.indexOf(own);
		if (found < 0) continue;
		from = Math.max(from, found);
		out.push({ clean, source: [at[found] as number, (at[found + own.length - 1] as number) + 1] });
	}
	return out;
}
