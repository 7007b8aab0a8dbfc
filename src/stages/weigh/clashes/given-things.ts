import { addTo, countShared, type Span, type Token } from "../../../core/index.js";
import { sharedRarity } from "../alike.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { contentOf, folded, nameWordsIn, rootOfWord } from "../content-words.js";
import type { Setting } from "../setting.js";

/** Verbs whose object is the whole of the news: what was granted or signed is what happened. */
const giving = new Set("grant award confer sign issue impose lift declare proclaim ratify receive".split(" "));

/** Nouns that say the same of what is granted or signed; each line is one meaning. */
const synonyms = [
	"deal agreement accord pact arrangement",
	"aid help assistance support",
	"sanction penalty measure restriction",
	"permit permission licence license",
	"order decree edict",
	"equipment hardware gear weapon arm",
	"money fund cash",
];
const meaning = new Map(synonyms.flatMap((line) => line.split(" ").map((word) => [word, line] as const)));

interface Given extends Spot {
	/** The verb and the word before the noun: "grant diplomatic". */
	readonly key: string;
	readonly noun: string;
	readonly names: ReadonlySet<string>;
	readonly words: ReadonlySet<string>;
}

/** Names that two sentences share, and rarity of all words that they share, when they tell of one event. */
const alike = { names: 2, weight: 5 };
/** So many of one verb and word are compared; a sentence is read so many tokens far. */
const most = { given: 40, tokens: 80 };
/** Tokens from the verb to the noun: "grant the Taliban diplomatic credentials". */
const reach = 7;

function givenIn(tokens: readonly Token[], at: number): { key: string; noun: string; span: Span }[] {
	const out: { key: string; noun: string; span: Span }[] = [];
	for (let i = at + 1; i + 1 < Math.min(tokens.length, at + reach); i++) {
		const [before, noun] = [tokens[i] as Token, tokens[i + 1] as Token];
		if (before.pos === "PUNCT" || before.pos === "VERB") break;
		if ((before.pos !== "ADJ" && before.pos !== "NOUN") || noun.pos !== "NOUN" || tokens[i + 2]?.pos === "NOUN")
			continue;
		out.push({
			key: `${(tokens[at] as Token).lemma} ${folded(before)}`,
			noun: folded(noun),
			span: [before.span[0], noun.span[1]],
		});
	}
	return out;
}

const sameThing = (a: string, b: string) =>
	rootOfWord(a) === rootOfWord(b) || (meaning.get(a) !== undefined && meaning.get(a) === meaning.get(b));

/** One event told with another thing granted or signed: "diplomatic recognition" and "diplomatic credentials". */
export function givenThingClashes(setting: Setting): Clash[] {
	const byKey = new Map<string, Given[]>();
	for (const report of setting.inOrder) {
		for (const sentence of report.sentences) {
			const tokens = sentence.tokens.slice(0, most.tokens);
			tokens.forEach((token, i) => {
				if (token.pos !== "VERB" || !giving.has(token.lemma)) return;
				for (const given of givenIn(tokens, i)) {
					const names = nameWordsIn(tokens);
					addTo(byKey, given.key, { report, sentence, ...given, names, words: contentOf(tokens) }, most.given);
				}
			});
		}
	}
	const out: Clash[] = [];
	for (const held of byKey.values()) {
		held.forEach((a, i) => {
			for (const b of held.slice(i + 1)) {
				if (a.report === b.report || sameThing(a.noun, b.noun)) continue;
				if (a.words.has(rootOfWord(b.noun)) || b.words.has(rootOfWord(a.noun))) continue;
				if (countShared(a.names, b.names) < alike.names) continue;
				if (sharedRarity(a.words, b.words, setting) < alike.weight) continue;
				const why = `one report says ${quotedAt(a)}, the other ${quotedAt(b)}`;
				out.push({ a, b, kind: "wording", confidence: 0.6, rule: "another-thing-given", why });
			}
		});
	}
	return out;
}
