import type { Sentence, Span, Token } from "../../../core/index.js";
import type { AttributionFinder, FoundAttribution } from "./attribution-finder.js";
import { afterAddressee, clauseEnd, contentStart, objectEnd, spansOf } from "./content-extent.js";
import { type Cue, cueOf } from "./cue-lexicon.js";
import { isSpeech, type Line, linesOf } from "./line.js";
import { isTimeWord, type Phrase, phraseAfter, phraseBefore } from "./noun-phrase.js";
import { quotationsOf } from "./quotations.js";

interface Draft {
	readonly line: Line;
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	content: readonly Span[];
	readonly via: readonly Span[];
	/** Index of the cue's verb among the line's tokens. */
	readonly verb: number;
}

const beForms = /^(?:is|are|was|were|be|been|being|am|['’]s|['’]re)$/;

function span(line: Line, from: number, to: number): Span {
	return [(line.tokens[from] as Token).span[0], (line.tokens[to - 1] as Token).span[1]];
}

function phraseSpan(line: Line, phrase: Phrase): Span {
	return span(line, phrase.from, phrase.to);
}

/** The words that belong to a verb on its left: auxiliaries, adverbs, "not", and verbs that only lead up to it ("went on to say"). */
function verbGroupStart(
	line: Line,
	verb: number,
): { readonly start: number; readonly infinitive: boolean; readonly passive: boolean } {
	let start = verb;
	let infinitive = false;
	let passive = false;
	while (start > 0 && line.quotation[start - 1] === -1 && verb - start < 8) {
		const token = line.tokens[start - 1] as Token;
		if (
			token.pos === "AUX" ||
			token.lower === "not" ||
			token.lower === "n't" ||
			token.lower === "n’t" ||
			token.lower === "never"
		) {
			if (
				beForms.test(token.lower) &&
				/(?:ed|en|id|ld|wn|nd|ught)$/.test((line.tokens[verb] as Token).lower) &&
				!infinitive
			)
				passive = true;
			start--;
		} else if (token.pos === "ADV" || token.lower === "publicly") start--;
		else if (token.lower === "to" && !infinitive) {
			const lead = line.tokens[start - 2];
			const lead2 = line.tokens[start - 3];
			if (lead?.lower === "on" && /^(?:go|goes|went|going|gone)$/.test(lead2?.lower ?? "")) start -= 3;
			else if (
				lead &&
				/^(?:continue[sd]?|appear(?:s|ed)?|seem(?:s|ed)?|proceed(?:s|ed)?|began|begun)$/.test(lead.lower)
			)
				start -= 2;
			else {
				infinitive = true;
				break;
			}
		} else break;
	}
	return { start, infinitive, passive };
}

/** Subject of the sentence's main clause: the phrase before its first finite verb. */
function mainSubject(line: Line, before: number): Phrase | undefined {
	for (let i = 1; i < Math.min(line.tokens.length, before + 40); i++) {
		const token = line.tokens[i] as Token;
		if (line.quotation[i] !== -1) continue;
		if (token.pos !== "VERB" && token.pos !== "AUX") continue;
		if (token.lower.endsWith("ing")) continue;
		let start = i;
		while (start > 1 && line.tokens[start - 1]?.pos === "ADV") start--;
		const phrase = phraseBefore(line, start);
		if (phrase) return phrase;
	}
	return undefined;
}

/** Whether the token stands right after words that may be content: a closing quotation mark or a comma. */
function precedingContent(
	line: Line,
	before: number,
): { readonly quoted: boolean; readonly spans: Span[] } | undefined {
	let end = before;
	const last = line.tokens[end - 1];
	if (!last) return undefined;
	let quotation = line.quotation[end - 1] ?? -1;
	if (quotation === -1) {
		if (!/^[,?!—–]$/.test(last.text)) return undefined;
		end--;
		quotation = line.quotation[end - 1] ?? -1;
	}
	if (end < 1) return undefined;
	let from = 0;
	while (from < end - 1 && line.quotation[from] === -1 && line.tokens[from]?.pos === "CCONJ") from++;
	const first = line.tokens[from] as Token;
	let spans: Span[] = [[first.span[0], (line.tokens[end - 1] as Token).span[1]]];
	if (quotation !== -1) {
		const q = line.quotations[quotation];
		const opens = q?.pieces.filter((p) => p[0] < first.span[0]) ?? [];
		const inside = q?.pieces.find((p) => p[0] <= first.span[0] && first.span[0] < p[1]);
		if (inside && inside[0] < first.span[0])
			spans = [...opens.slice(0, -1), [inside[0], (line.tokens[end - 1] as Token).span[1]]];
		else if (opens.length > 0) spans = [...opens, ...spans];
	}
	return { quoted: quotation !== -1, spans };
}

/** A quotation that goes on after the cue: `…," he said, "and …`. */
function resumedQuotation(line: Line, after: number): Span[] {
	let i = after;
	for (; i < after + 14; i++) {
		const token = line.tokens[i];
		if (!token) return [];
		if (line.quotation[i] !== -1) {
			const previous = line.tokens[i - 1];
			return previous && /^[,:.;—–]$/.test(previous.text) ? spansOf(line, i, quotationEnd(line, i)) : [];
		}
		if (token.pos === "VERB" && !token.lower.endsWith("ing")) return [];
	}
	return [];
}

function quotationEnd(line: Line, start: number): number {
	let i = start;
	while (i < line.tokens.length && line.quotation[i] === line.quotation[start]) i++;
	return i;
}

/** A word the tagger takes for a verb where a noun must stand: "according to reports". */
function singleWord(line: Line, i: number): Phrase | undefined {
	const token = line.tokens[i];
	return token?.pos === "VERB" && line.quotation[i] === -1 ? { from: i, to: i + 1 } : undefined;
}

/** "according to X": the content is the rest of the sentence. */
function accordingTo(line: Line, i: number): Draft | undefined {
	const source = phraseAfter(line, i + 2, i === 0) ?? singleWord(line, i + 2);
	if (!source) return undefined;
	const cue = [span(line, i, i + 2)];
	const base = { line, source: [phraseSpan(line, source)], cue, via: [], verb: i };
	const before = i > 1 ? (precedingContent(line, i) ?? { quoted: false, spans: [span(line, 0, i)] }) : undefined;
	if (before) return { ...base, content: before.spans };
	let start = source.to;
	if (line.tokens[start]?.text === ",") start++;
	if (start >= line.tokens.length) return undefined;
	const end = clauseEnd(line, start);
	return end > start ? { ...base, content: spansOf(line, start, end) } : undefined;
}

function contentAfter(line: Line, after: number, cue: Cue): Span[] | undefined {
	const next = line.tokens[after];
	if (!next) return undefined;
	const { frames } = cue;
	if (frames.has("i")) {
		const start = infinitiveStart(line, after);
		if (start !== undefined) return spansOf(line, start, Math.max(start + 1, clauseEnd(line, start)));
	}
	if (frames.has("as")) {
		const end = objectEnd(line, after);
		for (let i = after + 1; i < end; i++) if (line.tokens[i]?.lower === "as") return spansOf(line, after, end);
		return undefined;
	}
	for (const preposition of ["for", "on", "of", "about", "to", "with", "against"]) {
		if (frames.has(preposition) && next.lower === preposition && line.tokens[after + 1]) {
			return spansOf(line, after + 1, objectEnd(line, after + 1));
		}
	}
	if (frames.has("c") || frames.has("q")) {
		const found = contentStart(line, after, frames.has("d"));
		if (found?.explicit) {
			const quotation = line.quotation[found.start] ?? -1;
			if (quotation !== -1) {
				const end = quotationEnd(line, found.start);
				const rest = line.tokens[end];
				const goesOn =
					rest && rest.pos !== "PUNCT" && !/^(?:in|on|at|during|when|as|after|before|while)$/.test(rest.lower);
				return spansOf(line, found.start, goesOn ? clauseEnd(line, found.start) : end);
			}
			return spansOf(line, found.start, clauseEnd(line, found.start));
		}
		if (found && frames.has("d") && cue.lemma !== "tell") {
			const person = afterAddressee(line, after);
			if (person > after && line.tokens[person]?.lower === "to") return spansOf(line, after, clauseEnd(line, after));
		}
		if (found && frames.has("c") && hasClause(line, found.start))
			return spansOf(line, found.start, clauseEnd(line, found.start));
	}
	if (frames.has("d") && !frames.has("c")) {
		const person = afterAddressee(line, after);
		if (person > after) return spansOf(line, after, clauseEnd(line, after));
	}
	if (frames.has("o") && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|VERB|ADV|SYM)$/.test(next.pos)) {
		return spansOf(line, after, objectEnd(line, after));
	}
	if (frames.has("o") && (line.quotation[after] ?? -1) !== -1) return spansOf(line, after, objectEnd(line, after));
	return undefined;
}

/** The "to" of an infinitive that follows a cue, past a time or an occasion: "pledged on the eve of the vote to resign". */
function infinitiveStart(line: Line, after: number): number | undefined {
	for (let i = after; i < after + 12; i++) {
		const token = line.tokens[i];
		if (!token || line.quotation[i] !== -1) return undefined;
		if (token.lower === "to" && line.tokens[i + 1]?.pos === "VERB") return i;
		if (token.lower === "not" && line.tokens[i + 1]?.lower === "to") return i;
		if (i === after && token.pos !== "ADP" && token.pos !== "ADV" && !isTimeWord(token.lower)) return undefined;
		if (!/^(?:ADP|ADV|DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(token.pos)) return undefined;
	}
	return undefined;
}

/** Whether a finite verb follows soon: what makes "said the talks failed" a clause and "said goodbye" not. */
function hasClause(line: Line, start: number): boolean {
	for (let i = start; i < start + 40; i++) {
		const token = line.tokens[i];
		if (!token || /^[.;]$/.test(token.text)) return false;
		if (token.pos === "VERB" || token.pos === "AUX") return true;
	}
	return false;
}

function isCueWord(line: Line, i: number): boolean {
	const token = line.tokens[i] as Token;
	if (token.pos === "VERB") return true;
	if (!/^(?:NOUN|PROPN|ADJ|AUX)$/.test(token.pos) || !/^\p{Ll}/u.test(token.text)) return false;
	const previous = line.tokens[i - 1];
	const next = line.tokens[i + 1];
	if (/^(?:say|says|said)$/.test(token.lower)) return true;
	if (next?.lower === "that" && /(?:ed|found|told|wrote|thought|felt|says)$/.test(token.lower)) return true;
	return (
		(token.lower.endsWith("s") || token.lower.endsWith("ed")) &&
		/^(?:PROPN|PRON|NOUN)$/.test(previous?.pos ?? "") &&
		!/['’]s$/.test(previous?.lower ?? "") &&
		(next?.lower === "that" || next?.pos === "PRON" || next?.pos === "DET")
	);
}

const subjectless = /^(?:asked|questioned|pressed|told|given|based)$/;

function draftAt(line: Line, i: number, earlier: readonly Draft[]): Draft | undefined {
	const token = line.tokens[i] as Token;
	if (token.lower === "according" && line.tokens[i + 1]?.lower === "to") return accordingTo(line, i);
	if (!isCueWord(line, i)) return undefined;
	const match = cueOf(token.lower, line.tokens[i + 1]?.lower);
	if (!match) return undefined;
	const after = match.withNext ? i + 2 : i + 1;
	const group = verbGroupStart(line, i);
	if (group.infinitive || group.passive) return undefined;
	const previous = line.tokens[group.start - 1];
	const make = (
		source: readonly Span[],
		content: readonly Span[] | undefined,
		via: readonly Span[] = [],
	): Draft | undefined =>
		content && content.length > 0
			? { line, source, cue: [span(line, group.start, after)], content, via, verb: i }
			: undefined;
	const following = () => contentAfter(line, after, match.cue);
	const speaking = match.cue.frames.has("c") || match.cue.frames.has("q");

	if (token.lower.endsWith("ing") && group.start === i) {
		if (previous?.lower === "as") return quotedAs(line, i, following());
		if (
			previous &&
			previous.text !== "," &&
			line.quotation[i - 1] === -1 &&
			!/^(?:while|and|before|after|by|but|despite|without|in|of|for|when)$/.test(previous.lower)
		) {
			const subject = phraseBefore(line, i);
			return subject && previous.pos !== "DET" ? make([phraseSpan(line, subject)], following()) : undefined;
		}
		const last = earlier.at(-1);
		const source = last && last.source.length > 0 ? last.source : subjectSpans(line, i);
		return make(source, following());
	}
	// Inverted: "…," said X.
	const inverted = speaking && group.start === i ? invertedSource(line, i, after) : undefined;
	if (inverted) {
		const before = precedingContent(line, i);
		if (before) {
			const rest = before.quoted ? resumedQuotation(line, inverted.to) : [];
			return make([phraseSpan(line, inverted)], [...before.spans, ...rest]);
		}
	}
	let subject = phraseBefore(line, group.start);
	let source: readonly Span[] | undefined = subject && [phraseSpan(line, subject)];
	if (!subject && (previous?.pos === "CCONJ" || previous?.text === ",")) {
		const last = earlier.at(-1);
		source = last?.source ?? subjectSpans(line, i);
		subject = undefined;
	}
	if (!source) {
		return group.start === 0 && subjectless.test(token.lower) ? undefined : undefined;
	}
	const before = subject && speaking ? precedingContent(line, subject.from) : undefined;
	if (before?.quoted && subject) return make(source, [...before.spans, ...resumedQuotation(line, after)]);
	const content = following();
	if (content) return make(source, content);
	if (before && before.spans.length > 0) return make(source, before.spans);
	return undefined;
}

function subjectSpans(line: Line, before: number): Span[] {
	const subject = mainSubject(line, before);
	return subject ? [phraseSpan(line, subject)] : [];
}

function invertedSource(line: Line, verb: number, after: number): Phrase | undefined {
	const previous = line.tokens[verb - 1];
	if (!previous) return undefined;
	const afterQuote = line.quotation[verb - 1] !== -1;
	if (!afterQuote && previous.text !== ",") return undefined;
	const first = line.tokens[after];
	if (!first || (first.pos === "PRON" && !afterQuote)) return undefined;
	const phrase = phraseAfter(line, after);
	if (!phrase) return undefined;
	const next = line.tokens[phrase.to];
	if (
		!next ||
		next.pos === "PUNCT" ||
		next.pos === "ADP" ||
		next.lower === "who" ||
		next.pos === "SCONJ" ||
		line.quotation[phrase.to] !== -1
	)
		return phrase;
	return afterQuote && next.pos !== "AUX" ? phrase : undefined;
}

/** "state television quoted X as saying …", "X was quoted as saying …". */
function quotedAs(line: Line, verb: number, following: readonly Span[] | undefined): Draft | undefined {
	const as = verb - 1;
	for (let i = as - 1; i > 0 && i > as - 25; i--) {
		if (!/^(?:quoted|quotes|quote|cited|cites|quoting|citing)$/.test(line.tokens[i]?.lower ?? "")) continue;
		const group = verbGroupStart(line, i);
		const passive = /^(?:was|were|is|are|been|being)$/.test(line.tokens[i - 1]?.lower ?? "") || group.passive;
		const subject = phraseBefore(line, group.start);
		const before = precedingContent(line, subject?.from ?? group.start);
		const content = following ?? before?.spans;
		if (!content) return undefined;
		const cue: Span[] = [span(line, group.start, i + 1), span(line, as, verb + 1)];
		if (passive) {
			const by = line.tokens[i + 1]?.lower === "by" ? phraseAfter(line, i + 2) : undefined;
			return {
				line,
				source: subject ? [phraseSpan(line, subject)] : [],
				cue,
				content,
				via: by ? [phraseSpan(line, by)] : [],
				verb,
			};
		}
		const quoted = i + 1 < as ? span(line, i + 1, as) : undefined;
		return {
			line,
			source: quoted ? [quoted] : [],
			cue,
			content,
			via: subject ? [phraseSpan(line, subject)] : [],
			verb,
		};
	}
	return undefined;
}

/** Quotations nobody claimed go to whoever spoke last before them in the paragraph, or in the one before if it ended in a quotation. */
function continued(text: string, lines: readonly Line[], drafts: Draft[]): void {
	const quotations = lines[0]?.quotations ?? [];
	const claimed = (s: Span, content: readonly Span[]) => content.some((c) => c[0] < s[1] && s[0] < c[1]);
	let d = 0;
	let lineIndex = 0;
	let lastDraft: Draft | undefined;
	const taken = new Set<number>();
	const byStart = drafts.flatMap((draft) => draft.content.map((c) => ({ c, draft }))).sort((a, b) => a.c[0] - b.c[0]);
	let k = 0;
	quotations.forEach((q, index) => {
		const first = q.pieces[0] as Span;
		while (k < byStart.length && (byStart[k] as { c: Span }).c[1] <= first[0]) k++;
		for (let j = k; j < byStart.length && j < k + 20; j++)
			if (claimed(first, [(byStart[j] as { c: Span }).c])) taken.add(index);
	});
	quotations.forEach((q, index) => {
		const first = q.pieces[0] as Span;
		while (d < drafts.length && ((drafts[d] as Draft).cue[0] as Span)[0] < first[0]) lastDraft = drafts[d++];
		while (lineIndex < lines.length - 1 && (lines[lineIndex] as Line).sentence.span[1] <= first[0]) lineIndex++;
		if (taken.has(index) || !lastDraft || !isSpeech(text, q)) return;
		const line = lines[lineIndex] as Line;
		// Only a quotation that is a sentence of its own goes on with the speaker before.
		if (line.sentence.span[0] !== first[0]) return;
		const lastEnd = Math.max(
			...lastDraft.content.map((c) => c[1]),
			...lastDraft.cue.map((c) => c[1]),
			...lastDraft.source.map((c) => c[1]),
		);
		const distance = line.sentence.paragraph - lastDraft.line.sentence.paragraph;
		if (first[0] - lastEnd > 40 || distance > 12) return;
		const between = text.slice(lastEnd, first[0]);
		if (/\p{L}{2,}/u.test(between)) return;
		lastDraft.content = [...lastDraft.content, ...q.pieces];
	});
}

/** Attributions found by rules over tagged words: a readable baseline for the port. */
export const ruleFinder: AttributionFinder = {
	find(text: string, sentences: readonly Sentence[]): readonly FoundAttribution[] {
		const lines = linesOf(text, sentences, quotationsOf(text));
		const drafts: Draft[] = [];
		for (const line of lines) {
			const own: Draft[] = [];
			for (let i = 0; i < line.tokens.length; i++) {
				if (line.quotation[i] !== -1) continue;
				const draft = draftAt(line, i, own);
				if (draft) own.push(draft);
			}
			drafts.push(...own);
		}
		continued(text, lines, drafts);
		return drafts.map(({ source, cue, content, via }) => ({
			source,
			cue,
			content: content.toSorted((a, b) => a[0] - b[0]),
			via,
		}));
	},
};
