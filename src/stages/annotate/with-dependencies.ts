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

/** Heads and relations of some tokens, to be filled. */
interface Room {
	readonly heads: Int16Array;
	readonly relations: Uint8Array;
}

/**
 * Lays the tree of a sentence's words over its tokens. The encoder cuts at every mark, the tagger does not: of several words in one
 * token ("U.S.") the uppermost counts, so that the tokens make a tree too, and a token in which no word begins ("n't") is a part of the one before.
 */
function layTree({ tokens }: Sentence, parsed: ParsedWords, { heads, relations: own }: Room): void {
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
	for (let i = 0; i < tokens.length; i++) {
		const word = upper[i] as number;
		heads[i] = word >= 0 ? (tokenOf[parsed.heads[word] as number] as number) : i === 0 ? root : i - 1;
		own[i] = word >= 0 ? (parsed.relations[word] as number) : part;
	}
}

/** The sentences of a report with the trees that the encoder sees in them; those that it does not parse have none. All trees share one piece of memory. */
export function withDependencies(
	sentences: readonly Sentence[],
	parses: readonly (ParsedWords | undefined)[],
): readonly Sentence[] {
	const all = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
	const whole: Room = { heads: new Int16Array(all), relations: new Uint8Array(all) };
	let used = 0;
	return sentences.map((sentence, i) => {
		const parsed = parses[i];
		if (!parsed || parsed.starts.length === 0) return sentence;
		const [from, to] = [used, used + sentence.tokens.length];
		used = to;
		const dependencies = { heads: whole.heads.subarray(from, to), relations: whole.relations.subarray(from, to) };
		layTree(sentence, parsed, dependencies);
		return { ...sentence, dependencies };
	});
}
