/** The one thing that there is; undefined for none, and for several. */
export function onlyOf<T>(some: Iterable<T> = []): T | undefined {
	const [first, ...others] = some;
	return others.length === 0 ? first : undefined;
}
