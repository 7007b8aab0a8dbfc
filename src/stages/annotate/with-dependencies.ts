import { type ParsedWords, relations, type Sentence } from "../../core/index.js";

const part = relations.indexOf("part");

/**
 * A sentence with the tree that the encoder sees over its tokens. The encoder cuts at every mark, the tagger does not: of several words in one
 * token ("U.S.") the uppermost counts, and a token that begins inside a word ("n't") is a part of that.
 */
export function withDependencies(sentence: Sentence, parsed: ParsedWords | undefined): Sentence {
	const { tokens } = sentence;
	if (!parsed || parsed.starts.length === 0) return sentence;
	const { starts } = parsed;
	/** For each word its token; for each token its first word, and that whose head lies outside it. */
	const tokenOf = new Int32Array(starts.length);
	const first = new Int32Array(tokens.length).fill(-1);
	let at = 0;
	for (let word = 0; word < starts.length; word++) {
		while (at + 1 < tokens.length && (tokens[at + 1]?.span[0] as number) <= (starts[word] as number)) at++;
		tokenOf[word] = at;
		if (first[at] === -1) first[at] = word;
	}
	const heads = new Int16Array(tokens.length);
	const own = new Uint8Array(tokens.length);
	for (let i = 0; i < tokens.length; i++) {
		let word = first[i] as number;
		if (word < 0) {
			// The root is no part of another: no token before the first word can be one.
			heads[i] = Math.max(0, i - 1);
			own[i] = part;
			continue;
		}
		while (tokenOf[parsed.heads[word] as number] === i && parsed.heads[word] !== word)
			word = parsed.heads[word] as number;
		heads[i] = tokenOf[parsed.heads[word] as number] as number;
		own[i] = parsed.relations[word] as number;
	}
	return { ...sentence, dependencies: { heads, relations: own } };
}
