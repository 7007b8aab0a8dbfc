import type { Token } from "../../../core/index.js";

/** Longest description, in tokens; what is counted is rarely longer, and a reader needs no more. */
const maxWords = 8;

const participle =
	/^(?:killed|dead|injured|wounded|hurt|missing|arrested|detained|displaced|homeless|charged|released|freed|infected|rescued|evacuated|jailed|imprisoned|sentenced|convicted|deported|kidnapped|abducted|trapped|unaccounted|hospitali[sz]ed|stranded|affected|left)$/;
const killing =
	/^(?:kill|wound|injur|hurt|arrest|detain|displac|rescu|evacuat|captur|kidnap|abduct|sentenc|execut)(?:ing|ed|es|s)$/;
const article = /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|all|some|any|both)$/;
/** Nouns that only hold another: "worth of", "sort of". */
const holder = /^(?:worth|kind|sort|type|lot|number|total|amount|value|sum|rest|set|round|series|piece|pair)s?$/;
const notNoun =
	/^(?:percent|per|cent|ago|later|earlier|old|apiece|each|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|other|others|more|most|much|many|so)$/;
const bare = /^(?:who|which|that|when|where|while|but|or|as|than|after|before|since|until|because|if)$/;

const isNoun = (t: Token | undefined) =>
	t !== undefined && (t.pos === "NOUN" || t.pos === "PROPN") && !notNoun.test(t.lower) && /[\p{L}]/u.test(t.text);
const isModifier = (t: Token) =>
	t.pos === "ADJ" ||
	t.pos === "NOUN" ||
	t.pos === "PROPN" ||
	(t.pos === "VERB" && /(?:ed|en|ing)$/.test(t.lower)) ||
	(t.pos === "ADV" && /ly$/.test(t.lower)) ||
	/^(?:-|'s|’s|'|’|&)$/.test(t.text);

interface Phrase {
	/** First and last token of the phrase. */
	readonly first: number;
	readonly last: number;
}

/** The noun phrase that begins at token `at`, articles and a numeral in front of it skipped. */
function phraseFrom(tokens: readonly Token[], at: number): Phrase | undefined {
	let i = at;
	while (
		i < tokens.length &&
		(article.test((tokens[i] as Token).lower) || (tokens[i] as Token).pos === "NUM") &&
		i - at < 3
	)
		i++;
	const first = i;
	let last = -1;
	for (; i < tokens.length && i - first < maxWords; i++) {
		const token = tokens[i] as Token;
		if (isNoun(token)) last = i;
		else if (!isModifier(token) && !(token.text === "and" && last === i - 1 && isNoun(tokens[i + 1]) && i + 2 > first))
			break;
		else if (last >= 0 && token.pos === "VERB") break;
		else if (last >= 0 && token.pos === "ADV") break;
	}
	return last < 0 ? undefined : { first, last };
}

/** The noun phrase that ends at token `at`. */
function phraseTo(tokens: readonly Token[], at: number): Phrase | undefined {
	if (!isNoun(tokens[at])) return undefined;
	let first = at;
	while (
		first > 0 &&
		at - first < maxWords &&
		isModifier(tokens[first - 1] as Token) &&
		(tokens[first - 1] as Token).pos !== "ADV"
	) {
		if ((tokens[first - 1] as Token).pos === "VERB" && !isModifier(tokens[first - 1] as Token)) break;
		first--;
	}
	while (first < at && /^(?:-|'s|’s|'|’|&)$/.test((tokens[first] as Token).text)) first++;
	return { first, last: at };
}

const words = (text: string, tokens: readonly Token[], { first, last }: Phrase) =>
	text.slice((tokens[first] as Token).span[0], (tokens[last] as Token).span[1]).replace(/\s+/g, " ");

/** Index of the first token that begins at or after `at`. */
function tokenAt(tokens: readonly Token[], at: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as Token).span[0] < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The phrase with its defining complement: "members of parliament", "people killed". */
function withComplement(text: string, tokens: readonly Token[], phrase: Phrase): string {
	const next = tokens[phrase.last + 1];
	const head = tokens[phrase.last] as Token;
	if (next?.lower === "of") {
		const inner = phraseFrom(tokens, phrase.last + 2);
		if (inner && inner.last - phrase.first < maxWords + 2 && inner.first - phrase.last <= 4) {
			return holder.test(head.lower) && phrase.first === phrase.last
				? words(text, tokens, inner)
				: words(text, tokens, { first: phrase.first, last: inner.last });
		}
	}
	if (next && participle.test(next.lower)) return words(text, tokens, { first: phrase.first, last: phrase.last + 1 });
	return words(text, tokens, phrase);
}

/** What stands to the left as the thing measured: "equipment valued at $7 billion", "repairs will take twelve days". */
function leftOf(text: string, tokens: readonly Token[], start: number, reach: number): string {
	let i = start - 1;
	let steps = 0;
	while (i >= 0 && steps < reach) {
		const token = tokens[i] as Token;
		if (
			/^[;:"“”()]$/.test(token.text) ||
			(bare.test(token.lower) &&
				steps > 0 &&
				token.lower !== "that" &&
				token.lower !== "which" &&
				token.lower !== "than")
		)
			return "";
		if (isNoun(token)) {
			const phrase = phraseTo(tokens, i);
			return phrase ? words(text, tokens, phrase) : "";
		}
		i--;
		steps++;
	}
	return "";
}

/**
 * What a quantity between `start` and `end` (offsets in `text`) measures, in the report's words: the noun phrase after
 * it with its defining complement, else what it is said of. Empty when the sentence does not say near by.
 * `loose` quantities (money, percentages, measures) take their noun over "of", "in" or "worth of", or from the left;
 * counts take the noun that follows.
 */
export function measuredBy(text: string, tokens: readonly Token[], start: number, end: number, loose: boolean): string {
	let next = tokenAt(tokens, end);
	const first = tokens[next];
	const begin = tokenAt(tokens, start);
	if (!first) return loose ? leftOf(text, tokens, begin, 6) : leftCount(text, tokens, begin);
	if (first.text === "-" && first.span[0] === end) next++;
	const lower = (tokens[next]?.lower ?? "").replace(/s$/, "");
	if (loose) {
		if (lower === "worth" && tokens[next + 1]?.lower === "of") {
			const phrase = phraseFrom(tokens, next + 2);
			return phrase ? withComplement(text, tokens, phrase) : "";
		}
		if (lower === "of" || lower === "in") {
			const phrase = phraseFrom(tokens, next + 1);
			const money = phrase && !/^\d/.test((tokens[phrase.first] as Token).text);
			if (phrase && money && !(lower === "in" && (tokens[phrase.last] as Token).pos === "PROPN"))
				return withComplement(text, tokens, phrase);
		}
		const direct = first.text !== "," ? phraseFrom(tokens, next) : undefined;
		if (direct && direct.first === next && !article.test(lower) && (tokens[direct.first] as Token).span[0] - end <= 1)
			return withComplement(text, tokens, direct);
		return leftOf(text, tokens, begin, 6);
	}
	if (lower === "of") {
		const phrase = phraseFrom(tokens, next + 1);
		return phrase ? withComplement(text, tokens, phrase) : "";
	}
	const phrase = phraseFrom(tokens, next);
	if (phrase && phrase.first === next && (tokens[phrase.first] as Token).span[0] - end <= 3)
		return withComplement(text, tokens, phrase);
	for (let i = next; i < Math.min(tokens.length, next + 4); i++) {
		const token = tokens[i] as Token;
		if (participle.test(token.lower)) return token.text;
		if (
			!(
				token.pos === "AUX" ||
				/^(?:were|was|are|is|have|has|had|been|be|more|others?|left|reported|also|confirmed)$/.test(token.lower)
			)
		)
			break;
	}
	return leftCount(text, tokens, begin);
}

function leftCount(text: string, tokens: readonly Token[], begin: number): string {
	for (let i = begin - 1; i >= Math.max(0, begin - 4); i--) {
		const token = tokens[i] as Token;
		if (killing.test(token.lower)) return token.text;
		if (token.lower === "of" || token.lower === "to") {
			const phrase = phraseTo(tokens, i - 1);
			return phrase ? words(text, tokens, phrase) : "";
		}
		if (
			!/^(?:at|least|more|than|about|some|over|nearly|almost|up|to|around|another|as|many|an|estimated|roughly|approximately|only|just)$/.test(
				token.lower,
			)
		)
			break;
	}
	return "";
}
