import type { Token } from "../../core/index.js";

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
	return (token.pos === "PROPN" ? token.text : token.lemma)
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
}

/** Whether a token says what a text is about: a noun, name, verb, adjective or number that is not among the commonest. */
export function isContent(token: Token): boolean {
	if (!/[\p{L}\p{N}]/u.test(token.text)) return false;
	if (!/^(?:NOUN|PROPN|VERB|ADJ|NUM|ADV)$/.test(token.pos)) return false;
	return !stopLemmas.has(token.lower) && !stopLemmas.has(token.lemma.toLowerCase());
}

const endings = /(?:isations?|izations?|ations?|itions?|ments?|ions?|ness|ings?|ance|ence|ally|ers?|ors?|al|ly|e|s)$/;

/** A root that an event's verb and noun share: "recognise" and "recognition", "deploy" and "deployment". At least 4 letters. */
export function rootOfWord(word: string): string {
	const cut = word.replace(endings, "");
	return (cut.length >= 4 ? cut : word).slice(0, 7);
}

/** Folded content words of tokens, each once. */
export function contentOf(tokens: readonly Token[]): Set<string> {
	return new Set(tokens.filter(isContent).map((t) => rootOfWord(folded(t))));
}

/** The words of a name, folded like tokens. */
export function foldedWords(name: string): string[] {
	return name
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1);
}
