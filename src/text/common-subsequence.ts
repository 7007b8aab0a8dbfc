/**
 * Places of a longest common subsequence of two lists, as pairs of indexes in order, of several one that begins early. Lists have at most 65,535 entries.
 * Cost: the product of their lengths.
 */
export function commonSubsequence<T>(
	a: readonly T[],
	b: readonly T[],
	same: (x: T, y: T) => boolean = (x, y) => x === y,
): [number, number][] {
	const width = b.length + 1;
	const length = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			length[i * width + j] = same(a[i] as T, b[j] as T)
				? (length[(i + 1) * width + j + 1] as number) + 1
				: Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
	const out: [number, number][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (same(a[i] as T, b[j] as T)) out.push([i++, j++]);
		else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
		else j++;
	}
	return out;
}
