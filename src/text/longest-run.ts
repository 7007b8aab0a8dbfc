/** The longest run of words that both lists hold, the first of several; a list has at most 65,535. Cost: the product of their lengths. */
export function sharedRun(a: readonly string[], b: readonly string[]): readonly string[] {
	let [best, end] = [0, 0];
	let previous = new Uint16Array(b.length + 1);
	a.forEach((word, i) => {
		const row = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++) {
			if (word !== b[j]) continue;
			row[j + 1] = (previous[j] as number) + 1;
			if ((row[j + 1] as number) > best) [best, end] = [row[j + 1] as number, i + 1];
		}
		previous = row;
	});
	return a.slice(end - best, end);
}

/** How many words that run has. */
export const longestRun = (a: readonly string[], b: readonly string[]): number => sharedRun(a, b).length;
