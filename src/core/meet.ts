/** Whether something of `some` is in a set, or among the keys of a map. */
export function meet<T>(some: Iterable<T>, others: { has(one: T): boolean }): boolean {
	for (const one of some) if (others.has(one)) return true;
	return false;
}

/** How many things of `some` are in a set, or among the keys of a map. */
export function countShared<T>(some: Iterable<T>, others: { has(one: T): boolean }): number {
	let shared = 0;
	for (const one of some) if (others.has(one)) shared++;
	return shared;
}
