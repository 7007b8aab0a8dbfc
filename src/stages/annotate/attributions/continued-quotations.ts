import { type Sentence, type Span, type SpokenWords, sharedLength } from "../../../core/index.js";
import { isQuoted, type Quotation } from "../../../text/quotations.js";
import { sentenceAt } from "../voices/source-words.js";

/** The furthest a speaker may go on in quotations of their own, in paragraphs after the last cue. */
const maxParagraphs = 12;

/** Whether a quotation is long or marked enough to be somebody's words rather than a term held at arm's length. */
function isSpeech(text: string, { pieces }: Quotation): boolean {
	const inner = text.slice((pieces[0] as Span)[0], (pieces.at(-1) as Span)[1]);
	return pieces.length > 1 || inner.length >= 30 || /[.!?,—–]\s*["'”’]*$/.test(inner);
}

const quotes = (text: string, { content }: SpokenWords) =>
	content.some(([s, e]) => /["“”«]|''|``|(?<![\p{L}\p{N}])['‘](?:\S+\s+){3}/u.test(text.slice(s, e)));

/**
 * Adds to each attribution the quotations that follow it with no cue of their own: whole sentences in quotation
 * marks that no attribution holds, in the same paragraph, or in the next one when nothing but quotations stands between and
 * the speaker was quoted before. `found` in order of cues. Linear in quotations and attributions.
 */
export function withContinuedQuotations(
	text: string,
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
	found: readonly SpokenWords[],
): SpokenWords[] {
	const covered = found.flatMap((a) => a.content).sort((a, b) => a[0] - b[0]);
	const extra = new Map<number, Span[]>();
	let [c, coveredTo, next] = [0, -1, 0];
	let last: number | undefined;
	// Where the words of the last speaker end.
	let spokenTo = -1;
	for (const quotation of quotations) {
		if (!isQuoted(text, quotation)) continue;
		const first = quotation.pieces[0] as Span;
		const end = (quotation.pieces.at(-1) as Span)[1];
		for (; next < found.length; next++) {
			const { cue } = found[next] as SpokenWords;
			if ((cue[0]?.[0] ?? 0) >= first[0]) break;
			const sentence = sentences[sentenceAt(sentences, cue[0]?.[0] ?? 0)] as Sentence;
			const previous = last === undefined ? undefined : found[last];
			// Among the cues of one sentence the one with words in quotation marks speaks on.
			const together = previous && sharedLength(sentence.span, previous.cue[0] as Span) > 0;
			if (together && quotes(text, previous) && !quotes(text, found[next] as SpokenWords)) continue;
			last = next;
			spokenTo = sentence.span[1];
		}
		for (; c < covered.length && (covered[c] as Span)[0] < first[1]; c++)
			coveredTo = Math.max(coveredTo, (covered[c] as Span)[1]);
		if (coveredTo > first[0]) {
			if (last !== undefined && coveredTo >= end) spokenTo = Math.max(spokenTo, end);
			continue;
		}
		const sentence = sentences[sentenceAt(sentences, first[0])];
		if (last === undefined || sentence?.span[0] !== first[0] || !isSpeech(text, quotation)) continue;
		const speaker = found[last] as SpokenWords;
		const cued = sentences[sentenceAt(sentences, speaker.cue[0]?.[0] ?? 0)] as Sentence;
		const distance = sentence.paragraph - cued.paragraph;
		if (distance > maxParagraphs || /\p{L}{2}/u.test(text.slice(spokenTo, Math.min(first[0], spokenTo + 40)))) continue;
		if (first[0] - spokenTo > 40) continue;
		if (distance > 0 && !quotes(text, speaker) && !extra.has(last)) continue;
		extra.set(last, [...(extra.get(last) ?? []), ...quotation.pieces]);
		spokenTo = end;
	}
	return found.map((attribution, i) => {
		const more = extra.get(i);
		if (!more) return attribution;
		return { ...attribution, content: [...attribution.content, ...more].sort((a, b) => a[0] - b[0]) };
	});
}
