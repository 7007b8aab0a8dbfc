/**
 * The distinct numbers (0 and up) of `values` in the order in which CPython's `set` yields them. The reference scorer
 * breaks ties by that order; without it the two scorers part on claims whose mentions lie half and half.
 * After `set_add_entry` and `set_table_resize` in CPython's Objects/setobject.c.
 */
export function setOrder(values: readonly number[]): number[] {
	let table: (number | undefined)[] = new Array(8).fill(undefined);
	let used = 0;
	const insert = (value: number): boolean => {
		const mask = table.length - 1;
		let perturb = value;
		let at = value & mask;
		for (;;) {
			const last = at + 9 <= mask ? at + 9 : at;
			for (let i = at; i <= last; i++) {
				if (table[i] === value) return false;
				if (table[i] === undefined) {
					table[i] = value;
					return true;
				}
			}
			perturb >>= 5;
			at = (at * 5 + 1 + perturb) & mask;
		}
	};
	for (const value of values) {
		if (!insert(value)) continue;
		used++;
		if (used * 5 < (table.length - 1) * 3) continue;
		const held = table.filter((v) => v !== undefined);
		let size = 8;
		while (size <= used * 4) size *= 2;
		table = new Array(size).fill(undefined);
		for (const v of held) insert(v);
	}
	return table.filter((v) => v !== undefined);
}
