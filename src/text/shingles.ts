/** FNV-1a over the code units of the joined words: 32 bits, the same on every machine. */
function hash(words: readonly string[], from: number, count: number): number {
	let h = 0x811c9dc5;
	for (let i = from; i < from + count; i++) {
		const word = words[i] as string;
		for (let k = 0; k < word.length; k++) h = Math.imul(h ^ word.charCodeAt(k), 0x01000193);
		h = Math.imul(h ^ 0x20, 0x01000193);
	}
	return h >>> 0;
}

/**
 * Hashes of every run of `size` neighbouring words, in order: the i-th is of `words[i]` to `words[i + size - 1]`.
 * Empty when there are fewer words. Two runs of different words share a hash once in four thousand million pairs, so
 * a match that matters is compared word by word by the caller.
 */
export function shinglesOf(words: readonly string[], size: number): Uint32Array {
	const count = Math.max(0, words.length - size + 1);
	const out = new Uint32Array(count);
	for (let i = 0; i < count; i++) out[i] = hash(words, i, size);
	return out;
}
