/** The value kept for `key`, or the one that `make` gives, which is then kept; with `most` kept, all are given up first. */
export function remembered<K, V extends NonNullable<unknown>>(
	known: Map<K, V>,
	key: K,
	most: number,
	make: () => V,
): V {
	const held = known.get(key);
	if (held !== undefined) return held;
	const value = make();
	if (known.size >= most) known.clear();
	known.set(key, value);
	return value;
}
