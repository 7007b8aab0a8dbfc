/** Passages are compared on their first words only: the comparison is quadratic. */
const mostCompared = 60;

/** The longest run of words in both, in words. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
	const x = a.slice(0, mostCompared);
	const y = b.slice(0, mostCompared);
	let best = 0;
	let previous = new Uint8Array(y.length + 1);
	for (const word of x) {
		const row = new Uint8Array(y.length + 1);
		for (let j = 0; j < y.length; j++) {
			if (word !== y[j]) continue;
			row[j + 1] = (previous[j] as number) + 1;
			best = Math.max(best, row[j + 1] as number);
		}
		previous = row;
	}
	return best;
}

/** The longest run of words in both as a part of the shorter one, 0 to 1; of long passages only the first words are compared. */
export function sharedPart(a: readonly string[], b: readonly string[]): number {
	return longestRun(a, b) / Math.max(1, Math.min(a.length, b.length, mostCompared));
}
