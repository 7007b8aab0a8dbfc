import { type ParsedWords, relations, type Sentence } from "../../core/index.js";

const part = relations.indexOf("part");

/** How many words each word of a tree has above it. */
function depthsOf(heads: Int16Array): Int16Array {
	const depths = new Int16Array(heads.length).fill(-1);
	for (let word = 0; word < heads.length; word++) {
		const path: number[] = [];
		let at = word;
		while (depths[at] === -1 && heads[at] !== at) {
			path.push(at);
			at = heads[at] as number;
		}
		if (heads[at] === at) depths[at] = 0;
		for (let depth = depths[at] as number; path.length > 0; ) depths[path.pop() as number] = ++depth;
	}
	return depths;
}

/**
 * A sentence with the tree that the encoder sees over its tokens. The encoder cuts at every mark, the tagger does not: of several words in one
 * token ("U.S.") the uppermost counts, so that the tokens make a tree too, and a token in which no word begins ("n't") is a part of the one before.
 */
export function withDependencies(sentence: Sentence, parsed: ParsedWords | undefined): Sentence {
	const { tokens } = sentence;
	if (!parsed || parsed.starts.length === 0) return sentence;
	const { starts } = parsed;
	const depths = depthsOf(parsed.heads);
	/** For each word its token; for each token the uppermost of its words. */
	const tokenOf = new Int32Array(starts.length);
	const upper = new Int32Array(tokens.length).fill(-1);
	let at = 0;
	for (let word = 0; word < starts.length; word++) {
		while (at + 1 < tokens.length && (tokens[at + 1]?.span[0] as number) <= (starts[word] as number)) at++;
		tokenOf[word] = at;
		const before = upper[at] as number;
		if (before < 0 || (depths[word] as number) < (depths[before] as number)) upper[at] = word;
	}
	const root = tokenOf[depths.indexOf(0)] as number;
	const heads = new Int16Array(tokens.length);
	const own = new Uint8Array(tokens.length).fill(part);
	for (let i = 0; i < tokens.length; i++) {
		const word = upper[i] as number;
		if (word < 0) heads[i] = i === 0 ? root : i - 1;
		else {
			heads[i] = tokenOf[parsed.heads[word] as number] as number;
			own[i] = parsed.relations[word] as number;
		}
	}
	return { ...sentence, dependencies: { heads, relations: own } };
}
