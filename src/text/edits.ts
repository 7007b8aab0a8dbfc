/**
 * Letters that must be put in, left out, changed or swapped with their neighbour to make one short word the other (optimal string
 * alignment, Damerau 1964: "Hedbo" is one from "Hebdo"); lengths that differ by more than two count as three.
 */
export function edits(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > 2) return 3;
	let before: readonly number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const swap = isSwapped ? (before[j - 2] as number) + 1 : change;
			next.push(Math.min(change, swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
		}
		before = row;
		row = next;
	}
	return row[b.length] as number;
}
