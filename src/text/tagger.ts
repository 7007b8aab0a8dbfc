import model from "wink-eng-lite-web-model";
import winkNLP, { type Model, type WinkMethods } from "wink-nlp";

/** The words that the tagger knows, by number and back. Grows by each word it meets. */
interface Lexemes {
	readonly hash: Record<string, number>;
	readonly list: readonly string[];
}

/** What the tagger's model holds of each word, packed: where in the numbers of a word it stands whether it is two words drawn together. */
interface Core {
	readonly features: { readonly lexeme: Lexemes };
	readonly lexicon: ArrayLike<number>;
	readonly packing: {
		readonly size: number;
		readonly layout: { readonly isContraction: readonly [at: number, mask: number, ...unknown[]] };
	};
}

const newCore = () => (model as unknown as { core(): Core }).core();

function wordsDrawnTogether({ features, lexicon, packing }: Core): ReadonlySet<string> {
	const [at, mask] = packing.layout.isContraction;
	return new Set(features.lexeme.list.filter((_, i) => ((lexicon[at + i * packing.size] as number) & mask) !== 0));
}

/** A tagger that has met so many new words is replaced by a new one: it numbers words with 20 bits and keeps all of them. */
const mostMet = 200_000;

interface Tagger {
	readonly nlp: WinkMethods;
	readonly lexemes: Lexemes;
	/** How many words it knew at first. */
	readonly own: number;
}

function newTagger(core: Core): Tagger {
	const nlp = winkNLP({ ...(model as unknown as Model), core: () => core } as Model, ["sbd", "pos"]);
	const { lexeme } = core.features;
	return { nlp, lexemes: lexeme, own: lexeme.list.length };
}

const firstCore = newCore();
/**
 * Words that the tagger cuts in two: "cannot", "Ive". Right before a mark it leaves them whole and then takes the number of
 * their parts for that of their lemma: it gives none, or whatever word it has met by then.
 */
export const drawnTogether: ReadonlySet<string> = wordsDrawnTogether(firstCore);
let tagger = newTagger(firstCore);

/**
 * What `read` gives of a tagger that knows only the words it came with. The tagger learns words as it reads and then cuts
 * them otherwise ("Reid's" as one word when it has met it), so a report's marks would depend on what was read before.
 */
export function withTagger<T>(read: (nlp: WinkMethods) => T): T {
	const { nlp, lexemes, own } = tagger;
	const before = lexemes.list.length;
	try {
		return read(nlp);
	} finally {
		for (let i = before; i < lexemes.list.length; i++) delete lexemes.hash[lexemes.list[i] as string];
		if (lexemes.list.length - own > mostMet) tagger = newTagger(newCore());
	}
}
