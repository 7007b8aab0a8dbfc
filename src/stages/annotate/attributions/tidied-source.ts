import { firstEndingAfter, type NamedWords, type Span, sharedLength } from "../../../core/index.js";
import { titles } from "../names/name-lexicon.js";

const article = /^(?:the|an?)$/i;

/** The first of `names` (in text order) that ends after `at`. */
function nameAfter(names: readonly NamedWords[], at: number): NamedWords | undefined {
	return names[firstEndingAfter(names, at, ({ span }) => span[1])];
}

/**
 * The pieces of a source as a reader would mark them, in text order: what only white space or a hyphen parts is one piece, a
 * title or article takes in the name that follows it, no name is cut, and an article alone is no piece beside others.
 */
export function tidiedSource(text: string, source: readonly Span[], names: readonly NamedWords[]): Span[] {
	const pieces: [number, number][] = [];
	for (const span of source) {
		let [start, end] = span;
		const last = /[\p{L}.]+$/u.exec(text.slice(start, end))?.[0].toLowerCase().replace(/\.$/, "") ?? "";
		const next = nameAfter(names, end);
		if (next && (titles.has(last) || article.test(last)) && /^\s?$/.test(text.slice(end, next.span[0])))
			end = next.span[1];
		for (const edge of [start, end - 1]) {
			const name = nameAfter(names, edge);
			if (!name || sharedLength(name.span, [start, end]) === 0) continue;
			[start, end] = [Math.min(start, name.span[0]), Math.max(end, name.span[1])];
		}
		const before = pieces.at(-1);
		if (before && start >= before[0] && /^[\s\-‐–]?$/.test(text.slice(before[1], start)))
			before[1] = Math.max(before[1], end);
		else pieces.push([start, end]);
	}
	const telling = pieces.filter(([start, end]) => !article.test(text.slice(start, end)));
	return telling.length > 0 ? telling : pieces;
}
