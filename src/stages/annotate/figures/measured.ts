import { type Span, type Token, tokenFrom } from "../../../core/index.js";

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
	/^(?:percent|per|cent|ago|later|earlier|old|apiece|each|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|other|others|more|most|much|many|so|inches|inch|feet|foot|miles?|pounds|yards|euros?|dollars?)$/;
/** Words at which the clause that a quantity stands in begins. */
const clauseWord = /^(?:who|when|where|while|but|or|as|after|before|since|until|because|if|said|says)$/;
const hedge =
	/^(?:at|least|more|than|about|some|over|nearly|almost|up|to|around|another|as|many|an|estimated|roughly|approximately|only|just)$/;
const linking = /^(?:were|was|are|is|have|has|had|been|be|more|others?|left|reported|also|confirmed)$/;
const lasting = /^(?:take|takes|took|taken|last|lasts|lasted|be|is|was|were)$/;
const time = /^(?:second|minute|hour|day|week|month|year)$/;
/** How far left, in tokens, the thing measured may stand. */
const leftReach = 7;

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

/** "Two men shot dead", "a guard shot in the leg": a verb behind whom it befell, which the tagger takes for a noun. */
const isShot = (tokens: readonly Token[], i: number) =>
	tokens[i]?.lower === "shot" && /^(?:dead|and|by|in|to|at|on|when|while|during)$/.test(tokens[i + 1]?.lower ?? "");

/** The noun phrase that begins at token `at`, articles and a numeral in front of it skipped. */
function phraseFrom(tokens: readonly Token[], at: number): Phrase | undefined {
	let i = at;
	while (tokens[i]?.text === "-" && i - at < 2) i++;
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
		if (last >= 0 && isShot(tokens, i)) break;
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
	while (first > 0 && at - first < maxWords) {
		const before = tokens[first - 1] as Token;
		if (!isModifier(before) || before.pos === "VERB" || before.pos === "ADV") break;
		first--;
	}
	while (first < at && /^(?:-|'s|’s|'|’|&)$/.test((tokens[first] as Token).text)) first++;
	return { first, last: at };
}

const words = (text: string, tokens: readonly Token[], { first, last }: Phrase) =>
	text.slice((tokens[first] as Token).span[0], (tokens[last] as Token).span[1]).replace(/\s+/g, " ");

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
function leftOf(text: string, tokens: readonly Token[], start: number): string {
	for (let i = start - 1; i >= Math.max(0, start - leftReach); i--) {
		const token = tokens[i] as Token;
		if (/^[;:"“”()]$/.test(token.text) || (clauseWord.test(token.lower) && i < start - 1)) return "";
		if (!isNoun(token) || /^worth$/i.test(token.text)) continue;
		const phrase = phraseTo(tokens, i);
		return phrase ? words(text, tokens, phrase) : "";
	}
	return "";
}

/** What a count without a noun after it is said of: "killing 12", "a mother of 12", "the number of barges at 12". */
function leftCount(text: string, tokens: readonly Token[], begin: number): string {
	for (let i = begin - 1; i >= Math.max(0, begin - 4); i--) {
		const token = tokens[i] as Token;
		if (killing.test(token.lower)) return token.text;
		if (token.lower === "of" || token.lower === "to") {
			const phrase = phraseTo(tokens, i - 1);
			return phrase ? words(text, tokens, phrase) : "";
		}
		if (!hedge.test(token.lower)) break;
	}
	// "put the number of barges at 12"
	for (let i = begin - 2; i >= Math.max(0, begin - leftReach); i--) {
		if (tokens[i]?.lower !== "of" || tokens[i - 1]?.lower !== "number") continue;
		const phrase = phraseFrom(tokens, i + 1);
		return phrase && phrase.last < begin ? words(text, tokens, phrase) : "";
	}
	return "";
}

/** What a count measures: the noun after it, or what befell those counted ("12 were killed"). */
function countedBy(text: string, tokens: readonly Token[], begin: number, next: number, end: number): string {
	const first = tokens[next];
	if (first?.lower === "of") {
		const phrase = phraseFrom(tokens, next + 1);
		return phrase ? withComplement(text, tokens, phrase) : "";
	}
	const phrase = first ? phraseFrom(tokens, next) : undefined;
	if (phrase && phrase.first === next && (first as Token).span[0] - end <= 3)
		return withComplement(text, tokens, phrase);
	for (let i = next; i < Math.min(tokens.length, next + 4); i++) {
		const token = tokens[i] as Token;
		if (participle.test(token.lower)) return token.text;
		if (token.pos !== "AUX" && !linking.test(token.lower)) break;
	}
	return leftCount(text, tokens, begin);
}

/** What a length of time measures: "a two-year investigation", "twelve days of talks", "repairs took twelve days". */
function lastingBy(text: string, tokens: readonly Token[], span: Span, begin: number, next: number): string {
	const first = tokens[next];
	const hyphened = /[-–]/.test(text.slice(span[0], span[1]));
	if (first?.lower === "of" || hyphened) {
		const phrase = phraseFrom(tokens, hyphened ? next : next + 1);
		if (phrase && phrase.first - next <= 2) return withComplement(text, tokens, phrase);
	}
	return tokens.slice(Math.max(0, begin - 3), begin).some((t) => lasting.test(t.lower))
		? leftOf(text, tokens, begin)
		: "";
}

/** What money, a percentage or a measure is of: "worth of", "of" and "in" after it, the noun after it, else what stands before it. */
function sizedBy(text: string, tokens: readonly Token[], end: number, begin: number, next: number): string {
	const first = tokens[next];
	const lower = (first?.lower ?? "").replace(/s$/, "");
	if (lower === "worth" && tokens[next + 1]?.lower === "of") {
		const phrase = phraseFrom(tokens, next + 2);
		return phrase ? withComplement(text, tokens, phrase) : "";
	}
	if (lower === "of" || lower === "in") {
		const phrase = phraseFrom(tokens, next + 1);
		const head = phrase && (tokens[phrase.last] as Token);
		// "in Ohio" says where, "in taxes" says what; "in 2010" is a year.
		const where = head && lower === "in" && head.pos === "PROPN";
		if (phrase && !where && !/^\d/.test((tokens[phrase.first] as Token).text))
			return withComplement(text, tokens, phrase);
	}
	const direct = first && /[\p{L}]/u.test(first.text) ? phraseFrom(tokens, next) : undefined;
	if (direct && direct.first === next && (first as Token).span[0] - end <= 1 && (first as Token).pos !== "VERB") {
		return withComplement(text, tokens, direct);
	}
	return leftOf(text, tokens, begin);
}

/**
 * What the quantity at `span` measures, in the report's words: the noun phrase beside it with its defining complement.
 * Empty when the sentence does not say near by. `unit` is the figure's: a count takes the noun that follows, a length
 * of time what lasts, money and measures what stands over "of", "in" or "worth of", or to the left.
 */
export function measuredBy(text: string, tokens: readonly Token[], span: Span, unit: string): string {
	const begin = tokenFrom(tokens, span[0]);
	let next = tokenFrom(tokens, span[1]);
	if (tokens[next]?.text === "-" && (tokens[next] as Token).span[0] - span[1] <= 1) next++;
	if (unit === "count") return countedBy(text, tokens, begin, next, span[1]);
	return time.test(unit) ? lastingBy(text, tokens, span, begin, next) : sizedBy(text, tokens, span[1], begin, next);
}
