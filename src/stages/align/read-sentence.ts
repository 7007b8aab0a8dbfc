import {
	type Attribution,
	type Credit,
	type DateMark,
	type Figure,
	firstEndingAfter,
	type MarkedReport,
	type Sentence,
	type Span,
	sharedLength,
	tokenFrom,
} from "../../core/index.js";
import { liesWithin, quotedSpans, touches } from "../../text/quoted-spans.js";
import { sideLinesOf } from "../../text/side-lines.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { commonWords } from "./common-words.js";
import { isContent, stemOf } from "./terms.js";

/** A stretch of text that belongs to an attribution: what is said (`content`), or who says it and how (`frame`). */
export interface Piece {
	readonly span: Span;
	readonly role: "content" | "frame";
	readonly attribution: Attribution;
}

/** A sentence with all that stands in it, so that units are cut from it without looking further. */
export interface ReadSentence {
	readonly index: number;
	/** Same for what stands in this sentence, and only for that. */
	readonly place: string;
	readonly sentence: Sentence;
	/** For each token its folded form, or undefined where it carries no meaning of its own. */
	readonly stems: readonly (string | undefined)[];
	/** Folded forms of this sentence's words that are usual in all news. */
	readonly usual: ReadonlySet<string>;
	/** For each token whether it has a letter or digit. */
	readonly worded: readonly boolean[];
	/** For each token whether it stands inside quotation marks. */
	readonly quoted: readonly boolean[];
	readonly pieces: readonly Piece[];
	readonly figures: readonly Figure[];
	readonly dates: readonly DateMark[];
	/** First token after a dateline; 0 where there is none. */
	readonly start: number;
}

/** A sentence of a report as one key. */
export const placeOf = (report: string, sentence: number): string => `${report}\n${sentence}`;

/** Marks by the sentence they start in, so that each sentence looks at its own only. Both lists in order of text. */
function bySentence<T>(sentences: readonly Sentence[], marks: readonly T[], spanOfMark: (mark: T) => Span): T[][] {
	const out: T[][] = sentences.map(() => []);
	for (const mark of marks) {
		const next = firstEndingAfter(sentences, spanOfMark(mark)[0], ({ span }) => span[0]);
		out[Math.max(0, next - 1)]?.push(mark);
	}
	return out;
}

function piecesOf(attributions: readonly Attribution[]): Piece[] {
	return attributions.flatMap((attribution) => [
		...attribution.content.map((span): Piece => ({ span, role: "content", attribution })),
		...attribution.source.map((span): Piece => ({ span, role: "frame", attribution })),
		...attribution.cue.map((span): Piece => ({ span, role: "frame", attribution })),
	]);
}

/** Whom somebody told something, where that is an outlet, is no more said than who told it: "Holt told Radio Orsk"; not where it stands in what is said. */
function toldTo(own: readonly Piece[], outlets: readonly Credit[]): Piece[] {
	return outlets.flatMap(({ span }): Piece[] => {
		const met = own.filter((p) => sharedLength(p.span, span) > 0);
		const [cue] = met;
		return cue && met.every((p) => p.role === "frame") ? [{ ...cue, span }] : [];
	});
}

/** A place, perhaps a day and an agency in brackets, and a dash: the words before a report begins. */
const dateline =
	/^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,]+[\p{L}\p{N}.'’]+){0,7} ?|[\p{L}.,'’ -]{2,40}(?:\d{1,2},? ?(?:\d{4})?)? ?)?(?:\([^()]{2,40}\) ?)?(?:-{1,3}|[–—_])\s+(?=\S)/u;

function afterDateline({ tokens, span }: Sentence, text: string): number {
	const head = text.slice(span[0], Math.min(span[1], span[0] + 140)).replace(/\s/g, " ");
	const match = dateline.exec(head)?.[0];
	// A dash inside running text is no dateline: that begins with capitals or holds an agency in brackets.
	if (!match || !(/^\p{Lu}{3}/u.test(match) || /\)\s*[-–—_]+\s+$/.test(match))) return 0;
	const end = span[0] + match.length;
	const first = tokenFrom(tokens, end);
	return first < tokens.length ? first : 0;
}

/** For each token whether it stands inside quotation marks. */
function quotedTokens({ tokens }: Sentence, quoted: readonly Span[]): boolean[] {
	return tokens.map((token) => liesWithin(quoted, token.span));
}

/** A line that only says who wrote the report, or when. */
function isByline(sentence: Sentence, text: string): boolean {
	if (sentence.tokens.length > 40) return false;
	const line = text.slice(sentence.span[0], sentence.span[1]);
	const digits = line.match(/\d/g)?.length ?? 0;
	if (digits > 0 && digits >= 0.3 * line.replace(/\s/g, "").length) return true;
	const hasVerb = sentence.tokens.some(isTaggedVerb);
	return sentence.tokens.length <= 14 && !hasVerb && /^by[: ]\s*\p{Lu}/iu.test(line);
}

const address = /(?:https?:\/\/|www\.|pic\.twitter\.com|t\.co\/)\S*|@\w+|#\p{L}[\p{L}\d_]*/gu;
/** Who posted something, and when, the handle taken out: "— The Tidings () March 8, 2024". */
const poster = /(?:^| )(?:[—–-]{1,3} ?)?[^() ]+(?: [^() ]+){0,7} ?\( ?\) ?(?:\p{Lu}\p{Ll}+ \d{1,2}, \d{4})?/u;
/** A line of addresses is at most so long. */
const addressLength = 300;

/** Whether most letters of a sentence are of another script: only English is read. */
function isForeign({ span }: Sentence, text: string): boolean {
	const letters = text.slice(...span).match(/\p{L}/gu) ?? [];
	return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2;
}

/** A line of addresses and handles with hardly a word of its own, and no verb. */
function isAddressLine({ span, tokens }: Sentence, text: string): boolean {
	if (span[1] - span[0] > addressLength) return false;
	const line = text.slice(span[0], span[1]);
	if (line.search(address) < 0 || tokens.some((t) => t.pos === "VERB" && !/[@#/]/.test(t.text))) return false;
	const plain = line.replace(/\s+/g, " ").replace(address, "");
	return (plain.replace(poster, "").match(/[\p{L}\d]{2,}/gu)?.length ?? 0) < 4;
}

/** The foot of a syndicated page: "The post HEADLINE appeared first on OUTLET." */
const footLine =
	/\b(?:appeared first|first appeared|originally appeared|was first published|was originally published) (?:on|in|by|at)\b/i;
/** A foot line is a paragraph of at most this many code units. */
const footLength = 400;

/** Paragraphs that only say where the report was published first. Sentences of one paragraph follow each other. */
function footParagraphs(sentences: readonly Sentence[], text: string): ReadonlySet<number> {
	const out = new Set<number>();
	for (let i = 0; i < sentences.length; ) {
		const first = sentences[i] as Sentence;
		let last = first;
		while (i < sentences.length && (sentences[i] as Sentence).paragraph === first.paragraph)
			last = sentences[i++] as Sentence;
		if (last.span[1] - first.span[0] > footLength) continue;
		const words = text.slice(first.span[0], last.span[1]);
		if (/^(?:the|this) (?:post|article|story|report)\b/i.test(words) && footLine.test(words)) out.add(first.paragraph);
	}
	return out;
}

/** More figures or dates than this in one sentence are a table or a list: none of them is told as a claim. */
const mostMarks = 40;
const unlessListed = <T>(marks: readonly T[] = []): readonly T[] => (marks.length > mostMarks ? [] : marks);

/** A sentence longer than this many tokens is read in parts, so that no sentence costs more than its length. */
const mostTokens = 200;

/** Sentences and parts of long ones in order, each with the number of the sentence that it is or belongs to. */
function partsOf(sentences: readonly Sentence[]): {
	readonly parts: readonly Sentence[];
	readonly of: readonly number[];
} {
	const parts: Sentence[] = [];
	const of: number[] = [];
	sentences.forEach((sentence, i) => {
		const { tokens } = sentence;
		if (tokens.length <= mostTokens) {
			parts.push(sentence);
			of.push(i);
			return;
		}
		for (let from = 0; from < tokens.length; from += mostTokens) {
			const part = tokens.slice(from, from + mostTokens);
			parts.push({ ...sentence, span: [part[0]!.span[0], part.at(-1)!.span[1]], tokens: part });
			of.push(i);
		}
	});
	return { parts, of };
}

/** The sentences of a report that may hold mentions: bylines, date lines, pointers to other stories, captions, sentences that are a credit and those of another script are left out. */
export function readSentencesOf(report: MarkedReport): ReadSentence[] {
	const { text } = report;
	const { parts: sentences, of } = partsOf(report.sentences);
	const pieces = bySentence(sentences, piecesOf(report.attributions), (p) => p.span);
	const credits = bySentence(
		sentences,
		report.credits.filter((c) => c.scope === "report"),
		(c) => c.span,
	);
	const outlets = bySentence(
		sentences,
		report.credits.filter((c) => c.kind === "outlet"),
		(c) => c.span,
	);
	const figures = bySentence(sentences, report.figures, (f) => f.span);
	const dates = bySentence(sentences, report.dates, (d) => d.span);
	const quoted = quotedSpans(report);
	const feet = footParagraphs(sentences, text);
	const aside = sideLinesOf(text);
	const out: ReadSentence[] = [];
	let carried: Piece[] = [];
	sentences.forEach((sentence, index) => {
		// Content may run over several sentences; what reaches beyond this one is looked at again in the next.
		const own = [...carried, ...(pieces[index] as Piece[])];
		carried = own.filter((p) => p.span[1] > sentence.span[1]);
		const credited = (credits[index] ?? []).reduce((n, c) => n + sharedLength(c.span, sentence.span), 0);
		if (feet.has(sentence.paragraph)) return;
		if (touches(aside, sentence.span)) {
			const shared = aside.reduce((n, line) => n + sharedLength(line, sentence.span), 0);
			if (shared > 0.6 * (sentence.span[1] - sentence.span[0])) return;
		}
		if (credited > 0.6 * (sentence.span[1] - sentence.span[0]) || isByline(sentence, text)) return;
		if (isAddressLine(sentence, text) || isForeign(sentence, text)) return;
		const stems = sentence.tokens.map((t) =>
			isContent(t) ? stemOf(t.pos === "PROPN" ? t.text : t.lemma, t.pos === "PROPN") : undefined,
		);
		const usual = new Set<string>();
		sentence.tokens.forEach((t, i) => {
			const stem = stems[i];
			if (stem !== undefined && (commonWords.has(t.lemma) || commonWords.has(t.lower))) usual.add(stem);
		});
		out.push({
			index: of[index] as number,
			place: placeOf(report.id, index),
			usual,
			sentence,
			stems,
			worded: sentence.tokens.map((t) => /[\p{L}\p{N}]/u.test(t.text)),
			quoted: quotedTokens(sentence, quoted),
			pieces: [...own, ...toldTo(own, outlets[index] ?? [])],
			figures: unlessListed(figures[index]),
			dates: unlessListed(dates[index]),
			start: afterDateline(sentence, text),
		});
	});
	return out;
}
