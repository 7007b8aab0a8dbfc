import type { Span, Token } from "../../core/index.js";
import { isTaggedVerb } from "../../text/tagged-verb.js";
import { isContent } from "./terms.js";

/** A run of a sentence's tokens, `[from, to)`. */
export interface Clause {
	readonly from: number;
	readonly to: number;
}

const opensClause = new Set(
	"because although though while whereas unless since when after before until which who whose where whom as if".split(
		" ",
	),
);
const joins = new Set(["and", "but", "or", "yet", "so"]);

/** Longest clause in words; a longer one is cut at its commas. */
const maxWords = 30;
/** How many tokens after a conjunction are searched for the verb that makes it a clause. */
const verbWithin = 7;

function verbSoon(tokens: readonly Token[], from: number): boolean {
	for (let i = from; i < Math.min(tokens.length, from + verbWithin); i++) {
		if (isTaggedVerb(tokens[i])) return true;
		if (/^[,;:.]$/.test(tokens[i]?.text ?? "")) return false;
	}
	return false;
}

function startsClause(tokens: readonly Token[], i: number): boolean {
	const previous = tokens[i - 1] as Token;
	const token = tokens[i] as Token;
	if (/^(?:[;:—–]|--+|_)$/.test(previous.text)) return true;
	const afterComma = previous.text === ",";
	if (joins.has(token.lower)) {
		if (isTaggedVerb(tokens[i + 1])) return true;
		return afterComma ? verbSoon(tokens, i + 1) : tokens[i + 1]?.pos === "PRON" && verbSoon(tokens, i + 1);
	}
	if (token.lower === "that") return isTaggedVerb(previous) && verbSoon(tokens, i + 1);
	if (opensClause.has(token.lower)) return (afterComma || token.lower !== "as") && verbSoon(tokens, i + 1);
	if (!afterComma) return false;
	if (token.pos === "VERB" && /(?:ing|ed)$/.test(token.lower)) return true;
	return (token.pos === "PRON" || token.pos === "PROPN" || token.pos === "DET") && verbSoon(tokens, i + 1);
}

/** A clause worth its own mention has a verb and at least three words that carry meaning. */
function isWhole(tokens: readonly Token[], { from, to }: Clause): boolean {
	let content = 0;
	let verb = false;
	for (let i = from; i < to; i++) {
		if (isTaggedVerb(tokens[i])) verb = true;
		if (isContent(tokens[i] as Token)) content++;
	}
	return verb && content >= 3;
}

/** Cuts runs that are still over `maxWords` at the last comma before the limit, or at the limit. */
function cutLong(tokens: readonly Token[], clause: Clause, out: Clause[]): void {
	let { from } = clause;
	while (clause.to - from > maxWords + 8) {
		let cut = from + maxWords;
		for (let i = cut; i > from + 10; i--) {
			if (tokens[i - 1]?.text === ",") {
				cut = i;
				break;
			}
		}
		out.push({ from, to: cut });
		from = cut;
	}
	out.push({ from, to: clause.to });
}

/**
 * Parts a sentence into clauses, in order and without gaps, at conjunctions, relative pronouns, participles after a
 * comma, colons and dashes, from token `first` on; `breaks` are text offsets where a clause must end (the edges of an attribution's content).
 * A part without a verb or with fewer than three content words joins the part before it, or the one after when it is
 * first or a break lies between.
 */
export function clausesOf(tokens: readonly Token[], first: number, breaks: ReadonlySet<number>): Clause[] {
	const starts: { at: number; hard: boolean }[] = [{ at: first, hard: true }];
	for (let i = first + 1; i < tokens.length; i++) {
		const hard = breaks.has((tokens[i] as Token).span[0]) || breaks.has((tokens[i - 1] as Token).span[1]);
		if (hard || startsClause(tokens, i)) starts.push({ at: i, hard });
	}
	const parts: (Clause & { hard: boolean })[] = [];
	starts.forEach(({ at, hard }, k) => {
		const part = { from: at, to: starts[k + 1]?.at ?? tokens.length, hard };
		const last = parts.at(-1);
		if (last && !hard && (!isWhole(tokens, part) || !isWhole(tokens, last))) {
			parts[parts.length - 1] = { from: last.from, to: part.to, hard: last.hard };
		} else parts.push(part);
	});
	const out: Clause[] = [];
	for (const part of parts) cutLong(tokens, part, out);
	return out;
}

/** The text span of a clause without punctuation, conjunctions and relative words at its ends; undefined when nothing is left. */
export function spanOf(tokens: readonly Token[], { from, to }: Clause): Span | undefined {
	let a = from;
	let b = to;
	while (
		a < b &&
		(/^[^\p{L}\p{N}$€£¥%]+$/u.test(tokens[a]!.text) ||
			joins.has(tokens[a]!.lower) ||
			// "That’s not an excuse" tells of "that".
			(tokens[a]!.lower === "that" && !isTaggedVerb(tokens[a + 1])))
	)
		a++;
	while (b > a && /^[^\p{L}\p{N}$€£¥%]+$/u.test(tokens[b - 1]!.text)) b--;
	return a < b ? [tokens[a]!.span[0], tokens[b - 1]!.span[1]] : undefined;
}
