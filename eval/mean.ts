/** Mean of the values that are there; 0 for none. */
export function mean(values: readonly (number | undefined)[]): number {
	const there = values.filter((v) => v !== undefined);
	return there.length === 0 ? 0 : there.reduce((sum, v) => sum + v, 0) / there.length;
}
