import type { Token } from "../../../core/index.js";

/** So far back what an editor has put in is looked for, and so many words it has at most. */
const reach = 16;
const longest = { bracket: 4, quoted: 3 };

const isBracket = ({ text }: Token) => /^[([]$/.test(text);
const isQuote = ({ text }: Token) => /^["“”]$/.test(text);
const touches = (a: Token | undefined, b: Token | undefined) =>
	a !== undefined && b !== undefined && a.span[1] === b.span[0];

const opensInsert = (token: Token) => isBracket(token) || isQuote(token);

/** Where the bracket or the few quoted words that begin at `i` end; undefined where none do. */
function insertAt(tokens: readonly Token[], i: number, to: number): number | undefined {
	const token = tokens[i] as Token;
	const opens = isBracket(token);
	if (!opens && !(isQuote(token) && touches(token, tokens[i + 1]))) return undefined;
	const last = Math.min(to - 1, i + 1 + (opens ? longest.bracket : longest.quoted));
	for (let j = i + 1; j <= last; j++) {
		const other = tokens[j] as Token;
		if (opens ? /^[)\]]$/.test(other.text) : isQuote(other))
			return opens || touches(tokens[j - 1], other) ? j : undefined;
	}
	return undefined;
}

/**
 * A sentence as it runs around the word at `at`, and where that word stands in it: before it without what is put in in brackets and without
 * the marks around a few quoted words. "Was “not aware” of (the guild) selling" denies the selling as "was not aware of selling" does.
 */
export function withoutInserts(tokens: readonly Token[], at: number): readonly [readonly Token[], number] {
	const from = Math.max(0, at - reach);
	let first = from;
	while (first < at && !opensInsert(tokens[first] as Token)) first++;
	// Nearly every sentence: nothing to leave out, nothing to copy.
	if (first === at) return [tokens, at];
	const kept: Token[] = [];
	for (let i = from; i < at; i++) {
		const token = tokens[i] as Token;
		const end = insertAt(tokens, i, at);
		if (end === undefined) kept.push(token);
		else {
			if (isQuote(token)) kept.push(...tokens.slice(i + 1, end));
			i = end;
		}
	}
	if (kept.length === at - from) return [tokens, at];
	return [[...kept, ...tokens.slice(at)], kept.length];
}
