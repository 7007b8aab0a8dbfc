import { isHyphenated, type Line } from "./line.js";

/** A noun phrase as token indices, `[from, to)`, with the index of its main noun where it is plain. */
export interface Phrase {
	readonly from: number;
	readonly to: number;
}

/** The longest a source may be, in words; longer runs are not names of speakers. */
const maxPhrase = 40;

const nominal = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM"]);
const linking = new Set([
	"of",
	"for",
	"in",
	"at",
	"from",
	"with",
	"on",
	"by",
	"to",
	"'s",
	"’s",
	"’",
	"'",
	"&",
	"and",
	"or",
	"-",
	"–",
	"than",
	"behind",
	"near",
	"against",
	"about",
	"close",
]);
const subjectPronouns = new Set([
	"he",
	"she",
	"they",
	"it",
	"i",
	"we",
	"you",
	"who",
	"one",
	"some",
	"many",
	"others",
	"both",
	"few",
	"several",
	"another",
	"most",
	"all",
	"none",
	"critics",
]);
const objectPronouns = new Set(["him", "her", "them", "me", "us"]);
const timeWords =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|earlier|later|recently|now|then)$/;
const relatives = new Set(["who", "which", "that"]);
const closing = /^[”"'’»]$/;

export function isTimeWord(word: string): boolean {
	return timeWords.test(word);
}

function isPart(line: Line, i: number): boolean {
	const token = line.tokens[i];
	if (!token) return false;
	if (nominal.has(token.pos)) return true;
	if (linking.has(token.lower)) return true;
	if (token.pos === "PART" && /^['’]s?$/.test(token.lower)) return true;
	if (token.text === "(" || token.text === ")") return true;
	// "state-run", "U.S.-backed": the parts of a word joined by hyphens.
	if (isHyphenated(line.tokens, i)) return true;
	// Modifiers the tagger takes for verbs, when written in capitals.
	return token.pos === "VERB" && /^\p{Lu}/u.test(token.text) && i > 0;
}

/** The comma that opens a parenthetical closed by the comma at `close`: ", a party veteran," or ", speaking anonymously,". */
function openingComma(line: Line, close: number): number | undefined {
	for (let i = close - 1; i > 0 && i > close - 30; i--) {
		const token = line.tokens[i];
		if (!token || line.quotation[i] !== -1) return undefined;
		if (token.text === "," && !isInnerComma(line, i)) return i;
		if (/^[;:.!?]$/.test(token.text)) return undefined;
	}
	return undefined;
}

/** A comma inside a list or an age ("Ms. Ode, 43, of Tarn") that does not open a parenthetical of its own. */
function isInnerComma(line: Line, i: number): boolean {
	return line.tokens[i + 1]?.pos === "NUM" && line.tokens[i + 2]?.text === ","
		? false
		: line.tokens[i + 1]?.pos === "CCONJ";
}

/** The noun phrase that ends right before token `end`, as the subject of what follows; undefined when there is none. */
export function phraseBefore(line: Line, end: number): Phrase | undefined {
	let to = end;
	const last = line.tokens[to - 1];
	if (!last || line.quotation[to - 1] !== -1) return undefined;
	if (last.text === "," || last.text === "—" || last.text === "–" || last.text === ")") {
		const open =
			last.text === ","
				? openingComma(line, to - 1)
				: last.text === ")"
					? openingBracket(line, to - 1)
					: openingDash(line, to - 1);
		if (open === undefined || open === 0) return undefined;
		const inner = runBefore(line, open);
		if (!inner) return undefined;
		const next = line.tokens[open + 1];
		const appositive =
			next &&
			(next.pos === "DET" ||
				next.pos === "NOUN" ||
				next.pos === "NUM" ||
				next.pos === "ADJ" ||
				next.pos === "PROPN" ||
				next.text === "(" ||
				last.text === ")");
		const relative = next && (relatives.has(next.lower) || next.lower === "whose");
		// An appositive belongs to the source; what the source does meanwhile ("speaking anonymously") does not.
		if (last.text === ")") return { from: inner.from, to };
		return appositive && !relative ? { from: inner.from, to: to - 1 } : (described(line, inner) ?? inner);
	}
	// "officials on Wednesday said": the time is no part of the source.
	while (to > 1 && isTimeWord(line.tokens[to - 1]?.lower ?? "")) to -= line.tokens[to - 2]?.lower === "on" ? 2 : 1;
	if (to < 1) return undefined;
	const run = runBefore(line, to);
	if (!run) return undefined;
	// "X, who lives nearby, said": the tagger may take the clause's verb for a noun; its subject is before "who".
	const verbLike = /(?:s|ed)$/.test(line.tokens[run.from]?.lower ?? "") && line.tokens[run.from]?.pos === "NOUN";
	if (verbLike && line.tokens[run.from - 1]?.lower === "who" && run.to - run.from > 1) {
		const comma = line.tokens[run.from - 2]?.text === "," ? 1 : 0;
		return runBefore(line, run.from - 1 - comma);
	}
	to = run.to;
	return run;
}

/** "Jane Doe, the mayor's deputy, who …": the name before a description that a relative clause follows, with it. */
function described(line: Line, { from, to }: Phrase): Phrase | undefined {
	if (line.tokens[from - 1]?.text !== "," || line.tokens[from - 2]?.pos !== "PROPN") return undefined;
	if (/^(?:PROPN|PRON)$/.test(line.tokens[to - 1]?.pos ?? "")) return undefined;
	const name = runBefore(line, from - 1);
	return name && { from: name.from, to };
}

function openingBracket(line: Line, close: number): number | undefined {
	for (let i = close - 1; i > 0 && i > close - 15; i--) if (line.tokens[i]?.text === "(") return i;
	return undefined;
}

function openingDash(line: Line, close: number): number | undefined {
	const dash = line.tokens[close]?.text;
	for (let i = close - 1; i > 0 && i > close - 30; i--) if (line.tokens[i]?.text === dash) return i;
	return undefined;
}

/** Whether the token at `i` belongs to the run that ends at `end`: also the comma of "of Columbia, South Carolina" and "filed Thursday" after a noun. */
function belongs(line: Line, i: number, end: number): boolean {
	if (isPart(line, i)) return true;
	const token = line.tokens[i];
	const before = line.tokens[i - 1];
	const next = line.tokens[i + 1];
	if (!token || !before || !next) return false;
	if (token.text === "," && before.pos === "PROPN" && next.pos === "PROPN" && i > 1)
		return (
			/^(?:of|from|in)$/.test(line.tokens[i - 2]?.lower ?? "") ||
			/^(?:of|from|in)$/.test(line.tokens[i - 3]?.lower ?? "")
		);
	const participle = token.pos === "VERB" && /(?:ed|written|made|seen|shown|known)$/.test(token.lower);
	return (
		participle &&
		i + 1 < end &&
		before.pos === "NOUN" &&
		(next.pos === "ADP" || isTimeWord(next.lower) || next.lower === "last")
	);
}

/** Where "and" joins clauses and not names ("… met Orr and Ode said"), the phrase begins after it: a verb stands before the run. */
function withoutObject(line: Line, from: number, end: number): number {
	const lead = line.tokens[from - 1];
	if (!lead || (lead.pos !== "VERB" && lead.pos !== "AUX")) return from;
	for (let i = end - 2; i > from; i--) if (line.tokens[i]?.pos === "CCONJ") return i + 1;
	return from;
}

function runBefore(line: Line, end: number): Phrase | undefined {
	const last = line.tokens[end - 1];
	if (!last || line.quotation[end - 1] !== -1 || last.pos === "CCONJ") return undefined;
	if (last.pos === "PRON" || subjectPronouns.has(last.lower)) {
		if (subjectPronouns.has(last.lower) || relatives.has(last.lower)) {
			return { from: end - 1, to: end };
		}
		if (objectPronouns.has(last.lower) || last.lower === "there") return undefined;
	}
	if (relatives.has(last.lower)) return { from: end - 1, to: end };
	let from = end;
	while (from > 0 && end - from < maxPhrase && line.quotation[from - 1] === -1 && belongs(line, from - 1, end)) {
		const token = line.tokens[from - 1];
		const afterNoun = /^(?:NOUN|PROPN)$/.test(line.tokens[from - 2]?.pos ?? "");
		if (token && relatives.has(token.lower) && (token.pos !== "DET" || afterNoun)) break;
		if (
			token?.pos === "PRON" &&
			!/^(?:his|her|their|its|our|my|your|some|one|many|those|others|several|anyone|everyone|people)$/.test(token.lower)
		)
			break;
		from--;
	}
	from = withoutObject(line, from, end);
	// The phrase begins with a noun phrase of its own: drop leading connectors, times and prepositional phrases.
	from = withoutLead(line, from, end);
	if (from >= end) return undefined;
	for (let i = from; i < end; i++) {
		const pos = line.tokens[i]?.pos;
		if (
			pos === "NOUN" ||
			pos === "PROPN" ||
			pos === "PRON" ||
			pos === "NUM" ||
			subjectPronouns.has(line.tokens[i]?.lower ?? "")
		)
			return { from, to: end };
	}
	return undefined;
}

/** Moves past "In a statement" in "In a statement Trump", "On Tuesday" in "On Tuesday the ministry", "and" in "and he". */
function withoutLead(line: Line, start: number, end: number): number {
	let from = start;
	while (from < end) {
		const token = line.tokens[from];
		if (!token) break;
		// "said that prosecutors plan": "that" opens the clause, however it is tagged.
		if (token.lower === "that" && end - from > 1 && line.tokens[end - 1]?.lower.endsWith("s")) {
			from++;
			continue;
		}
		if (linking.has(token.lower) || token.text === ")" || token.pos === "PART") {
			const preposition = token.pos === "ADP";
			from++;
			if (!preposition) continue;
			// Inside a leading prepositional phrase the subject begins with the last determiner or name after it.
			let begin = end;
			for (let i = from + 1; i < end; i++) {
				const t = line.tokens[i];
				const before = line.tokens[i - 1];
				if (!t || !before) break;
				const free =
					before.pos !== "ADP" &&
					before.pos !== "DET" &&
					before.pos !== "ADJ" &&
					before.pos !== "CCONJ" &&
					!linking.has(before.lower);
				if (
					free &&
					(t.pos === "DET" ||
						(t.pos === "PROPN" && before.pos !== "PROPN" && before.pos !== "NUM") ||
						(t.pos === "PROPN" && isTimeWord(before.lower)))
				)
					begin = Math.min(begin, i);
			}
			if (begin < end) from = begin;
		} else if (
			/^(?:last|this|next)$/.test(token.lower) &&
			/^(?:week|month|year|night|summer|spring|fall|winter)$/.test(line.tokens[from + 1]?.lower ?? "")
		)
			from += 2;
		else if (isTimeWord(token.lower)) from++;
		else break;
	}
	return from;
}

/**
 * The noun phrase that begins at token `start`, with its appositive: `X, the president's former envoy`. With `closed`
 * an appositive counts only when a further comma ends it, since a clause may follow the first.
 */
export function phraseAfter(line: Line, start: number, closed = false): Phrase | undefined {
	const first = line.tokens[start];
	if (!first || line.quotation[start] !== -1) return undefined;
	if (first.pos === "PRON" && subjectPronouns.has(first.lower)) return { from: start, to: start + 1 };
	if (!nominal.has(first.pos)) return undefined;
	let to = start;
	let named = false;
	while (to < line.tokens.length && to - start < maxPhrase && line.quotation[to] === -1) {
		const token = line.tokens[to];
		if (!token) break;
		if (token.text === ",") {
			if (!named || !startsAppositive(line, to + 1) || (closed && !isClosed(line, to + 1))) break;
			to++;
			continue;
		}
		if (!isPart(line, to)) break;
		if (to > start && isTimeWord(token.lower)) break;
		if (
			named &&
			token.pos === "ADP" &&
			/^(?:in|at|on|during|after|to|about|by|with)$/.test(token.lower) &&
			opensCircumstance(line, to + 1)
		)
			break;
		if (token.pos === "PRON" && to > start && !/^(?:his|her|their|its|our|my|your)$/.test(token.lower)) break;
		if (token.pos === "CCONJ" && !nominal.has(line.tokens[to + 1]?.pos ?? "X")) break;
		if (
			token.pos === "NOUN" ||
			token.pos === "PROPN" ||
			token.pos === "NUM" ||
			token.pos === "PRON" ||
			token.pos === "DET" ||
			token.pos === "ADJ"
		)
			named = true;
		to++;
	}
	while (
		to > start &&
		(line.tokens[to - 1]?.pos === "ADP" ||
			line.tokens[to - 1]?.pos === "CCONJ" ||
			line.tokens[to - 1]?.text === "," ||
			line.tokens[to - 1]?.text === "(")
	)
		to--;
	return to > start ? { from: start, to } : undefined;
}

const circumstances =
	/^(?:statement|interview|speech|conference|briefing|email|e-mail|tweet|post|letter|television|tv|radio|rally|call|message|telephone|phone|testimony|address|hearing|debate|meeting|appearance|memo|report|op-ed)$/;

/** Whether what follows a preposition says where or when the speaking took place. */
export function opensCircumstance(line: Line, at: number): boolean {
	for (let i = at; i < at + 6 && i < line.tokens.length; i++) {
		const word = line.tokens[i]?.lower ?? "";
		if (circumstances.test(word) || isTimeWord(word)) return true;
		if (!nominal.has(line.tokens[i]?.pos ?? "X")) return false;
	}
	return false;
}

/** Whether a further comma follows before the sentence's first verb: an appositive between commas. */
function isClosed(line: Line, from: number): boolean {
	for (let i = from; i < from + 20; i++) {
		const token = line.tokens[i];
		if (!token || token.pos === "VERB" || token.pos === "AUX") return false;
		if (token.text === ",") return true;
	}
	return false;
}

function startsAppositive(line: Line, at: number): boolean {
	const token = line.tokens[at];
	if (!token || line.quotation[at] !== -1) return false;
	if (token.pos === "NUM") return true;
	if (
		token.pos !== "DET" &&
		token.pos !== "NOUN" &&
		token.pos !== "ADJ" &&
		token.pos !== "PROPN" &&
		!/^(?:his|her|their|its)$/.test(token.lower)
	)
		return false;
	// Not an appositive when a verb comes before the next comma: a new clause begins.
	for (let i = at; i < at + 15; i++) {
		const t = line.tokens[i];
		if (!t || t.text === "," || /^[.;:!?]$/.test(t.text) || closing.test(t.text)) return true;
		if (t.pos === "AUX" || t.lower === "who" || t.lower === "which") return t.lower === "who" || t.lower === "which";
		if (t.pos === "VERB" && !/(?:ed|ing)$/.test(t.lower)) return false;
	}
	return true;
}
