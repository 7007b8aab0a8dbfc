import type { Sentence, Span, Token } from "../../../core/index.js";
import { quotationsOf } from "../../../text/quotations.js";
import { documentHeads } from "../names/name-lexicon.js";
import type { AttributionFinder, FoundAttribution } from "./attribution-finder.js";
import { clauseEnd, objectEnd, spansOf, subordinateEnd } from "./content-extent.js";
import { withContinuedQuotations } from "./continued-quotations.js";
import { contentAfter, precedingContent, resumed } from "./cue-content.js";
import { type Cue, cueOf } from "./cue-lexicon.js";
import { type Line, linesOf } from "./line.js";
import { type Phrase, phraseAfter, phraseBefore } from "./noun-phrase.js";
import {
	accordingTo,
	type Draft,
	nominal,
	phraseSpan,
	quotedAs,
	refusal,
	spanOf,
	speakerBeforeColon,
	unsourced,
} from "./special-cues.js";
import { isCueWord, verbGroup } from "./verb-group.js";

const subordinators = /^(?:while|although|though|when|after|before|since|because|if|once|whereas|until|unless)$/;
const beforeParticiple = /^(?:while|and|before|after|by|but|despite|without|in|of|for|when|,)$/;

/** How far back a subject is looked for, in words: a bound for hostile text, above nearly every real sentence. */
const reach = 150;

/** Subject of the sentence's main clause: the phrase before its first finite verb. */
function mainSubject(line: Line, before: number): Phrase | undefined {
	// Only a participle that opens the sentence has its subject after it.
	const end = before < 12 ? before + 40 : before;
	for (let i = Math.max(1, before - reach); i < Math.min(line.tokens.length, end); i++) {
		const token = line.tokens[i] as Token;
		if (line.quotation[i] !== -1 || (token.pos !== "AUX" && !isCueWord(line, i))) continue;
		if (token.lower.endsWith("ing") || line.tokens[i - 1]?.lower === "to") continue;
		let start = i;
		while (start > 1 && line.tokens[start - 1]?.pos === "ADV") start--;
		const phrase = phraseBefore(line, start);
		if (phrase) return phrase;
	}
	return undefined;
}

function endOf(draft: Draft): number {
	return draft.content.at(-1)?.[1] ?? 0;
}

/** Who does what a participle or a second verb says: the last subject before it, unless that stands inside what somebody said. */
function sharedSource(line: Line, before: number, earlier: readonly Draft[], outermost = true): readonly Span[] {
	const last = earlier.at(-1);
	const said = last ? Math.max(...last.cue.map((s) => s[1]), ...last.content.slice(0, 20).map((s) => s[1])) : -1;
	for (let i = before - 1; i > 0 && i > before - reach; i--) {
		const token = line.tokens[i] as Token;
		if (last && token.span[0] < said) break;
		if (line.quotation[i] !== -1 || (token.pos !== "AUX" && token.pos !== "VERB")) continue;
		if (token.lower.endsWith("ing") || line.tokens[i - 1]?.lower === "to") continue;
		const subject = phraseBefore(line, verbGroup(line, i).start);
		if (!subject || /^(?:who|which|that)$/.test(line.tokens[subject.from]?.lower ?? "")) continue;
		return phraseSpan(line, subject);
	}
	// Of attributions inside one another that end together the outermost goes on: "X says Y wants Z and adds".
	const outer = !outermost
		? last
		: (earlier.find((d) => endOf(d) === (last && endOf(last)) && d.source.length > 0) ?? last);
	return outer && outer.source.length > 0 ? outer.source : phraseSpan(line, mainSubject(line, before));
}

/** A cue's verb with what surrounds it. */
interface Occurrence {
	readonly line: Line;
	readonly verb: number;
	/** First token of the verb group. */
	readonly start: number;
	/** Token after the cue. */
	readonly after: number;
	readonly cue: Cue;
	readonly earlier: readonly Draft[];
}

function draft(o: Occurrence, source: readonly Span[], content: readonly Span[] | undefined): Draft | undefined {
	if (!content || content.length === 0) return undefined;
	return { line: o.line, source, cue: [spanOf(o.line, o.start, o.after)], content, via: [] };
}

function following(o: Occurrence, subject: Phrase | undefined): Span[] | undefined {
	const lead = subject && o.line.tokens[subject.from - 1]?.lower;
	const subordinate = lead !== undefined && subordinators.test(lead);
	const end = (start: number) => (subordinate ? subordinateEnd(o.line, start) : clauseEnd(o.line, start));
	return contentAfter(o.line, o.after, o.cue, end);
}

/** "…, saying that …", "a statement accusing X of …": the participle's subject is the sentence's, or the noun before it. */
function participle(o: Occurrence): Draft | undefined {
	const { line, verb } = o;
	const previous = line.tokens[verb - 1];
	const content = following(o, undefined);
	if (previous?.lower === "as") return quotedAs(line, verb, content);
	if (!previous || beforeParticiple.test(previous.lower) || line.quotation[verb - 1] !== -1) {
		// "…, noting that" goes on with who speaks; "…, dismissing the demand" with the nearest subject.
		const { frames } = o.cue;
		const clause = line.tokens[o.after]?.lower === "that" || line.quotation[o.after] !== -1;
		return draft(o, sharedSource(line, verb, o.earlier, clause || (frames.has("c") && !frames.has("o"))), content);
	}
	const subject = phraseBefore(line, verb);
	if (!subject || previous.pos === "DET") return undefined;
	// "issued a statement saying": the one who issued it speaks.
	const written = line.tokens.slice(subject.from, subject.to).some((t) => documentHeads.has(t.lower));
	const main = written ? mainSubject(line, verb) : undefined;
	return draft(o, phraseSpan(line, main && main.to <= subject.from ? main : subject), content);
}

/** The source right after a verb: `"…," said X`. */
function invertedSource({ line, verb, after, cue, start }: Occurrence): Phrase | undefined {
	const previous = line.tokens[verb - 1];
	if (!previous || start !== verb || cue.lemma === "tell") return undefined;
	const afterQuote = line.quotation[verb - 1] !== -1;
	if (!afterQuote && !/^(?:[,—–]|--)$/.test(previous.text)) return undefined;
	const first = line.tokens[after];
	if (!first || (first.pos === "PRON" && !afterQuote)) return undefined;
	const phrase = phraseAfter(line, after);
	const next = phrase && line.tokens[phrase.to];
	if (!next || next.pos === "PUNCT" || next.pos === "ADP" || next.pos === "SCONJ") return phrase;
	if (next.lower === "who" || line.quotation[phrase.to] !== -1) return phrase;
	return afterQuote && next.pos !== "AUX" ? phrase : undefined;
}

function finite(o: Occurrence): Draft | undefined {
	const { line, verb, start, after } = o;
	const speaking = o.cue.frames.has("c") || o.cue.frames.has("q");
	const inverted = speaking ? invertedSource(o) : undefined;
	if (inverted) {
		const before = precedingContent(line, verb);
		if (before)
			return draft(o, phraseSpan(line, inverted), [...before.spans, ...resumed(line, inverted.to, before.quoted)]);
	}
	const subject = phraseBefore(line, start);
	if (!subject) {
		const previous = line.tokens[start - 1];
		if (previous?.pos !== "CCONJ" && previous?.text !== ",") return undefined;
		const source = sharedSource(line, verb, o.earlier);
		return source.length > 0 ? draft(o, source, following(o, undefined)) : undefined;
	}
	const source = phraseSpan(line, subject);
	const before = speaking ? precedingContent(line, subject.from) : undefined;
	if (before?.quoted) return draft(o, source, [...before.spans, ...resumed(line, after, true)]);
	if (speaking && line.tokens[subject.from - 1]?.lower === "as" && line.tokens[after]?.text === ",")
		return draft(o, source, resumed(line, after, false));
	const content = following(o, subject);
	if (content) return draft(o, source, content);
	return before ? draft(o, source, [...before.spans, ...resumed(line, after, false)]) : undefined;
}

/** "The plan was rejected by X", "X was accused of lying": the agent speaks, the subject belongs to the content. */
function passive(o: Occurrence): Draft | undefined {
	const { line, after, cue } = o;
	if (!cue.frames.has("o")) return undefined;
	const agent = line.tokens[after]?.lower === "by" ? phraseAfter(line, after + 1) : undefined;
	const accusing = cue.act === "accuse" && /^(?:of|with|for)$/.test(line.tokens[agent?.to ?? after]?.lower ?? "");
	const subject = phraseBefore(line, o.start);
	if (!subject || (!agent && !accusing)) return undefined;
	const rest = accusing ? spansOf(line, agent?.to ?? after, objectEnd(line, agent?.to ?? after)) : [];
	return draft(o, phraseSpan(line, agent), [...phraseSpan(line, subject), ...rest]);
}

/** Whether an attribution without a source has the content of one already found. */
function repeats(found: Draft, earlier: readonly Draft[]): boolean {
	const last = earlier.at(-1);
	return found.source.length === 0 && last !== undefined && last.content[0]?.[0] === found.content[0]?.[0];
}

/** "asked not to be named", "requested anonymity": how a source is told of, not what it says. */
function asksToStayUnnamed(line: Line, verb: number): boolean {
	if (!/^(?:ask|request)(?:s|ed|ing)?$/.test((line.tokens[verb] as Token).lower)) return false;
	const next = line.tokens
		.slice(verb + 1, verb + 6)
		.map((t) => t.lower)
		.join(" ");
	return /^(?:for )?anonymity\b|^not to be (?:named|identified|quoted)\b|^to (?:remain|stay|be kept) anonymous\b/.test(
		next,
	);
}

/** Whether a word stands in what somebody of the sentence is already found to say: "hinted that X may demand it" reports no demand of X. */
function isSaid({ span }: Token, earlier: readonly Draft[]): boolean {
	return earlier.slice(-3).some((d) => d.content.some(([start, end]) => start <= span[0] && span[1] <= end));
}

function draftAt(line: Line, verb: number, earlier: readonly Draft[]): Draft | undefined {
	const special = accordingTo(line, verb) ?? refusal(line, verb) ?? unsourced(line, verb) ?? nominal(line, verb);
	// "said in a statement that …": the noun only says where.
	if (special) return repeats(special, earlier) ? undefined : special;
	if (!isCueWord(line, verb)) return undefined;
	const token = line.tokens[verb] as Token;
	const match = cueOf(token.lower, line.tokens[verb + 1]?.lower);
	if (!match) return undefined;
	const group = verbGroup(line, verb);
	const after = match.withNext ? verb + 2 : verb + 1;
	const o: Occurrence = { line, verb, start: group.start, after, cue: match.cue, earlier };
	if (group.infinitive || asksToStayUnnamed(line, verb)) return undefined;
	if (group.possible && isSaid(token, earlier)) return undefined;
	if (group.passive) {
		const asked =
			token.lower === "asked" && /^(?:if|whether|about|how|what|why|when|who)$/.test(line.tokens[after]?.lower ?? "");
		return asked ? draft(o, [], following(o, undefined)) : passive(o);
	}
	return token.lower.endsWith("ing") && group.start === verb ? participle(o) : finite(o);
}

/** Attributions found by rules over tagged words: a readable baseline for the port. Linear in the length of the text. */
export const ruleFinder: AttributionFinder = {
	find(text: string, sentences: readonly Sentence[]): readonly FoundAttribution[] {
		const lines = linesOf(text, sentences, quotationsOf(text));
		const drafts: Draft[] = [];
		lines.forEach((line, index) => {
			const own: Draft[] = [];
			const opens = lines[index - 1]?.sentence.paragraph !== line.sentence.paragraph;
			const speaker = opens ? speakerBeforeColon(line) : undefined;
			if (speaker) own.push(speaker);
			for (let i = 0; i < line.tokens.length; i++) {
				if (line.quotation[i] !== -1) continue;
				const found = draftAt(line, i, own);
				if (found) own.push(found);
			}
			for (const d of own) drafts.push(d);
		});
		return withContinuedQuotations(lines, drafts).map(({ source, cue, content, via }) => ({
			source,
			cue,
			content,
			via,
		}));
	},
};
