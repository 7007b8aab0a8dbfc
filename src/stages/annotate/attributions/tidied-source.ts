import { firstEndingAfter, type NamedWords, type Span, sharedLength } from "../../../core/index.js";
import { datelineEndFrom } from "../../../text/dateline-end.js";
import { titles } from "../names/name-lexicon.js";

const article = /^(?:the|an?)$/i;

/** "Listening to [the message he] said": the pronoun alone speaks; not the "I" of "Bartholomew I". */
const pronounAtEnd = /(?<!\b(?:and|or|nor)\s)\b(?:he|she|they|we|(?<!\p{Lu}[\p{L}.]*\s)I)$/u;

/** "Arrested X, a source in the office said": nobody is named and called a source; the source alone speaks. */
const namedBefore = /^[^,]+, (?=(?:an?|one|two|three|several|some) (?:\p{L}+ ){0,2}(?:sources?|insiders?)\b)/u;

/** "Per [the Tidings], it rained": what leads to a source is no part of it. */
const leading = /^(?:per|via|citing|according to) (?=\S)/i;

/** The first of `names` (in text order) that ends after `at`. */
function nameAfter(names: readonly NamedWords[], at: number): NamedWords | undefined {
	return names[firstEndingAfter(names, at, ({ span }) => span[1])];
}

/** What is followed by whom one speaks to. */
const addressing =
	/\b(?:tell|tells|told|telling|remind(?:s|ed|ing)?|assur(?:es?|ed|ing)|inform(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|warn(?:s|ed|ing)?)$/i;

/** Whether a piece stands right behind a cue that addresses somebody: "QMI Agency" of "Fantino told QMI Agency that …". */
const isAddressed = (text: string, [start]: Span, cue: readonly Span[]): boolean =>
	cue.some(([from, to]) => to < start && start - to <= 2 && addressing.test(text.slice(from, to)));

/** "Was recorded during [a study]": of 23,000 sources in PolNeAR three stand behind this word. */
const during = /\bduring\s$/i;

/** The part of a piece in one paragraph: of a caption and the sentence below it, what stands nearest the cue. */
function ownParagraph(text: string, [start, end]: Span, cue: readonly Span[]): Span {
	const parts = [...text.slice(start, end).matchAll(/\S(?:(?!\n\s*\n).)*/gs)].map(
		({ 0: part, index }): Span => [start + index, start + index + part.length],
	);
	return (start < (cue[0]?.[0] ?? end) ? parts.at(-1) : parts[0]) ?? [start, end];
}

/**
 * The pieces of a source as a reader would mark them, in text order: what only white space or a hyphen parts is one piece, a
 * title or article takes in the name that follows it, no name is cut, an article alone is no piece, and behind a
 * speaker neither is whom the `cue` addresses, nor ever what "during" leads to. Empty where only such stand there.
 */
export function tidiedSource(
	text: string,
	source: readonly Span[],
	cue: readonly Span[],
	names: readonly NamedWords[],
): Span[] {
	const pieces: [number, number][] = [];
	for (const span of source) {
		let [start, end] = ownParagraph(text, span, cue);
		if (during.test(text.slice(Math.max(0, start - 8), start))) continue;
		const last = /[\p{L}.]+$/u.exec(text.slice(start, end))?.[0].toLowerCase().replace(/\.$/, "") ?? "";
		const next = nameAfter(names, end);
		if (next && (titles.has(last) || article.test(last)) && /^\.?\s?$/.test(text.slice(end, next.span[0])))
			end = next.span[1];
		for (const edge of [start, end - 1]) {
			const name = nameAfter(names, edge);
			if (!name || sharedLength(name.span, [start, end]) === 0) continue;
			[start, end] = [Math.min(start, name.span[0]), Math.max(end, name.span[1])];
		}
		// A name that the encoder saw across a caption and the sentence below it is two.
		[start, end] = ownParagraph(text, [start, end], cue);
		const before = pieces.at(-1);
		if (before && start >= before[0] && /^[\s\-‐–]?$/.test(text.slice(before[1], start)))
			before[1] = Math.max(before[1], end);
		else pieces.push([start, end]);
	}
	const telling = pieces
		.filter(([start, end]) => !article.test(text.slice(start, end)))
		.map(([start, end]): Span => {
			const words = text.slice(start, end);
			return [
				start +
					(pronounAtEnd.exec(words)?.index ??
						leading.exec(words)?.[0].length ??
						namedBefore.exec(words)?.[0].length ??
						// "LUND – Rita Holt said": nobody's name begins with a dateline.
						Math.max(0, datelineEndFrom(text, start) - start)),
				end,
			];
		});
	// "Will it stay?" asked Mary Holt: of a cue without anyone before it the speaker follows.
	const before = telling.some((piece) => cue[0] !== undefined && piece[1] <= cue[0][0]);
	return before ? telling.filter((piece) => !isAddressed(text, piece, cue)) : telling;
}
