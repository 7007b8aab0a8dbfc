import type { Span, Token } from "../../../core/index.js";
import { cueOf } from "./cue-lexicon.js";
import { isSpeech, type Line } from "./line.js";
import { isTimeWord, opensCircumstance } from "./noun-phrase.js";

/** The longest content read inside one sentence, in words: a bound for hostile text, far above any real clause. */
export const maxClause = 250;

const ends = /^[.!?;]+$/;
const adjuncts = new Set([
	"after",
	"before",
	"during",
	"when",
	"while",
	"because",
	"although",
	"though",
	"despite",
	"amid",
	"until",
	"since",
	"which",
	"who",
	"whose",
]);

function at(line: Line, i: number): Token | undefined {
	return line.tokens[i];
}

/** Whether at a comma a new attribution begins: ", according to", ", he said", ", adding that", ", and denied". */
function startsAttribution(line: Line, comma: number): boolean {
	let i = comma + 1;
	const next = at(line, i);
	if (!next || line.quotation[i] !== -1) return false;
	if (next.lower === "according" && at(line, i + 1)?.lower === "to") return true;
	if (next.pos === "CCONJ") i++;
	else if (
		next.pos === "VERB" &&
		(next.lower.endsWith("ing") || isFiniteCue(line, i)) &&
		cueOf(next.lower, at(line, i + 1)?.lower)
	)
		return true;
	return (i > comma + 1 && isFiniteCue(line, i)) || startsSaying(line, i, i > comma + 1);
}

/** Whether a verb of saying in the past or third person stands at `i`, adverbs passed over: "and also said". */
function isFiniteCue(line: Line, i: number): boolean {
	let j = i;
	while (j < i + 3 && at(line, j)?.pos === "ADV") j++;
	const token = at(line, j);
	if (token?.pos !== "VERB" || line.quotation[j] !== -1) return false;
	if (!/(?:s|ed|said|told|wrote)$/.test(token.lower)) return false;
	const cue = cueOf(token.lower, at(line, j + 1)?.lower)?.cue;
	return cue !== undefined && (cue.frames.has("c") || cue.frames.has("q") || cue.frames.has("i"));
}

/**
 * Whether from `start` a short subject and a verb of saying follow. Without `clause` nothing may be said after the verb
 * ("…, the ministry said."), since a clause with its own content would be joined by a conjunction.
 */
function startsSaying(line: Line, start: number, clause = false): boolean {
	for (let i = start; i < start + 9; i++) {
		const token = at(line, i);
		if (!token || line.quotation[i] !== -1) return false;
		if (token.pos === "VERB" || token.pos === "AUX") {
			if (i === start) return false;
			const cue = cueOf(token.lower, at(line, i + 1)?.lower);
			if (!cue) {
				if (token.pos === "AUX") continue;
				return false;
			}
			if (!cue.cue.frames.has("c") && !cue.cue.frames.has("q")) return false;
			const next = at(line, cue.withNext ? i + 2 : i + 1);
			return (
				clause ||
				!next ||
				line.quotation[i + 1] !== -1 ||
				/^(?:PUNCT|ADP|SCONJ|ADV)$/.test(next.pos) ||
				isTimeWord(next.lower) ||
				cue.cue.frames.has("d")
			);
		}
		if (token.pos === "PUNCT" && token.text !== "-") return false;
	}
	return false;
}

/** Index after the last word of a clause that begins at `start`. */
export function clauseEnd(line: Line, start: number): number {
	const limit = Math.min(line.tokens.length, start + maxClause);
	let i = start;
	for (; i < limit; i++) {
		const token = at(line, i) as Token;
		if (line.quotation[i] !== -1) {
			// The comma that parts clauses may stand inside the closing mark.
			const closes = line.quotation[i + 1] === -1 && i > start && at(line, i - 1)?.text === ",";
			if (closes && startsAttribution(line, i)) {
				i++;
				break;
			}
			continue;
		}
		if (token.text === ";") break;
		if (i === start) continue;
		if (token.text === "," && startsAttribution(line, i)) break;
		if (token.pos === "CCONJ" && isFiniteCue(line, i + 1)) break;
		if (/^(?:—|–|--)$/.test(token.text) && startsSaying(line, i + 1)) break;
	}
	return withoutTail(line, start, i);
}

/** Index after the last word of a clause inside a subordinate one ("While X said the plan was dead, he …"): its first comma. */
export function subordinateEnd(line: Line, start: number): number {
	const end = clauseEnd(line, start);
	for (let i = start + 1; i < end; i++) {
		if (line.quotation[i] === -1 && at(line, i)?.text === "," && !inList(line, i)) return withoutTail(line, start, i);
	}
	return end;
}

/** Index after the last word of an object that begins at `start`: it ends before a comma, an adjunct clause or a further verb. */
export function objectEnd(line: Line, start: number): number {
	const limit = Math.min(line.tokens.length, start + 60);
	let i = start;
	for (; i < limit; i++) {
		const token = at(line, i) as Token;
		if (line.quotation[i] !== -1) continue;
		if (i === start) continue;
		if (/^[,;:—–]$/.test(token.text)) {
			if (token.text === "," && inList(line, i)) continue;
			break;
		}
		if (adjuncts.has(token.lower)) break;
		if (isTimeWord(token.lower)) {
			if (at(line, i + 1)?.lower === "that") continue;
			if (at(line, i - 1)?.lower === "on") i--;
			break;
		}
		if (token.lower === "that" && token.pos === "SCONJ") return clauseEnd(line, i);
		if (token.pos === "CCONJ" && (startsVerb(line, i + 1) || startsSaying(line, i + 1))) break;
		if (/^(?:in|at|during|on)$/.test(token.lower) && opensCircumstance(line, i + 1)) break;
	}
	return withoutTail(line, start, i);
}

/** Whether a verb begins at `i`, adverbs passed over: "and left", not "and advanced weapons". */
function startsVerb(line: Line, i: number): boolean {
	let j = i;
	while (j < i + 3 && at(line, j)?.pos === "ADV") j++;
	const token = at(line, j);
	if (token?.pos === "AUX") return true;
	if (token?.pos !== "VERB") return false;
	return !(/(?:ed|ing)$/.test(token.lower) && at(line, j + 1)?.pos === "NOUN");
}

/** Whether a clause rather than one more member follows "and": a finite verb stands in the next few words. */
function opensClause(line: Line, from: number): boolean {
	for (let i = from; i < from + 6; i++) {
		if (!at(line, i) || at(line, i)?.pos === "PUNCT") return false;
		if (at(line, i - 1)?.lower !== "to" && at(line, i)?.pos !== "ADV" && startsVerb(line, i)) return true;
	}
	return false;
}

/** Whether the comma parts the members of a list that ends in "and X": "arms, fuel, and food". */
function inList(line: Line, comma: number): boolean {
	for (let i = comma + 1; i < comma + 20; i++) {
		const token = at(line, i);
		if (!token) return false;
		if (token.pos === "CCONJ")
			return /^(?:DET|ADJ|NOUN|PROPN|NUM|VERB)$/.test(at(line, i + 1)?.pos ?? "") && !opensClause(line, i + 1);
		if (token.text !== "," && !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos) && token.lower !== "of") return false;
	}
	return false;
}

function withoutTail(line: Line, start: number, end: number): number {
	let to = end;
	while (to > start + 1) {
		const token = at(line, to - 1) as Token;
		if (
			line.quotation[to - 1] === -1 &&
			(ends.test(token.text) || /^[,:—–)-]$/.test(token.text) || token.pos === "CCONJ")
		) {
			if (token.text === ")") break;
			to--;
		} else break;
	}
	return to;
}

/** The spans of tokens `[from, to)`, with the rest of a quotation that is still open at the end of them. */
export function spansOf(line: Line, from: number, to: number): Span[] {
	const first = at(line, from);
	const last = at(line, to - 1);
	if (!first || !last) return [];
	let end = last.span[1];
	const out: Span[] = [];
	const index = line.quotation[to - 1] ?? -1;
	if (index >= 0) {
		for (const [s, e] of line.quotations[index]?.pieces ?? []) {
			if (e <= end) continue;
			if (s < end) end = e;
			else out.push([s, e]);
		}
	}
	return [[first.span[0], end], ...out];
}

/**
 * Where the content that follows a cue begins: past adverbs, times ("on Thursday"), circumstances ("in a statement") and,
 * with `addressee`, the person spoken to. `explicit` when a `that`, a colon or a quotation marks it.
 */
export function contentStart(
	line: Line,
	from: number,
	addressee: boolean,
): { readonly start: number; readonly explicit: boolean } | undefined {
	let i = from;
	let only = true;
	for (; i < from + 30; i++) {
		const token = at(line, i);
		if (!token) return undefined;
		const quotation = line.quotation[i] ?? -1;
		if (quotation !== -1) {
			const q = line.quotations[quotation];
			return q &&
				(i === from || isSpeech(line.text, q) || at(line, i - 1)?.text === "," || at(line, i - 1)?.text === ":")
				? { start: i, explicit: true }
				: { start: from, explicit: false };
		}
		if (token.text === ":") return at(line, i + 1) ? { start: i + 1, explicit: true } : undefined;
		if (
			token.lower === "that" &&
			(token.pos === "SCONJ" || token.pos === "DET" || token.pos === "PRON") &&
			(i === from || only)
		)
			return { start: i, explicit: true };
		if (/^[.;!?]+$/.test(token.text)) break;
		// A comma right after the cue: only a quotation may follow it as content.
		if (token.text === "," && i === from) {
			if (line.quotation[i + 1] === -1 && at(line, i + 1)) return undefined;
			continue;
		}
		if (token.pos === "VERB" && /^\p{Lu}/u.test(token.text) && i > from) continue;
		if (
			i === from &&
			!addressee &&
			token.pos !== "ADP" &&
			token.pos !== "ADV" &&
			token.pos !== "PUNCT" &&
			!isTimeWord(token.lower) &&
			!/^(?:last|this|earlier|late|early|in|on|at|to|again|before)$/.test(token.lower)
		)
			break;
		if (
			token.pos === "VERB" ||
			token.pos === "AUX" ||
			token.pos === "SCONJ" ||
			(token.pos === "PRON" && i > from && !/^(?:his|her|their|its|our|my)$/.test(token.lower))
		) {
			only = false;
			break;
		}
	}
	return bareStart(line, from, addressee);
}

function bareStart(
	line: Line,
	from: number,
	addressee: boolean,
): { readonly start: number; readonly explicit: boolean } | undefined {
	let i = from;
	if (addressee) i = afterAddressee(line, i);
	for (let step = 0; step < 4; step++) {
		const token = at(line, i);
		if (!token) return undefined;
		if (
			isTimeWord(token.lower) ||
			(token.pos === "ADV" &&
				!/^(?:not|no|so|how|when|where|why|nearly|almost|only|about|more|even|just)$/.test(token.lower))
		)
			i++;
		else if (
			/^(?:on|in|at|during|to|via|through|last|this)$/.test(token.lower) &&
			token.pos !== "PART" &&
			opensCircumstance(line, i + 1) &&
			i + 1 < line.tokens.length
		) {
			let j = i + 1;
			while (j < i + 8 && at(line, j) && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(at(line, j)?.pos ?? "")) j++;
			i = j;
		} else break;
	}
	const token = at(line, i);
	if (!token || (token.pos === "PUNCT" && line.quotation[i] === -1)) return undefined;
	return { start: i, explicit: false };
}

/** Past the noun phrase of the person spoken to: "reporters", "CBS News", "the Senate panel". */
export function afterAddressee(line: Line, from: number): number {
	const first = at(line, from);
	if (!first) return from;
	if (first.pos === "PRON" && /^(?:him|her|them|me|us|you|it)$/.test(first.lower)) return from + 1;
	let i = from;
	let named = false;
	while (i < from + 12) {
		const token = at(line, i);
		if (!token || line.quotation[i] !== -1) break;
		if (named && token.pos === "DET") break;
		if (
			token.pos === "DET" ||
			token.pos === "ADJ" ||
			token.pos === "NUM" ||
			/^(?:['’]s|['’]|of|&|his|her|their|its)$/.test(token.lower)
		)
			i++;
		else if (token.pos === "NOUN" || token.pos === "PROPN") {
			if (named && isTimeWord(token.lower)) break;
			// "told Sulaiman Mr. Orr would …": a title opens the next noun phrase.
			if (named && /^(?:mr|mrs|ms|dr)\.$/.test(token.lower)) break;
			named = true;
			i++;
		} else break;
	}
	return named ? i : from;
}
