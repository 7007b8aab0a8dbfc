/** Adds a value to those of a key; at most `most` are kept. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, value: T, most = Number.POSITIVE_INFINITY): void {
	const held = groups.get(key);
	if (!held) groups.set(key, [value]);
	else if (held.length < most) held.push(value);
}

/** Adds a value to the different ones of a key. */
export function addToSet<K, T>(groups: Map<K, Set<T>>, key: K, value: T): void {
	const held = groups.get(key);
	if (held) held.add(value);
	else groups.set(key, new Set([value]));
}

/** Items by the key of each, keys and items in the order they came. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) addTo(groups, keyOf(item), item);
	return groups;
}
