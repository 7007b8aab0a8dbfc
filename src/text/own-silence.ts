/** Who will not talk about it. A refusal to discuss a thing with the other side is none: "we will not discuss the border". */
const notTalking =
	/^(?:that )?["“'‘]?(?:it|he|she|they|we|i|one|(?:the|our|their|his|her|its) (?:(?!(?:who|which|that)\b)[\p{L}'’.-]+ ){0,3}?(?!(?:who|which|that)\b)[\p{L}'’.-]+) (?:(?:(?:do|does|did|will|would|can|could|is|are|was|were|am) ?(?:not|n['’]t)|cannot|can['’]t|won['’]t|['’](?:m|re|s) not|never|ca) (?:able to |allowed to |in a position to |going to |prepared to |willing to |at liberty to )?(?:[\p{L}]+ly |yet |be )?comment(?:ing)?\b|(?:(?:do|does|would|can|could) ?(?:not|n['’]t)|cannot|can['’]t|never) (?:be able to )?(?:[\p{L}]+ly )?(?:discuss|talk about)\b(?! [\p{L}'’ ]{0,40}\b(?:with|at the (?:talks|meeting|summit)|until|unless)\b)|(?:has|have|had) no (?:immediate |further |more )?comment\b)|^["“'‘]?no (?:further )?comment\b/iu;

/**
 * Whether words, by whoever says them, say that the speaker will not talk about a thing: "I don’t comment on personnel matters", "that it does
 * not discuss pay", "no comment". They must begin with it.
 */
export function isOwnSilence(words: string): boolean {
	return notTalking.test(words.slice(0, 160).replace(/\s+/g, " "));
}
