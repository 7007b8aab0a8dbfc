import type { Span, Token } from "../../../core/index.js";
import { clauseEnd, maxClause, objectEnd, spansOf } from "./content-extent.js";
import { precedingContent } from "./cue-content.js";
import type { Line } from "./line.js";
import { type Phrase, phraseAfter, phraseBefore } from "./noun-phrase.js";
import { verbGroup } from "./verb-group.js";

/** An attribution in one sentence, before quotations of later sentences are added to it. */
export interface Draft {
	readonly line: Line;
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	readonly via: readonly Span[];
}

export function spanOf(line: Line, from: number, to: number): Span {
	return [(line.tokens[from] as Token).span[0], (line.tokens[to - 1] as Token).span[1]];
}

export function phraseSpan(line: Line, phrase: Phrase | undefined): Span[] {
	return phrase ? [spanOf(line, phrase.from, phrase.to)] : [];
}

function word(line: Line, i: number): string {
	return line.tokens[i]?.lower ?? "";
}

/** A word the tagger takes for a verb where a noun must stand: "according to reports". */
function singleWord(line: Line, i: number): Phrase | undefined {
	const token = line.tokens[i];
	return token?.pos === "VERB" && line.quotation[i] === -1 ? { from: i, to: i + 1 } : undefined;
}

/** Past nouns the tagger takes for verbs: "tax returns", "exit polling data". */
function withMistaggedNouns(line: Line, at: number): number {
	let to = at;
	const isNoun = (i: number) => /^(?:NOUN|PROPN)$/.test(line.tokens[i]?.pos ?? "");
	while (line.quotation[to] === -1 && line.tokens[to]?.pos === "VERB" && /(?:s|ing)$/.test(word(line, to))) {
		to++;
		while (line.quotation[to] === -1 && isNoun(to)) to++;
	}
	return to;
}

/** "according to X": the content is the rest of the sentence. */
export function accordingTo(line: Line, i: number): Draft | undefined {
	if (word(line, i) !== "according" || word(line, i + 1) !== "to") return undefined;
	const found = phraseAfter(line, i + 2, i === 0) ?? singleWord(line, i + 2);
	if (!found) return undefined;
	const source = { from: found.from, to: withMistaggedNouns(line, found.to) };
	const base = { line, source: phraseSpan(line, source), cue: [spanOf(line, i, i + 2)], via: [] };
	if (i > 1)
		return { ...base, content: precedingContent(line, i)?.spans ?? [spanOf(line, Math.max(0, i - maxClause), i)] };
	let start = source.to;
	if (word(line, start) === ",") start++;
	if (start >= line.tokens.length) return undefined;
	const end = clauseEnd(line, start);
	return end > start ? { ...base, content: spansOf(line, start, end) } : undefined;
}

/** "state television quoted X as saying …", "X was quoted as saying …", for the participle at `verb`. */
export function quotedAs(line: Line, verb: number, following: readonly Span[] | undefined): Draft | undefined {
	const as = verb - 1;
	for (let i = as - 1; i > 0 && i > as - 25; i--) {
		if (!/^(?:quot(?:ed|es|e|ing)|cit(?:ed|es|e|ing))$/.test(word(line, i))) continue;
		const group = verbGroup(line, i);
		const subject = phraseBefore(line, group.start);
		const content = following ?? precedingContent(line, subject?.from ?? group.start)?.spans;
		if (!content) return undefined;
		const cue: Span[] = [spanOf(line, group.start, i + 1), spanOf(line, as, verb + 1)];
		if (group.passive) {
			const by = word(line, i + 1) === "by" ? phraseAfter(line, i + 2) : undefined;
			return { line, source: phraseSpan(line, subject), cue, content, via: phraseSpan(line, by) };
		}
		const source = i + 1 < as ? [spanOf(line, i + 1, as)] : [];
		return { line, source, cue, content, via: phraseSpan(line, subject) };
	}
	return undefined;
}

const answering = /^(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned)$/;
const reached = /^(?:reached|available|unavailable)$/;

/** Refusals to comment: "did not respond to requests", "has not commented", "could not be reached for comment". */
export function refusal(line: Line, i: number): Draft | undefined {
	const token = line.tokens[i] as Token;
	if (line.quotation[i] !== -1) return undefined;
	if (reached.test(token.lower)) {
		if (!/^(?:for|to)$/.test(word(line, i + 1))) return undefined;
		const end = objectEnd(line, i + 1);
		const content = spansOf(line, i + 1, end);
		if (!content.some(([s, e]) => /comment|interview/i.test(line.text.slice(s, Math.min(e, s + 80))))) return undefined;
		const group = verbGroup(line, i);
		if (!group.negated && token.lower !== "unavailable") return undefined;
		const source = phraseSpan(line, phraseBefore(line, group.start));
		return source.length > 0 ? { line, source, cue: [spanOf(line, group.start, i + 1)], content, via: [] } : undefined;
	}
	if (!answering.test(token.lower)) return undefined;
	const group = verbGroup(line, i);
	if (!group.negated || group.infinitive || group.passive) return undefined;
	if (token.lower.startsWith("return")) {
		const object = line.tokens
			.slice(i + 1, i + 8)
			.some((t) => /^(?:calls?|messages?|requests?|e-?mails?|inquiries)$/.test(t.lower));
		if (!object) return undefined;
	}
	const source = phraseSpan(line, phraseBefore(line, group.start));
	if (source.length === 0) return undefined;
	const next = line.tokens[i + 1];
	if (!next || (next.pos === "PUNCT" && line.quotation[i + 1] === -1) || next.pos === "CCONJ")
		return { line, source, cue: [spanOf(line, group.start, i)], content: [token.span], via: [] };
	const preposition = /^(?:to|on|about)$/.test(next.lower);
	const start = preposition ? i + 2 : i + 1;
	if (start >= line.tokens.length) return undefined;
	const cue = [spanOf(line, group.start, start)];
	return { line, source, cue, content: spansOf(line, start, objectEnd(line, start)), via: [] };
}

const hearsay =
	/^(?:expected|believed|reported|thought|alleged|considered|rumou?red|understood|said|feared|estimated)$/;

/** Things said to be so by nobody in particular: "The board is expected to resign", "It was reported that …". */
export function unsourced(line: Line, i: number): Draft | undefined {
	const token = line.tokens[i] as Token;
	if (!hearsay.test(token.lower)) return undefined;
	const group = verbGroup(line, i);
	if (!group.passive || group.infinitive) return undefined;
	const next = word(line, i + 1);
	const cue = [spanOf(line, group.start, i + 1)];
	if (next === "that" && word(line, group.start - 1) === "it")
		return { line, source: [], cue, content: spansOf(line, i + 1, clauseEnd(line, i + 1)), via: [] };
	if (next !== "to" || line.quotation[i + 1] !== -1) return undefined;
	const subject = phraseBefore(line, group.start);
	if (!subject) return undefined;
	const content = [...phraseSpan(line, subject), ...spansOf(line, i + 1, clauseEnd(line, i + 1))];
	return { line, source: [], cue, content, via: [] };
}

const sayingNouns =
	/^(?:claims?|statements?|allegations?|accusations?|assertions?|warnings?|arguments?|suggestions?|beliefs?|complaints?|promises?|pledges?|vows?|insistence|contention|announcements?|concerns?|fears?|conclusions?|predictions?)$/;

/** "his claim that …", "the company's announcement that …", "a warning that …": a noun for what is said. */
export function nominal(line: Line, i: number): Draft | undefined {
	const token = line.tokens[i] as Token;
	if (!sayingNouns.test(token.lower) || word(line, i + 1) !== "that" || line.quotation[i + 1] !== -1) return undefined;
	let start = i;
	while (start > 0 && i - start < 5 && /^(?:ADJ|NOUN|ADV)$/.test(line.tokens[start - 1]?.pos ?? "")) start--;
	const before = line.tokens[start - 1];
	const content = spansOf(line, i + 1, clauseEnd(line, i + 1));
	const cue = [token.span];
	if (before && /^(?:his|her|its|their|my|our)$/.test(before.lower))
		return { line, source: [before.span], cue, content, via: [] };
	if (before && /^['’]s?$/.test(before.lower)) {
		const holder = phraseBefore(line, start - 1);
		// The possessor with its mark, as "Trump's" stands in the text.
		return holder ? { line, source: [spanOf(line, holder.from, start)], cue, content, via: [] } : undefined;
	}
	return { line, source: [], cue, content, via: [] };
}

/** "SMITH: I never said that." and `Smith: "I never said that."`: a speaker before a colon, at the start of a paragraph. */
export function speakerBeforeColon(line: Line): Draft | undefined {
	let to = 0;
	while (to < 7 && line.quotation[to] === -1 && /^(?:PROPN|NOUN|ADJ|ADP)$/.test(line.tokens[to]?.pos ?? "")) {
		if (!/^\p{Lu}/u.test(line.tokens[to]?.text ?? "")) break;
		to++;
	}
	if (to === 0 || word(line, to) !== ":" || !line.tokens[to + 1]) return undefined;
	const opensQuotation = line.quotation[to + 1] !== -1;
	const name = line.text.slice((line.tokens[0] as Token).span[0], (line.tokens[to - 1] as Token).span[1]);
	if (!opensQuotation && !/^\p{Lu}[\p{Lu} .'’-]{2,}$/u.test(name)) return undefined;
	const last = line.tokens.length;
	const source = [spanOf(line, 0, to)];
	return { line, source, cue: [(line.tokens[to] as Token).span], content: spansOf(line, to + 1, last), via: [] };
}
