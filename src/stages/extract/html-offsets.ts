import type { Span } from "../../core/index.js";
import type { OffsetMap, OffsetPiece } from "../../text/offset-map.js";

const wordUnit = /[\p{L}\p{N}]/u;
const silent = /^<(script|style|noscript|template|svg|head|title)\b/i;
const marks: Readonly<Record<string, string>> = {
	acute: "\u0301",
	grave: "\u0300",
	uml: "\u0308",
	circ: "\u0302",
	tilde: "\u0303",
	cedil: "\u0327",
	ring: "\u030a",
};

/** The letters and digits that an entity stands for; empty for signs. */
function entityWords(entity: string): string {
	const code = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
	if (code) {
		const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
		return point <= 0x10ffff ? String.fromCodePoint(point) : "";
	}
	const accented = /^&([a-z])(acute|grave|uml|circ|tilde|cedil|ring);$/i.exec(entity);
	return accented ? `${accented[1]}${marks[(accented[2] as string).toLowerCase()]}`.normalize("NFC") : "";
}

/** Letters and digits of what a page shows, with the source offset of each. Tags, comments and what is never shown are passed over. */
function shownWords(html: string): { readonly words: string; readonly at: Uint32Array } {
	const parts: string[] = [];
	const at = new Uint32Array(html.length);
	let count = 0;
	const push = (unit: string, offset: number) => {
		for (const one of unit) {
			if (!wordUnit.test(one)) continue;
			parts.push(one);
			for (let i = 0; i < one.length; i++) at[count++] = offset;
		}
	};
	for (let i = 0; i < html.length; i++) {
		const unit = html[i] as string;
		if (unit === "<") {
			const comment = html.startsWith("<!--", i);
			const name = silent.exec(html.slice(i, i + 12))?.[1];
			const close = comment
				? html.indexOf("-->", i)
				: name
					? html.toLowerCase().indexOf(`</${name.toLowerCase()}`, i)
					: i;
			const end = close < 0 ? -1 : html.indexOf(">", close);
			if (end < 0) break;
			i = end;
		} else if (unit === "&") {
			const entity = /^&#?\w{1,32};/.exec(html.slice(i, i + 36))?.[0];
			if (entity) {
				push(entityWords(entity), i);
				i += entity.length - 1;
			}
		} else {
			const point = String.fromCodePoint(html.codePointAt(i) as number);
			push(point, i);
			i += point.length - 1;
		}
	}
	return { words: parts.join(""), at };
}

/**
 * Where each paragraph of the clean text stands in the HTML it was taken from, from its first letter to its last;
 * paragraphs are found in order by their letters and digits alone. A paragraph that is not found (its words were put
 * together from several places) has no piece. Known to the paragraph, not to the letter: tags may stand inside.
 */
export function htmlOffsets(html: string, text: string): OffsetMap {
	const { words, at } = shownWords(html);
	const out: OffsetPiece[] = [];
	let from = 0;
	let start = 0;
	for (const paragraph of text.split("\n\n")) {
		const own = paragraph.match(/[\p{L}\p{N}]+/gu)?.join("") ?? "";
		const clean: Span = [start, start + paragraph.length];
		start = clean[1] + 2;
		if (!own) continue;
		let found = words.indexOf(own, from);
		if (found < 0) found = words.indexOf(own);
		if (found < 0) continue;
		from = Math.max(from, found);
		out.push({ clean, source: [at[found] as number, (at[found + own.length - 1] as number) + 1] });
	}
	return out;
}
