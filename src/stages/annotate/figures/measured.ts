import { type Sentence, type Span, type Token, tokenFrom } from "../../../core/index.js";
import { behindUnit, measuredInTree } from "./measured-in-tree.js";
import { isHolder, isLetters, isNumeral, lead, maxWords, type Phrase, time, wordsOf } from "./measured-words.js";

const notNoun =
	/^(?:percent|per|cent|ago|later|earlier|old|apiece|each|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|others?|more|most|much|many|so|inches|inch|feet|foot|miles?|pounds|yards|euros?|dollars?)$/;

const isNoun = (t: Token | undefined) =>
	t !== undefined && (t.pos === "NOUN" || t.pos === "PROPN") && !notNoun.test(t.lower) && isLetters(t.text);
const isModifier = (t: Token) =>
	/^(?:ADJ|NOUN|PROPN)$/.test(t.pos) ||
	(t.pos === "VERB" && /(?:ed|en|ing)$/.test(t.lower)) ||
	(t.pos === "ADV" && /ly$/.test(t.lower)) ||
	/^(?:-|'s|’s|'|’|&)$/.test(t.text);

/** The noun phrase that begins at token `at`, articles and a numeral in front of it skipped. */
function phraseFrom(tokens: readonly Token[], at: number): Phrase | undefined {
	let i = at;
	while (i < tokens.length && i - at < 3) {
		const { text, lower, pos } = tokens[i] as Token;
		if (text !== "-" && pos !== "NUM" && !lead.test(lower)) break;
		i++;
	}
	const first = i;
	let last = -1;
	for (; i < tokens.length && i - first < maxWords; i++) {
		const token = tokens[i] as Token;
		if (isNoun(token)) last = i;
		else if (!isModifier(token) || (last >= 0 && (token.pos === "VERB" || token.pos === "ADV"))) break;
	}
	return last < 0 ? undefined : { first, last };
}

/** The phrase that begins at token `at` with what it holds or is of: "members of parliament"; empty for none. */
function wordsFrom(text: string, tokens: readonly Token[], at: number): string {
	const phrase = phraseFrom(tokens, at);
	if (!phrase) return "";
	const inner = tokens[phrase.last + 1]?.lower === "of" ? phraseFrom(tokens, phrase.last + 2) : undefined;
	if (!inner || inner.last - phrase.first >= maxWords + 2 || inner.first - phrase.last > 4)
		return wordsOf(text, tokens, phrase);
	const isHeld = phrase.first === phrase.last && isHolder((tokens[phrase.last] as Token).lower);
	return wordsOf(text, tokens, isHeld ? inner : { first: phrase.first, last: inner.last });
}

/** What stands right behind a figure as what it measures: "12 **sailors**", "5 percent of **voters**", "$8 million in **taxes**"; empty for none. */
function behind(text: string, tokens: readonly Token[], span: Span, unit: string): string {
	let next = tokenFrom(tokens, span[1]);
	const hyphen = tokens[next];
	if (hyphen?.text === "-" && hyphen.span[0] - span[1] <= 1) next++;
	const first = tokens[next];
	const lower = first?.lower.replace(/s$/, "");
	if (!first) return "";
	if (lower === "of") return wordsFrom(text, tokens, next + 1);
	const inHyphens = hyphen !== first || /[-–]/.test(text.slice(...span));
	if (time.test(unit) && !inHyphens) return "";
	if (lower === "worth" && tokens[next + 1]?.lower === "of") return wordsFrom(text, tokens, next + 2);
	if (lower === "in" && unit !== "count") {
		const phrase = phraseFrom(tokens, next + 1);
		// "In Ohio" says where, "in taxes" says what; "in 2010" is a year.
		const tellsWhat = phrase && (tokens[phrase.last] as Token).pos !== "PROPN";
		return tellsWhat && tokens[next + 1]?.pos !== "NUM" ? wordsFrom(text, tokens, next + 1) : "";
	}
	const phrase = phraseFrom(tokens, next);
	const isNext = phrase?.first === next || /^(?:other|more)$/.test(first.lower);
	return isNext && first.pos !== "VERB" && first.span[0] - span[1] <= 3 ? wordsFrom(text, tokens, next) : "";
}

/**
 * What the quantity at `span` measures, in the report's words: a noun phrase, or what befell those counted ("12 were killed"), by the tree of
 * its sentence; where that does not tell, the phrase right behind it. Empty where that is none either. `unit` is the figure's.
 */
export function measuredBy(text: string, sentence: Sentence, span: Span, unit: string): string {
	const { tokens } = sentence;
	const next = tokenFrom(tokens, span[1]);
	const second = unit !== "count" && isNumeral(tokens[next]) ? behindUnit(text, tokens, next) : 0;
	// "A 6ft 15 stone man": both measure what the second does.
	const measures = second > next + 1 && /^(?:NOUN|ADJ)$/.test(tokens[second]?.pos ?? "");
	const at: Span = measures ? [(tokens[next] as Token).span[0], (tokens[second - 1] as Token).span[1]] : span;
	return measuredInTree(text, sentence, at, unit) ?? behind(text, tokens, at, unit);
}
