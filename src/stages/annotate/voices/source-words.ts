import {
	firstEndingAfter,
	type Sentence,
	type Span,
	type Token,
	tokenAt,
	type VoiceKind,
} from "../../../core/index.js";
import { lawmakerWords } from "../../../text/lawmaker-words.js";
import { fullMonthPattern } from "../dates/date-words.js";
import type { NameMention } from "../names/find-names.js";
import { documentHeads, roleHeads, shortTitles, titles } from "../names/name-lexicon.js";
import type { Gender } from "../names/name-run.js";
import { husbands, wives } from "./gender-cues.js";
import type { VoiceEntry } from "./voice-ledger.js";

/** Words that stand for a source, as token indices `[from, to)` of one sentence. */
export interface SourceWords {
	readonly sentence: number;
	readonly tokens: readonly Token[];
	readonly from: number;
	readonly to: number;
}

export const spokesperson = /^spokes(?:man|woman|person|people)$/;

/** Those of the words for bodies that point back rather than name: "the group" is one told of, "the police" and "the court" need not be. */
export const anyBody =
	/^(?:group|company|firm|organization|organisation|movement|agency|party|team|union|corporation|regime|militia|airline|carrier|operator|maker|provider|manufacturer|retailer|broadcaster|publisher|government|ministry)$/;
/** Cues that things have too: "the trend suggests that …" has no speaker. */
export const evidential =
	/^(?:also )?(?:show|shows|showed|suggest|suggests|suggested|indicate[sd]?|reveal(?:s|ed)?|underscore[sd]?|underline[sd]?|impl(?:y|ies|ied)|signal(?:s|ed)?|echo(?:es|ed)?|purport(?:s|ed|ing)?|points? to|pointed to|means|meant|marks|marked|requires?|required|convinces?|convinced|carries|carried|contains?|contained|dictates?|dictated|paints?|painted|boosts?|boosted|raises?|raised|fuels?|fuelled|fueled)$/;
/** Those who make laws or stand for it, whatever the house calls them. */
export const lawmaking = new RegExp(`^(?:rep|sen|representative|${lawmakerWords}|politician|candidate|nominee)$`);

/** What stands before a headline's colon and is nobody: "Media: ferry to return". */
export const kicker =
	/^(?:media|reports?|video|watch|live|exclusive|opinion|analysis|updated?|breaking|poll|explainer|origins?|examples?|claim|status|rating|verdict|note|editor['’]s note|photos?|pictures?|image|source|via|headline|related|more|read more|see also)$/i;

/** Those who look on from outside. */
export const onlookers =
	/^(?:observer|watcher|critic|opponent|rival|expert|analyst|scholar|academic|historian|commentator|pundit)$/;

/** Part-of-speech tags of the words of a noun phrase: a name or a noun with what describes it, without a preposition. */
export const inNounPhrase = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;

/** A noun in the singular, lower case, by its ending alone: "ministries" is "ministry". */
export function singular(word: string): string {
	return word
		.toLowerCase()
		.replace(/ies$/, "y")
		.replace(/men$/, "man")
		.replace(/([^s])s$/, "$1");
}

/** Index of the sentence that holds or precedes offset `at`. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
	return Math.max(0, firstEndingAfter(sentences, at, ({ span }) => span[0]) - 1);
}

/** Where the words of `span` stand in their sentence; undefined when no token does. */
export function placedIn(sentences: readonly Sentence[], span: Span): SourceWords | undefined {
	const sentence = sentenceAt(sentences, span[0]);
	const { tokens } = sentences[sentence] as Sentence;
	const from = tokenAt(tokens, span[0]);
	if (from >= tokens.length) return undefined;
	let to = from + 1;
	while (to < tokens.length && (tokens[to] as Token).span[0] < span[1]) to++;
	return { sentence, tokens, from, to };
}

/** When something was told is no part of what it is called: "the documents released **on Friday**". */
const when =
	/,? (?:on |late |early |earlier )*(?:(?:last|this) (?:\p{Lu}\p{Ll}+day|week|month|year|morning|afternoon|evening|night)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$/u;

/** The words as one line of at most 200 code units, without a clause that begins with "which" or "where" and a time at their end. */
export function textOf(text: string, { tokens, from, to }: SourceWords): string {
	const [s, e] = [(tokens[from] as Token).span[0], (tokens[to - 1] as Token).span[1]];
	return text
		.slice(s, Math.min(e, s + 200))
		.replace(/\s+/g, " ")
		.replace(/, (?:which|whose|whom|where) .*$/, "")
		.replace(/[,\s]+$/, "")
		.replace(when, "");
}

/** Who speaks in "a statement from X" and "a letter by X", of the names `inside` the words. */
export function authorOf({ tokens, from, to }: SourceWords, inside: readonly NameMention[]): NameMention | undefined {
	for (let i = from; i < to - 1; i++) {
		if (!/^(?:statement|letter|tweet|post|message|email|e-mail|release)$/.test((tokens[i] as Token).lower)) continue;
		if (!/^(?:from|by)$/.test((tokens[i + 1] as Token).lower)) continue;
		return inside.find((m) => m.from > i + 1 && m.from <= i + 4);
	}
	return undefined;
}

/** Whether names are joined by "and": what "Democrats and some Republicans" say neither says alone. */
export const speakTogether = (tokens: readonly Token[], names: readonly NameMention[]): boolean =>
	names.some(
		({ from }, i) =>
			i > 0 &&
			tokens.slice(names[i - 1]?.to, from).some((t, k, between) => t.lower === "and" && between.length - k <= 3),
	);

/** Whether only a title stands between a name and the next: "Lund Police Chief Rita Dorn" is no Lund. */
export function isBeforeTitle(tokens: readonly Token[], name: NameMention, next: NameMention | undefined): boolean {
	if (next === undefined || next.entity === name.entity) return false;
	const between = tokens.slice(name.to, next.from);
	return (
		between.some((t) => isRole(t.text)) && between.every((t) => /^(?:NOUN|PROPN|ADJ)$/.test(t.pos) || t.text === ".")
	);
}

/** "Orlov's campaign" and "an Orlov spokesman": Orlov is not who speaks. "Orlov's" alone is. */
export function isPossessor(tokens: readonly Token[], mention: NameMention, to: number): boolean {
	if (mention.entity.kind === "person" && mention.to < to && tokens[mention.to]?.pos === "NOUN") return true;
	return mention.to + 1 < to && /^['’]s?$/.test(tokens[mention.to]?.lower ?? "");
}

/** Whether "-based" stands at a token. */
const saysBased = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.text === "-" && tokens[at + 1]?.lower === "based";

/** "The Orsk-based pilot": the name tells where somebody sits. */
export const isSeat = (tokens: readonly Token[], { to }: NameMention): boolean => saysBased(tokens, to);

/** Words of a time that stand beside a role and are no part of it. */
export const timeWord =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|earlier|later|recently|now|then)$/;
const period = /^(?:week|month|year|morning|afternoon|evening|night)$/;
const month = new RegExp(`^${fullMonthPattern}$`);
/** Before these a role's own words begin, and a name before them is another's: "In Orsk former head of …". */
const formerly = /^(?:former|current|outgoing|incoming)$/;

/** Whether the word at `at`, before words of a role, is a time or another's name and no part of it: "Monday former head", "last week mayor". */
export function standsOutside(tokens: readonly Token[], at: number): boolean {
	const { text, lower, pos } = tokens[at] as Token;
	if (timeWord.test(lower) || month.test(text)) return true;
	if (period.test(lower)) return /^(?:last|next|that|this)$/.test(tokens[at - 1]?.lower ?? "");
	return pos === "PROPN" && formerly.test(tokens[at + 1]?.lower ?? "");
}

/** Where the words before the head noun of an office begin: "former Norvian" of "former Norvian envoy to the League". */
export function beginningOf(tokens: readonly Token[], head: number, from = 0): number {
	let start = head;
	while (start > from && /^(?:ADJ|NOUN|PROPN)$/.test((tokens[start - 1] as Token).pos)) {
		if (standsOutside(tokens, start - 1)) break;
		start--;
	}
	return start;
}

/** Offices that are told with what they are for before their holder's name. */
const officeFor =
	/^(?:secretary|minister|director|chief|president|commissioner|superintendent|(?:ex-)?head|member|leader|speaker) of$|^(?:secretary|minister) for$|^(?:ambassador|envoy) (?:to|at)$/;
/** Words between an office and its holder's name: a bound, and the longest of "head of … for … and …". */
const longestField = 14;

/**
 * The head noun of an office that is told with what it is for right before a name at `to`: "Secretary of State Mary Holt", "WHO director of
 * communications Mary Holt", "ambassador to the League Mary Holt". Between stands a field without another office; undefined for none.
 */
export function officeBefore(tokens: readonly Token[], from: number, to: number): number | undefined {
	const last = tokens[to - 1];
	// "Director of communications for Mary Holt".
	if (!last || /^(?:ADP|DET|PUNCT|CCONJ|PART)$/.test(last.pos)) return undefined;
	for (let at = to - 1; at > from && to - at < longestField; at--) {
		const { text, lower, pos } = tokens[at] as Token;
		if (officeFor.test(`${tokens[at - 1]?.lower} ${lower}`)) {
			// "A director of communications Mary Holt": one of several.
			const start = beginningOf(tokens, at - 1, from);
			return start > from && /^an?$/.test(tokens[start - 1]?.lower ?? "") ? undefined : at - 1;
		}
		if (/^(?:and|the|of|for)$/.test(lower) || lower === "justice" || lower === "veterans") continue;
		if (!/^\p{Lu}/u.test(text) && pos !== "NOUN" && pos !== "ADJ" && lower !== "state") return undefined;
		if (isRole(text) || titles.has(lower)) return undefined;
	}
	return undefined;
}

/**
 * Where the office begins in "the wife of the harbour's captain, X", when X is of the other gender than the kin and so holds the
 * office instead; undefined for other words of `[from, to)`.
 */
export function ofOtherKin(
	tokens: readonly Token[],
	from: number,
	to: number,
	gender: Gender | undefined,
): number | undefined {
	for (let i = from; gender && i < to - 2; i++) {
		const { lower } = tokens[i] as Token;
		const kin: Gender | undefined = wives.test(lower) ? "female" : husbands.test(lower) ? "male" : undefined;
		if (kin && tokens[i + 1]?.lower === "of") return kin === gender ? undefined : i + 2;
	}
	return undefined;
}

/** "officials with X", "a spokesman for X": X stands after a preposition that follows the head, and that is no part of another of `names`. */
export function isComplement(
	tokens: readonly Token[],
	mention: NameMention,
	from: number,
	names: readonly NameMention[],
): boolean {
	// "Secretary of State X" is X, "a spokesman for Secretary of State X" is not.
	const office = mention.words.length > 1 ? officeBefore(tokens, from, mention.from) : undefined;
	for (let i = (office ?? mention.from) - 1; i >= from; i--) {
		const token = tokens[i] as Token;
		if (names.some((m) => m !== mention && m.from < i && i < m.to - 1)) continue;
		if (token.text === ",") return ofOtherKin(tokens, from, i, mention.entity.gender) !== undefined;
		if (token.pos === "ADP" && i > from) return true;
	}
	return false;
}

const kin =
	/^(?:father|mother|parents?|wife|husband|son|daughter|brother|sister|friend|partner|colleague|boss|predecessor|successor|client|lawyer|attorney)s?$/;
/** Things that say something and have no name of a person: "the suit that Lund brought, Ann Holt". */
const thing =
	/^(?:suit|lawsuit|bill|law|report|letter|statement|video|page|site|story|article|post|group|agency|company|party|team|government|council|campaign|family|state)s?$/;

/**
 * "The group that held Somers": who stands in a relative clause of the source does not speak, but for who is named behind it, set off
 * by a comma, and is nobody's kin there: "a woman who lives nearby, Mary Holt".
 */
export function isInClause(tokens: readonly Token[], mention: NameMention, from: number): boolean {
	const before = tokens.slice(from, mention.from);
	const who = before.findIndex(
		(t, i) =>
			i > 0 &&
			(/^(?:who|whom|whose|which)$/.test(t.lower) ||
				(t.lower === "that" && t.pos !== "DET" && before[i - 1]?.pos !== "ADP" && before[i + 1]?.pos !== "NOUN")),
	);
	if (who < 0) return false;
	const head = before.slice(0, who).findLast((t) => t.pos !== "PUNCT");
	const isNamed =
		mention.entity.kind === "person" && before.at(-1)?.text === "," && !kin.test(before.at(-2)?.lower ?? "");
	return !isNamed || (head !== undefined && thing.test(head.lower));
}

/** "A group that monitors the war", "a group monitoring the war": what follows a noun tells what it does, whatever the tagger takes it for. */
const opensClause = (tokens: readonly Token[], i: number) => {
	const { lower } = tokens[i] as Token;
	return lower === "that" || (lower.endsWith("ing") && tokens[i + 1]?.pos === "DET");
};

/** Whether a word is a noun, also one at the end that the tagger knows for nothing; not the name in "Orsk-based". */
const isNoun = (tokens: readonly Token[], i: number, to: number) => {
	const { pos } = tokens[i] as Token;
	if (pos === "X") return i === to - 1;
	return (pos === "NOUN" || pos === "PROPN") && !saysBased(tokens, i + 1);
};

/** The main noun: the last noun before a preposition, a comma or the end. */
export function headOf(
	tokens: readonly Token[],
	from: number,
	to: number,
	names: readonly NameMention[],
): number | undefined {
	let head: number | undefined;
	for (let i = from; i < to; i++) {
		const token = tokens[i] as Token;
		if (head !== undefined && opensClause(tokens, i)) break;
		if (isNoun(tokens, i, to)) head = i;
		else if (head !== undefined && i === to - 1 && token.pos === "VERB" && token.lower.endsWith("s")) head = i;
		else if (isHyphenated(tokens, i) || names.some((m) => m.from < i && i < m.to - 1)) continue;
		else if (head !== undefined && /^(?:ADP|VERB|SCONJ|PRON)$/.test(token.pos)) break;
		else if (head !== undefined && token.pos === "PUNCT" && !/^[-–]$/.test(token.text)) break;
	}
	return head;
}

/** Whether a noun is something written or measured that speaks: "report", "polls". */
export function isDocument(word: string): boolean {
	return documentHeads.has(word.toLowerCase()) || documentHeads.has(singular(word));
}

/** Whether a noun is an office or trade: "spokesman", "farmers". */
export function isRole(word: string): boolean {
	return roleHeads.has(word.toLowerCase()) || roleHeads.has(singular(word)) || spokesperson.test(singular(word));
}

/** The words of office or trade in some words, in the singular: "governor" of "Gov." too, which "Lt. Gov." is not. */
export function rolesIn(role: string): string[] {
	const words = role.split(/[^\p{L}-]+/u).filter(Boolean);
	const last = words.pop() ?? "";
	const isDeputy = /^(?:lt|lieutenant)$/i.test(words.at(-1) ?? "");
	if (!isDeputy) words.push(shortTitles.get(last.toLowerCase()) ?? last);
	return words.filter(isRole).map(singular);
}

/** Whether `words` hold `word`, a noun in the singular. */
export function hasWord(words: string, word: string): boolean {
	return words.split(/[^\p{L}-]+/u).some((w) => singular(w) === word);
}

/** Documents that go by several nouns in one report. */
const sameDocument: Readonly<Record<string, string>> = {
	suit: "lawsuit",
	ad: "advertisement",
	advert: "advertisement",
	commercial: "advertisement",
};
const documentCalled = (head: string) => sameDocument[head] ?? head;

/** Whether a voice of a kind goes by a noun in the singular. */
export const isCalled = (entry: VoiceEntry, kind: VoiceKind, head: string) =>
	entry.kind === kind &&
	(entry.heads.has(head) ||
		hasWord(entry.name, head) ||
		(kind === "document" && [...entry.heads].some((h) => documentCalled(h) === documentCalled(head))));

/** Whether one name of a party holds the other: "Taliban", "Taliban government". */
export function sameParty(a: string, b: string): boolean {
	const [x, y] = [a.toLowerCase(), b.toLowerCase()];
	return x.includes(y) || y.includes(x);
}

/** Whether the name of a voice is a plural. */
export function isPlural(entry: VoiceEntry): boolean {
	return /s(?:$|\s)/.test(entry.name) || /^(?:police|people|some|many|others)$/.test(entry.name);
}

/** Whether an anonymous voice is people rather than a thing: "officials", "many analysts". */
export function isPeople(entry: VoiceEntry): boolean {
	return /(?:^|\s)(?:sources?|people|critics|voters|some|many|others|police|witness(?:es)?|supporters|opponents|residents|[a-z]+(?:ers|ors|ists|ans|ants|ents))(?:\s|$)/i.test(
		entry.name,
	);
}

/** Whether token `i` is a hyphen inside a word, or touches one: each part of "state-run". */
function isHyphenated(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	const before = tokens[i - 1];
	const after = tokens[i + 1];
	const touchesBefore = before !== undefined && token !== undefined && before.span[1] === token.span[0];
	const touchesAfter = after !== undefined && token !== undefined && after.span[0] === token.span[1];
	const hyphen = /^[-‐–]$/;
	if (hyphen.test(token?.text ?? "")) return touchesBefore && touchesAfter;
	return (touchesBefore && hyphen.test(before.text)) || (touchesAfter && hyphen.test(after.text));
}
