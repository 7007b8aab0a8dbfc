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

/** `make` of each object, made once and when first asked for, and kept as long as the object is. */
export function onDemand<K extends object, V>(make: (of: K) => V): (of: K) => V {
	const known = new WeakMap<K, V>();
	return (of) => {
		const held = known.get(of);
		if (held !== undefined || known.has(of)) return held as V;
		const value = make(of);
		known.set(of, value);
		return value;
	};
}
