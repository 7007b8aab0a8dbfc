import type { Span, Token } from "../../../core/index.js";
import { afterAddressee, clauseEnd, contentStart, maxClause, objectEnd, spansOf } from "./content-extent.js";
import type { Cue } from "./cue-lexicon.js";
import { isSpeech, type Line } from "./line.js";
import { isTimeWord } from "./noun-phrase.js";

const prepositions = ["for", "on", "of", "about", "to", "with", "against"];

function word(line: Line, i: number): string {
	return line.tokens[i]?.lower ?? "";
}

/** Index after the last token of the quotation that token `start` stands in. */
function quotationEnd(line: Line, start: number): number {
	let i = start;
	while (i < line.tokens.length && line.quotation[i] === line.quotation[start]) i++;
	return i;
}

/** The "to" of an infinitive that follows a cue, past a time or an occasion: "pledged on the eve of the vote to resign". */
function infinitiveStart(line: Line, after: number): number | undefined {
	for (let i = after; i < after + 12; i++) {
		const token = line.tokens[i];
		if (!token || line.quotation[i] !== -1) return undefined;
		if (token.lower === "to" && (line.tokens[i + 1]?.pos === "VERB" || /^(?:be|have|do|not)$/.test(word(line, i + 1))))
			return i;
		if (token.lower === "not" && word(line, i + 1) === "to") return i;
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

/** Content that a cue ending before token `after` takes, by its frames; undefined when nothing fits. */
export function contentAfter(line: Line, after: number, cue: Cue, end: (start: number) => number): Span[] | undefined {
	const next = line.tokens[after];
	if (!next) return undefined;
	const { frames } = cue;
	if (frames.has("i")) {
		const start = infinitiveStart(line, after);
		if (start !== undefined) return spansOf(line, start, Math.max(start + 1, end(start)));
	}
	if (frames.has("as")) {
		const last = objectEnd(line, after);
		for (let i = after + 1; i < last; i++) if (word(line, i) === "as") return spansOf(line, after, last);
		return undefined;
	}
	for (const preposition of prepositions) {
		if (frames.has(preposition) && next.lower === preposition && line.tokens[after + 1])
			return spansOf(line, after + 1, objectEnd(line, after + 1));
	}
	const clause = frames.has("c") || frames.has("q") ? clauseAfter(line, after, cue, end) : undefined;
	if (clause) return clause;
	if (frames.has("d") && cue.lemma !== "tell") {
		const person = afterAddressee(line, after);
		if (person > after && /^(?:to|not)$/.test(word(line, person))) return spansOf(line, after, end(after));
	}
	if (!frames.has("o") || isTimeWord(next.lower)) return undefined;
	if (/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|VERB|ADV|SYM)$/.test(next.pos) || line.quotation[after] !== -1) {
		const last = objectEnd(line, after);
		return cue.lemma === "call" && !hasComplement(line, after, last) ? undefined : spansOf(line, after, last);
	}
	return undefined;
}

function clauseAfter(line: Line, after: number, cue: Cue, end: (start: number) => number): Span[] | undefined {
	const { frames } = cue;
	const found = contentStart(line, after, frames.has("d"));
	if (found?.explicit) {
		if (line.quotation[found.start] === -1) return spansOf(line, found.start, end(found.start));
		const last = quotationEnd(line, found.start);
		const rest = line.tokens[last];
		const goesOn =
			rest && rest.pos !== "PUNCT" && !/^(?:in|on|at|during|when|as|after|before|while|about|of)$/.test(rest.lower);
		return spansOf(line, found.start, goesOn ? end(found.start) : last);
	}
	if (!found) return undefined;
	if (frames.has("d")) {
		// "urged X to …" has X in its content, "told X to …" has not.
		const person = afterAddressee(line, after);
		if (person > after && /^(?:to|not)$/.test(word(line, person)))
			return spansOf(line, cue.lemma === "tell" ? person : after, end(after));
	}
	if (/^(?:with|by|from|of|about|against|into)$/.test(word(line, found.start)) && line.quotation[found.start] === -1)
		return undefined;
	return frames.has("c") && hasClause(line, found.start) ? spansOf(line, found.start, end(found.start)) : undefined;
}

/** Whether "called" says what somebody is called: "called the deal a mistake", not "called the office". */
function hasComplement(line: Line, from: number, to: number): boolean {
	const object = afterAddressee(line, from);
	for (let i = from; i < to; i++) if (line.quotation[i] !== -1) return true;
	const next = line.tokens[object];
	return object < to && next !== undefined && /^(?:DET|ADJ|NOUN|PROPN|ADV|PRON)$/.test(next.pos);
}

/** Content that ends right before token `before`, at a comma or a closing quotation mark. */
export interface Preceding {
	readonly quoted: boolean;
	readonly spans: readonly Span[];
}

export function precedingContent(line: Line, before: number): Preceding | undefined {
	let end = before;
	const last = line.tokens[end - 1];
	if (!last) return undefined;
	let quotation = line.quotation[end - 1] ?? -1;
	if (quotation === -1) {
		if (!/^(?:[,?!—–]|--)$/.test(last.text)) return undefined;
		end--;
		quotation = line.quotation[end - 1] ?? -1;
	}
	if (end < 1) return undefined;
	let from = Math.max(0, end - maxClause);
	while (from < end - 1 && line.quotation[from] === -1 && line.tokens[from]?.pos === "CCONJ") from++;
	const start = (line.tokens[from] as Token).span[0];
	const stop = (line.tokens[end - 1] as Token).span[1];
	const q = quotation === -1 ? undefined : line.quotations[quotation];
	if (!q) return { quoted: false, spans: [[start, stop]] };
	// A quotation that began in an earlier sentence or paragraph comes with all its pieces.
	const inside = q.pieces.findLast((p) => p[0] < stop);
	const first = inside && inside[0] < start ? inside[0] : start;
	const spans: Span[] = [...q.pieces.filter((p) => p[1] <= first), [first, stop]];
	const begin = (q.pieces[0] as Span)[0];
	// A short quotation at the end of a lead-in ("On Fox's “Morning Talk,” X said …") is not what X said.
	const quoted = isSpeech(line.text, q) && (begin <= start || stop - begin >= (stop - start) / 2);
	return { quoted, spans };
}

/** What goes on after the cue of a content that began before it: `…," he said, "and …` and "The plan, he said, will fail". */
export function resumed(line: Line, after: number, quoted: boolean): Span[] {
	if (quoted) {
		for (let i = after; i < after + 14; i++) {
			const token = line.tokens[i];
			if (!token) return [];
			if (line.quotation[i] !== -1)
				return /^(?:[,:.;—–]|--)$/.test(word(line, i - 1)) ? spansOf(line, i, quotationEnd(line, i)) : [];
			if (token.pos === "VERB" && !token.lower.endsWith("ing")) return [];
		}
		return [];
	}
	if (word(line, after) !== "," || !line.tokens[after + 1]) return [];
	const next = line.tokens[after + 1] as Token;
	if (next.lower.endsWith("ing") || /^(?:according|who|which|and|but)$/.test(next.lower)) return [];
	const last = clauseEnd(line, after + 1);
	return last > after + 1 ? spansOf(line, after + 1, last) : [];
}
