/** The longest run of words that both lists hold, the first of several; a list has at most 65,535. Cost: the product of their lengths. */
export function sharedRun(a: readonly string[], b: readonly string[]): readonly string[] {
	let [best, end] = [0, 0];
	// For each place of `b` how long the run is that ends before it; from the last place on, for each needs the one before it as it was.
	const run = new Uint16Array(b.length + 1);
	a.forEach((word, i) => {
		for (let j = b.length - 1; j >= 0; j--) {
			const length = word === b[j] ? (run[j] as number) + 1 : 0;
			run[j + 1] = length;
		}
		for (let j = 1; j <= b.length; j++) if ((run[j] as number) > best) [best, end] = [run[j] as number, i + 1];
	});
	return a.slice(end - best, end);
}

/** How many words that run has. */
export const longestRun = (a: readonly string[], b: readonly string[]): number => sharedRun(a, b).length;
