/** The words above `word`, nearest first, itself among them; ends at the root or where they come round. */
function upFrom(heads: Int16Array, word: number): Set<number> {
	const out = new Set<number>();
	for (let at = word; !out.has(at); at = heads[at] as number) out.add(at);
	return out;
}

/** The words of a ring in which each hangs on the next; undefined for a tree. */
function ringIn(heads: Int16Array): number[] | undefined {
	const clear = new Uint8Array(heads.length);
	for (let word = 0; word < heads.length; word++) {
		const path = new Set<number>();
		let at = word;
		while (clear[at] === 0 && !path.has(at)) {
			path.add(at);
			at = heads[at] as number;
		}
		if (path.has(at) && heads[at] !== at) return [...path].slice([...path].indexOf(at));
		for (const passed of path) clear[passed] = 1;
	}
	return undefined;
}

/**
 * The head of each of `n` words, its own for the one root: a tree. Each takes the head of the best score, and the root is the word that gains most by
 * being it; where words then hang on each other in a ring, the one that loses least by it hangs on a word outside instead. (The
 * best tree of all, by Chu and Liu, is another one in a few sentences of a thousand, and takes three times as much code.)
 */
export function headsBy(
	n: number,
	scoreOf: (word: number, head: number) => number,
	rootScoreOf: (word: number) => number,
): Int16Array {
	const heads = new Int16Array(n);
	if (n === 0) return heads;
	/** The best head of a word among those that `may`, which is itself where none does. */
	const bestFor = (word: number, may: (head: number) => boolean) => {
		let [best, score] = [word, -Infinity];
		for (let head = 0; head < n; head++) {
			if (head === word || !may(head)) continue;
			const own = scoreOf(word, head);
			if (own > score) [best, score] = [head, own];
		}
		return { best, score };
	};
	let [root, most] = [0, -Infinity];
	for (let word = 0; word < n; word++) {
		const { best, score } = bestFor(word, () => true);
		heads[word] = best;
		const gain = n === 1 ? 0 : rootScoreOf(word) - score;
		if (gain > most) [root, most] = [word, gain];
	}
	heads[root] = root;
	for (let ring = ringIn(heads); ring; ring = ringIn(heads)) {
		let [moved, to, least] = [root, root, Infinity];
		for (const word of ring) {
			const { best, score } = bestFor(word, (head) => !upFrom(heads, head).has(word));
			const loss = scoreOf(word, heads[word] as number) - score;
			if (best !== word && loss < least) [moved, to, least] = [word, best, loss];
		}
		heads[moved] = to;
	}
	return heads;
}
