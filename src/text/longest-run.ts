/** The longest run of words that both lists hold, in words; a list has at most 65,535. Cost: the product of their lengths. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
	let best = 0;
	let previous = new Uint16Array(b.length + 1);
	for (const word of a) {
		const row = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++) {
			if (word !== b[j]) continue;
			row[j + 1] = (previous[j] as number) + 1;
			if ((row[j + 1] as number) > best) best = row[j + 1] as number;
		}
		previous = row;
	}
	return best;
}
