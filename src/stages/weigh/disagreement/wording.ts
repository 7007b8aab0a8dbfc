import { type Disagreement, onDemand, type Token } from "../../../core/index.js";
import { commonSubsequence } from "../../../text/common-subsequence.js";
import { oneSpelling } from "../../../text/one-spelling.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { isOneWord, maySamePerson, type Person, personOf } from "../../../text/same-person.js";
import { digitsOf, ordinalDigitsOf } from "../../../text/written-numbers.js";
import { folded, isContent, isWord } from "../content-words.js";
import { partyWords, samePartyWords } from "../people/party.js";
import { holdsQuoted } from "../quoted-words.js";
import type { PlacedMention } from "../setting.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

interface QuotedWord {
	readonly word: string;
	/** As it is printed: "first" of "first-hand", whose word is a number. */
	readonly printed: string;
	/** Its dictionary form: reports set quotations into their own tense. */
	readonly lemma: string;
	/** Whether losing or changing the word changes what was said. */
	readonly matters: boolean;
	/** Whether it is part of a name. */
	readonly named: boolean;
	/** Whether the report may have left something out before it: an ellipsis, a bracket, the end of a quotation. */
	readonly cut: boolean;
}

/** Words that reports put for one another in a quotation. */
const plainForms: Readonly<Record<string, string>> = {
	"'ll": "will",
	"n't": "not",
	"'ve": "have",
	"'re": "be",
	"'m": "be",
	gonna: "going",
	wanna: "want",
	gotta: "got",
	"'em": "them",
	"'cause": "because",
	upon: "on",
	till: "until",
	whom: "who",
	whilst: "while",
	amongst: "among",
	toward: "towards",
	// What sounds the same was said the same, however it is spelled.
	affect: "effect",
	affects: "effect",
	their: "there",
	loose: "lose",
	principal: "principle",
	advise: "advice",
	complimentary: "complementary",
};

/** The two words of "I'm" and "don't", which the tagger parts with one apostrophe and not with another. */
const contracted = /^(\p{L}+?)('ll|n't|'ve|'re|'m)$/u;

/** A capital hides the plural from the tagger: "secretaries" has a lemma, "Secretaries" is a name. */
const singular = (word: string) => word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");

/** Quotations are compared this far; the product of both lengths is the cost. */
const maxWords = 60;

/** Whether a word has its apostrophe before it in white space, as texts put together from words do: "I ’ m". */
const isClipped = (tokens: readonly Token[], i: number): boolean =>
	/^['’]$/.test(tokens[i - 1]?.text ?? "") && /^(?:m|s|ve|re|ll)$/.test(tokens[i]?.lower ?? "");

/** "F—" and "s***": a word that the paper would not print may be any that the other does. "Al-Nour" is a name, printed whole. */
function isMasked(tokens: readonly Token[], i: number): boolean {
	const [token, next, rest] = [tokens[i] as Token, tokens[i + 1], tokens[i + 2]];
	const touches = next !== undefined && next.span[0] === token.span[1] && /^[*—–-]/.test(next.text);
	const joins = touches && rest?.span[0] === next.span[1] && /^\p{Lu}/u.test(rest.text);
	return /\p{L}\*/u.test(token.text) || (/^\p{L}{1,2}$/u.test(token.text) && touches && !joins);
}

/** Where the token at `i` ends with the marks right behind it that stand for letters, which are tokens by themselves: "f***" of "f***ing". */
function endWithMarks(tokens: readonly Token[], i: number): number {
	let end = (tokens[i] as Token).span[1];
	for (const { text, span } of tokens.slice(i + 1)) {
		if (span[0] !== end || !/^[*—–-]+$/.test(text)) break;
		end = span[1];
	}
	return end;
}

/** The words of a mention that stand in quotation marks, in order, at most `maxWords`; none where it holds no quotation. */
function quotedWords(placed: PlacedMention): QuotedWord[] {
	if (!holdsQuoted(placed)) return [];
	const { tokens, report } = placed;
	const quoted = quotedSpans(report);
	const out: QuotedWord[] = [];
	let brackets = 0;
	let cut = false;
	/** Where the part of a masked word that stands before the token ends. */
	let maskedTo = -1;
	for (const [i, token] of tokens.entries()) {
		if (out.length >= maxWords) break;
		if (/^[[(\])]|^\.\.|…|^["“”]$/.test(token.text) || !liesWithin(quoted, token.span)) cut = true;
		if (/^[[(]/.test(token.text)) brackets++;
		else if (/^[\])]/.test(token.text)) brackets = Math.max(0, brackets - 1);
		else if (isMasked(tokens, i) || token.span[0] === maskedTo) {
			cut = true;
			maskedTo = endWithMarks(tokens, i);
		} else if (brackets === 0 && isWord(token) && liesWithin(quoted, token.span)) {
			// "6:00 p.m." is "6 p.m."
			const plain = `${isClipped(tokens, i) ? "'" : ""}${token.lower}`
				.replaceAll("’", "'")
				.replace(/(?<=\p{L})\./gu, "")
				.replace(/^(\d+):00/, "$1");
			// "two-in-three" and "2 in 3", "former secretaries" and "former Secretaries" are the same words.
			const parts = contracted.exec(plain)?.slice(1) ?? plain.split("-").filter((word) => word !== "");
			for (const part of parts) {
				const word = oneSpelling(
					plainForms[part] ?? digitsOf(part) ?? ordinalDigitsOf(part) ?? singular(part.replace(/^'(?=s$)/, "")),
				);
				const lemma = part === plain ? folded(token) : word;
				const named = token.pos === "PROPN" || /-\p{Lu}/u.test(token.text);
				out.push({ word, printed: part, lemma, matters: word === "not" || isContent(token), named, cut });
				cut = false;
			}
		}
	}
	return out;
}

/** Whether two words are one, a name also in another spelling: "al-Gadaab", "al-Gadab". */
const same = (a: QuotedWord | undefined, b: QuotedWord | undefined) =>
	a !== undefined &&
	b !== undefined &&
	(a.word === b.word || a.lemma === b.lemma || (a.named && b.named && isOneWord(a.word, b.word)));

/** The words of two lists that stand for each other, as pairs of indexes: a longest common subsequence, with each word taken where it stands next to the one after it, if it stands there too: the second "God" of "in God, but God wants". */
function matches(a: readonly QuotedWord[], b: readonly QuotedWord[]): [number, number][] {
	const out: [number, number][] = [];
	for (const [i, j] of commonSubsequence(a, b, same).reverse()) {
		const next = out.at(-1);
		const [x, y] = next ? [next[0] - 1, next[1] - 1] : [i, j];
		out.push(same(a[x], a[i]) && same(b[y], a[i]) ? [x, y] : [i, j]);
	}
	return out.reverse();
}

/** "Cdn" of "Canadian": the consonants of a word, in order, from its first letter to its last. */
function isAbbreviation(short: string, long: string): boolean {
	if (!/^\p{L}[^\P{L}aeiouy]{2,}$/u.test(short) || long.length < short.length + 2 || short.at(-1) !== long.at(-1))
		return false;
	let at = -1;
	return [...short].every((letter, i) => {
		at = long.indexOf(letter, at + 1);
		return i === 0 ? at === 0 : at > 0;
	});
}

/** "Work force" and "workforce", "first-hand" and "firsthand", "Cdn" and "Canadian", "Moammar" and "Muammar al-Gadhafi". */
function spelledAlike(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
	const [x, y] = [a, b].map((words) => words.map((w) => w.word).join("")) as [string, string];
	const printed = (words: readonly QuotedWord[]) => words.map((w) => w.printed).join("");
	if (x === y || printed(a) === printed(b)) return true;
	if (a.length === 1 && b.length === 1 && (isAbbreviation(x, y) || isAbbreviation(y, x))) return true;
	const names = [a, b].map((words) => words.filter((w) => w.matters)) as [QuotedWord[], QuotedWord[]];
	if (names[0].length === 0 || names[1].length === 0 || !names.flat().every((w) => w.named)) return false;
	return maySamePerson(...(names.map((words) => nameOf(words)) as [Person, Person]));
}

function nameOf(words: readonly QuotedWord[]): Person {
	const name = words.map((w) => w.word).join(" ");
	return personOf(name, name);
}

/** From the first to the last word in common at least this part is common: less are two sentences on one thing. Set on the labelled stories. */
const leastShared = 0.6;
/** And this part of the shorter one. Set on the labelled stories; with .6 one of them is lost, with .5 two sentences of one speech in thirty are one. */
const leastOfShorter = 0.55;
/** Of words of which hardly any tells what it is about, this part: "we've been doing this for a year", "we've been debating this for a year". By eye, on 136 unlabelled stories. Of two quotations of one report, or not surely of one speaker, always this part. */
const mostlySame = 0.75;
/** A stretch in which two versions of one sentence part is at most this long; a longer one is another sentence. */
const maxGap = 4;

/** From so many words in common on one small word for another is another wording too: "destructive to the fabric", "destructive of the fabric". */
const smallFrom = 6;
/** Small words that stand for each other in any report: "the regulation", "this regulation". */
const pointing: ReadonlySet<string> = new Set("a an the this that these those it any some".split(" "));

/** Of a claim so many mentions are looked at for two sentences quoted in a row. */
const lookedAt = 60;

/** Of one report two sentences so near each other are said one after the other, and not one sentence given twice. */
const besideEachOther = 4;

function inARow(a: PlacedMention, b: PlacedMention): boolean {
	if (a.report !== b.report || !a.sentence || !b.sentence) return false;
	const { sentences } = a.report;
	return Math.abs(sentences.indexOf(a.sentence) - sentences.indexOf(b.sentence)) < besideEachOther;
}

const isSame = (a: readonly QuotedWord[], b: readonly QuotedWord[]) =>
	a.length === b.length && a.every((word, i) => same(word, b[i]));

/** Whether one has all words of the other, in order, and hardly more: "Well, I hear that it sank" of "I hear that it sank". */
function isNearly(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
	const [least, most] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
	return least >= mostlySame * most && matches(a, b).length === least;
}

/** Whether two quotations of one sentence begin otherwise: "if they do not" and "to" pass this bill. One that begins later is only shorter. */
function turnedRound(left: readonly QuotedWord[], right: readonly QuotedWord[]): boolean {
	if (left.length === 0 || right.length === 0 || left.length > maxGap || right.length > maxGap) return false;
	if (spelledAlike(left, right)) return false;
	const [negated, matters] = [(w: QuotedWord) => w.word === "not", (w: QuotedWord) => w.matters];
	return left.some(negated) !== right.some(negated) || (left.some(matters) && right.some(matters));
}

/**
 * Whether two quotations are the same sentence given differently: most words in common and in order, and somewhere a
 * word that matters stands in one where another stands in the other, or none though nothing is marked as left out. Words
 * cut off at either end are only a shorter quotation. What stands before the first word in common is held against each other
 * `fromTheStart` only, where both begin as their quotations or sentences do. One report quotes two like sentences more often than one in two wordings.
 */
function givenDifferently(
	a: readonly QuotedWord[],
	b: readonly QuotedWord[],
	{ fromTheStart, mayBeTwo }: { readonly fromTheStart: boolean; readonly mayBeTwo: boolean },
): boolean {
	if (isSame(a, b)) return false;
	const pairs = matches(a, b);
	const common = pairs.filter(([i]) => a[i]?.matters).length;
	const part = pairs.length / Math.max(1, Math.min(a.length, b.length));
	const sameMatter = common >= 3 && pairs.length >= 4 && part >= (mayBeTwo ? mostlySame : leastOfShorter);
	const sameFrame = common >= 1 && pairs.length >= smallFrom && part >= mostlySame;
	if (!sameMatter && !sameFrame) return false;
	const [from, to] = [pairs[0], pairs.at(-1)] as [[number, number], [number, number]];
	if (pairs.length < leastShared * (1 + Math.max(to[0] - from[0], to[1] - from[1]))) return false;
	if (fromTheStart && pairs.length >= smallFrom && turnedRound(a.slice(0, from[0]), b.slice(0, from[1]))) return true;
	const stretches = [...pairs, [a.length, b.length] as [number, number]];
	let [i, j] = pairs[0] as [number, number];
	for (const [nextI, nextJ] of stretches.slice(1)) {
		const [left, right] = [a.slice(i + 1, nextI), b.slice(j + 1, nextJ)];
		const last = nextI === a.length;
		[i, j] = [nextI, nextJ];
		if (left.length > maxGap || right.length > maxGap) continue;
		if (spelledAlike(left, right)) continue;
		const [one, other] = [left.some((w) => w.matters), right.some((w) => w.matters)];
		const whole = !last && ![...left, ...right, a[nextI], b[nextJ]].some((w) => w?.cut);
		if (whole && one !== other) return true;
		const swapped = left.length === 1 && right.length === 1 && ![...left, ...right].some((w) => pointing.has(w.word));
		if (whole && swapped && pairs.length >= smallFrom) return true;
		const negated = left.some((w) => w.word === "not") !== right.some((w) => w.word === "not");
		if ((one && other) || (negated && !last)) return true;
	}
	return false;
}

/** Whether the quoted words are set as a headline, which is an editor's: all its longer words have a capital. */
function isTitled({ tokens, report }: PlacedMention): boolean {
	const quoted = quotedSpans(report);
	const long = tokens.filter((t) => t.text.length > 3 && /^\p{L}/u.test(t.text) && liesWithin(quoted, t.span));
	return long.length > 2 && long.every((t) => /^\p{Lu}/u.test(t.text));
}

/** What stands before the first word of a quotation, or of a sentence in it. */
const opening = /(?:^|["“”‘`]|''|[.!?])\s*$/;

/** Whether a mention begins where its quotation does, or a sentence of it. */
const begins = ({ mention, report }: PlacedMention): boolean =>
	/^["“‘`]/.test(mention.quote) || opening.test(report.text.slice(Math.max(0, mention.span[0] - 4), mention.span[0]));

/** One speaker's sentence quoted in materially different words. */
export function wordingDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const words = onDemand(quotedWords);
	const fromTheStart = onDemand(begins);
	const nearly = onDemand((said: readonly QuotedWord[]) =>
		placed.slice(0, lookedAt).filter((p) => isNearly(words(p), said)),
	);
	/** Whether a report quotes the two one after the other, so that neither is the other in other words. */
	const areInARow = (one: readonly QuotedWord[], other: readonly QuotedWord[]) =>
		nearly(one).some((a) => nearly(other).some((b) => a.sentence !== b.sentence && inARow(a, b)));
	const split = mentionSides(
		placed,
		(a, b) =>
			!inARow(a, b) &&
			!(a.voice && b.voice && a.voice !== b.voice && !samePartyWords(partyWords(a.voice), partyWords(b.voice))) &&
			givenDifferently(words(a), words(b), {
				fromTheStart: fromTheStart(a) && fromTheStart(b),
				mayBeTwo: a.report === b.report || a.voice === undefined || a.voice !== b.voice,
			}) &&
			!areInARow(words(a), words(b)),
		(p) => words(p).length >= 4 && !isTitled(p),
	);
	return (
		split &&
		verdictOf(split, {
			kind: "wording",
			rule: "quoted-differently",
			confidence: 0.6,
			why: "the same sentence of one speaker is quoted in other words",
		})
	);
}
