import type { Token } from "../../../core/index.js";

/** Longest description, in tokens; what is counted is rarely longer, and a reader needs no more. */
export const maxWords = 8;

/** Units of time. */
export const time = /^(?:second|minute|hour|day|week|month|year)$/;

/** What stands before a noun and tells nothing of it. */
export const lead =
	/^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|all|some|any|both|other|first|last|next|more|and)$/;

const holder = /^(?:worth|kind|sort|type|lot|number|total|amount|value|sum|rest|set|round|series|piece|pair)s?$/;

/** Whether a noun only holds another: "worth of", "sort of". Lower case. */
export const isHolder = (lower: string): boolean => holder.test(lower);

/** Whether a token has a letter. */
export const isLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Whether a token is a number, in digits or words. */
export const isNumeral = (token: Token | undefined): boolean =>
	token !== undefined && (token.pos === "NUM" || /\d/.test(token.text));

/** First and last token of a phrase. */
export interface Phrase {
	readonly first: number;
	readonly last: number;
}

/** The words of a phrase, on one line. */
export const wordsOf = (text: string, tokens: readonly Token[], { first, last }: Phrase): string =>
	text.slice((tokens[first] as Token).span[0], (tokens[last] as Token).span[1]).replace(/\s+/g, " ");
