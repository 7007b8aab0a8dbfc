/** Takes `limit` items in all: the first of each list, then the second of each, and so on; every list keeps its order. */
export function shareOut<T>(lists: readonly (readonly T[])[], limit: number): T[][] {
	const taken = lists.map(() => 0);
	let left = limit;
	for (let turn = 0; left > 0 && lists.some((list) => list.length > turn); turn++) {
		for (const [i, list] of lists.entries()) {
			if (left === 0) break;
			if (list.length <= turn) continue;
			taken[i] = turn + 1;
			left--;
		}
	}
	return lists.map((list, i) => list.slice(0, taken[i]));
}
