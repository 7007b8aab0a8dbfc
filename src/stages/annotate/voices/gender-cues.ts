import { addTo, addToSet, type Sentence, type Token } from "../../../core/index.js";
import type { NameMention } from "../names/find-names.js";
import type { Gender } from "../names/name-run.js";

/** How many words after a name are read for a pronoun: a bound for hostile text. */
const reach = 40;

function genderOf(tokens: readonly Token[], i: number): Gender | undefined {
	const word = tokens[i]?.lower ?? "";
	if (/^(?:he|his|himself)$/.test(word)) return "male";
	if (/^(?:she|herself)$/.test(word)) return "female";
	// "told her" speaks of another; "her country" of the one named.
	return word === "her" && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? "") ? "female" : undefined;
}

/** Kin who are women, with some others whom a word tells so. */
export const wives =
	/^(?:wife|widow|mother|daughter|sister|girlfriend|aunt|niece|grandmother|granddaughter|stepmother|mum|mom|actress)$/;
/** Kin who are men. */
export const husbands =
	/^(?:husband|widower|father|son|brother|boyfriend|uncle|nephew|grandfather|grandson|stepfather|dad)$/;

/** The gender of whom kin words name: "his wife Ruby", "his wife, Ruby,", "Ruby, his wife,"; not "Tarkan Oz, his wife and their son". */
function genderOfKin(tokens: readonly Token[], { from, to }: NameMention): Gender | undefined {
	const isSetOff = tokens[from - 1]?.text === ",";
	const owned =
		/^(?:his|her|their|my|['’]s)$/.test(tokens[from - 3]?.lower ?? "") && /^[,.]$/.test(tokens[to]?.text ?? "");
	const lead = isSetOff ? (owned ? from - 2 : -1) : from - 1;
	const isApposed =
		tokens[to]?.text === "," &&
		/^(?:his|her|their)$/.test(tokens[to + 1]?.lower ?? "") &&
		/^[,.]$/.test(tokens[to + 3]?.text ?? "");
	for (const word of [tokens[lead]?.lower ?? "", isApposed ? (tokens[to + 2]?.lower ?? "") : ""]) {
		if (wives.test(word)) return "female";
		if (husbands.test(word)) return "male";
	}
	return undefined;
}

/**
 * Gender of people by words for kin beside their name, or else by the pronoun that follows where a sentence names one person only ("a warning by X that her
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
		addTo(people, mention.sentence, mention);
	}
	const vote = (key: string, gender: Gender) => addToSet(votes, key, gender);
	for (const [sentence, named] of people)
		for (const mention of named) {
			const gender = genderOfKin((sentences[sentence] as Sentence).tokens, mention);
			if (gender) vote(mention.entity.key, gender);
		}
	const byKin = new Set(votes.keys());
	for (const [sentence, named] of people) {
		const [first] = named as [NameMention];
		if (byKin.has(first.entity.key) || named.some((m) => m.entity !== first.entity)) continue;
		const { tokens } = sentences[sentence] as Sentence;
		for (let i = first.to; i < tokens.length && i < first.to + reach; i++) {
			if (/^(?:["“]|``|'')$/.test(tokens[i]?.text ?? "") || subjects.has(tokens[i] as Token)) break;
			const gender = genderOf(tokens, i);
			if (!gender) continue;
			vote(first.entity.key, gender);
			break;
		}
	}
	const out = new Map<string, Gender>();
	for (const [key, found] of votes) if (found.size === 1) out.set(key, [...found][0] as Gender);
	return out;
}
