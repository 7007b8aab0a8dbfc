import type { Token } from "../../core/index.js";
import type { Clause } from "./clauses.js";
import { isContent } from "./terms.js";

/** A phrase is read in stretches of at least this many content words and at most this many words. */
const leastContent = 3;
const mostWords = 14;

/** After a verb these belong to it: "left behind", "cut off". */
const particles = new Set("behind off out up down away back over aside forward together along".split(" "));

/** With "to" these only say when or whether: "we're going to pay" is one phrase. */
const bound = new Set("going have has had ought used able about".split(" "));

function startsPhrase(tokens: readonly Token[], i: number): boolean {
	const previous = tokens[i - 1] as Token;
	const token = tokens[i] as Token;
	if (previous.text === "," || /^[(–—;:]$/.test(previous.text)) return true;
	if (particles.has(token.lower) && previous.pos === "VERB") return false;
	if (token.pos === "ADP") return token.lower !== "of" && previous.pos !== "ADP" && previous.lower !== "than";
	if (token.pos === "CCONJ" || token.pos === "SCONJ") return true;
	if (token.lower === "to" && (tokens[i + 1]?.pos === "VERB" || tokens[i + 1]?.pos === "AUX"))
		return !bound.has(previous.lower);
	// A participle after a noun opens a reduced relative clause: "two men | accused of".
	return token.pos === "VERB" && /(?:ed|ing)$/.test(token.lower) && previous.pos === "NOUN";
}

/** Tokens of a clause at which a phrase begins: its first, then each preposition, participle, conjunction and comma's next. */
export function phraseStarts(tokens: readonly Token[], { from, to }: Clause): number[] {
	const starts: number[] = [from];
	for (let i = from + 1; i < to; i++) if (startsPhrase(tokens, i)) starts.push(i);
	return starts;
}

/**
 * Stretches of a clause that are claims of their own inside a longer one ("a mother of twelve", "accused of shooting at
 * rivals"): from every phrase on, the shortest run of phrases with enough content and the longest that is not too long.
 * They overlap each other; what becomes of a stretch is decided by what it meets in other reports.
 */
export function phrasesOf(tokens: readonly Token[], { from, to }: Clause): Clause[] {
	const starts = [...phraseStarts(tokens, { from, to }), to];
	const out: Clause[] = [];
	for (let a = 0; a < starts.length - 1; a++) {
		let content = 0;
		let shortest: Clause | undefined;
		let longest: Clause | undefined;
		for (let b = a + 1; b < starts.length; b++) {
			for (let i = starts[b - 1] as number; i < (starts[b] as number); i++)
				if (isContent(tokens[i] as Token)) content++;
			const stretch = { from: starts[a] as number, to: starts[b] as number };
			const words = stretch.to - stretch.from;
			if (content < leastContent) continue;
			if (words > mostWords && shortest) break;
			shortest ??= stretch;
			longest = stretch;
			if (words > mostWords) break;
		}
		for (const stretch of new Set([shortest, longest])) {
			if (stretch && stretch.to - stretch.from < to - from) out.push(stretch);
		}
	}
	return out;
}

/**
 * A stretch as a reader is shown it: one that begins with a preposition or "to" and has no verb before its noun takes in
 * the phrase it hangs on ("aiming | for rival gang members"), as long as that is not too long.
 */
export function readable(tokens: readonly Token[], clause: Clause, { from, to }: Clause): Clause {
	if (from <= clause.from || !hangs(tokens[from] as Token)) return { from, to };
	const starts = phraseStarts(tokens, clause);
	let at = from;
	while (at > clause.from && to - at < mostWords && hangs(tokens[at] as Token)) {
		const before = starts.findLast((s) => s < at);
		if (before === undefined || to - before > mostWords + 4) break;
		at = before;
	}
	return { from: at, to };
}

function hangs(token: Token): boolean {
	return token.pos === "ADP" || token.pos === "PART" || token.lower === "to";
}
