import { type MarkedReport, onDemand, remembered, type Token } from "../../core/index.js";
import { foldedWords } from "../../text/folded-words.js";

const stopLemmas = new Set(
	(
		"be have do will would shall should can could may might must not n't say tell get go come make take give put let see " +
		"know think want seem become ask add call mr mrs ms dr sir 's ’s one thing way more most other such own same very " +
		"also just only even still again so too as than then there here when where while after before since until about who " +
		"which that this these those it he she they we you i him her them his its their our my your any all some no"
	).split(" "),
);

/** Dictionary form, folded: lower case, without accents; the same for "Sánchez" and "Sanchez". */
export function folded(token: Token): string {
	const word = token.pos === "PROPN" ? token.text : token.lemma;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding of accents
	if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
	return word
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
}

/** Whether a token has a letter or digit. */
export const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"]);

/** Whether a token says what a text is about: a noun, name, verb, adjective or number that is not among the commonest. */
export function isContent(token: Token): boolean {
	// "Mr." is "mr" with its period.
	const word = token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower;
	if (!contentTags.has(token.pos) || stopLemmas.has(word) || stopLemmas.has(token.lemma)) return false;
	return isWord(token);
}

const endings = /(?:isations?|izations?|ations?|itions?|ments?|ions?|ness|ings?|ance|ence|ally|ers?|ors?|al|ly|e|s)$/;

/** A root that an event's verb and noun share: "recognise" and "recognition", "deploy" and "deployment". At least 4 letters. */
export function rootOfWord(word: string): string {
	const cut = word.replace(endings, "");
	return (cut.length >= 4 ? cut : word).slice(0, 7);
}

/** Roots kept by word, each once: a story tells its words again and again. A map by token would be one more object that the collector walks for each. */
const rootsKnown = new Map<string, string>();
const mostRoots = 50_000;

/** The root of a token's folded word; "" for a token without content. */
export function contentRoot(token: Token): string {
	if (!isContent(token)) return "";
	const word = token.pos === "PROPN" ? token.text : token.lemma;
	return remembered(rootsKnown, word, mostRoots, () => rootOfWord(folded(token)));
}

/** Roots of the content words of tokens, each once. */
export const contentOf = onDemand((tokens: readonly Token[]): ReadonlySet<string> => {
	const out = new Set<string>();
	for (const token of tokens) {
		const root = contentRoot(token);
		if (root) out.add(root);
	}
	return out;
});

/** Folded words of the names among tokens. */
export const nameWordsIn = (tokens: readonly Token[]): ReadonlySet<string> =>
	new Set(tokens.filter(({ pos }) => pos === "PROPN").map(folded));

/** The folded words of a report, found once. */
export const wordsIn = onDemand(
	({ sentences }: MarkedReport): ReadonlySet<string> =>
		new Set(sentences.flatMap((s) => s.tokens.flatMap(({ text }) => foldedWords(text)))),
);
