import type { Sentence, Token } from "../../../core/index.js";
import type { Gender, NameMention } from "../names/find-names.js";

/** How many words after a name are read for a pronoun: a bound for hostile text. */
const reach = 40;

function genderOf(tokens: readonly Token[], i: number): Gender | undefined {
	const word = tokens[i]?.lower ?? "";
	if (/^(?:he|his|himself)$/.test(word)) return "male";
	if (/^(?:she|herself)$/.test(word)) return "female";
	// "told her" speaks of another; "her country" of the one named.
	return word === "her" && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? "") ? "female" : undefined;
}

/**
 * Gender of people by the pronoun that follows where a sentence names one person only ("a warning by X that her
 * country …"), by entity key. Where such sentences disagree, nothing is said. Linear in the number of names.
 */
export function gendersByPronoun(
	sentences: readonly Sentence[],
	mentions: readonly NameMention[],
): ReadonlyMap<string, Gender> {
	const votes = new Map<string, Set<Gender>>();
	const people = new Map<number, NameMention[]>();
	/** Where another name is a subject: what follows it may speak of that ("her" of a country). */
	const subjects = new Set<Token>();
	for (const mention of mentions) {
		if (mention.entity.kind !== "person") {
			const next = sentences[mention.sentence]?.tokens[mention.to];
			if (next?.pos === "VERB" || next?.pos === "AUX") subjects.add(next);
			continue;
		}
		const list = people.get(mention.sentence);
		if (list) list.push(mention);
		else people.set(mention.sentence, [mention]);
	}
	for (const [sentence, named] of people) {
		const [first] = named as [NameMention];
		if (named.some((m) => m.entity !== first.entity)) continue;
		const { tokens } = sentences[sentence] as Sentence;
		for (let i = first.to; i < tokens.length && i < first.to + reach; i++) {
			if (/^(?:["“]|``|'')$/.test(tokens[i]?.text ?? "") || subjects.has(tokens[i] as Token)) break;
			const gender = genderOf(tokens, i);
			if (!gender) continue;
			const known = votes.get(first.entity.key) ?? new Set<Gender>();
			votes.set(first.entity.key, known.add(gender));
			break;
		}
	}
	const out = new Map<string, Gender>();
	for (const [key, found] of votes) if (found.size === 1) out.set(key, [...found][0] as Gender);
	return out;
}
