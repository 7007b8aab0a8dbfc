/** Pieces of one pass through the encoder, its two signs of begin and end among them. */
export const windowSize = 256;
const room = windowSize - 2;
/** How much of a window the next one sees again. Attributions reach 80 pieces to each side of their cue. */
const overlap = 40;

/**
 * Windows `[from, to)` over `length` pieces; each after the first begins where a sentence does, if one begins in the last
 * third of a window before its due place. `opens`: pieces that open a sentence, in order.
 */
export function windowsOf(length: number, opens: readonly number[]): [from: number, to: number][] {
	const out: [number, number][] = [];
	let from = 0;
	let next = 0;
	while (length > 0) {
		const to = Math.min(length, from + room);
		out.push([from, to]);
		if (to >= length) break;
		const due = from + room - overlap;
		while (next < opens.length && (opens[next] as number) <= due) next++;
		const near = opens[next - 1];
		from = near !== undefined && near > from && near > due - Math.floor(room / 3) ? near : due;
	}
	return out;
}

/** How far inside its window a piece stands; an end of the text counts as far. */
export function depthIn([from, to]: readonly [number, number], at: number, length: number): number {
	return Math.min(from === 0 ? Infinity : at - from, to === length ? Infinity : to - 1 - at);
}
