/** Items parted into sides, and two items of different sides that clash. */
export interface Split<T> {
	readonly sides: readonly (readonly T[])[];
	readonly clash: readonly [T, T];
}

/** Only so many items are compared with each other; a claim with more mentions repeats itself. */
const maxCompared = 60;

/**
 * Parts items into sides such that no two items of one side clash: each joins the first side that it clashes with
 * nobody of. Those that `concerns` denies are left out. Null when nothing clashes. The order of `items` decides where several partings are possible.
 */
export function sidesOf<T>(
	items: readonly T[],
	clashes: (a: T, b: T) => boolean,
	concerns: (item: T) => boolean = () => true,
): Split<T> | null {
	const sides: T[][] = [];
	let clash: [T, T] | undefined;
	let compared = 0;
	for (const item of items) {
		if (!concerns(item)) continue;
		if (++compared > maxCompared) break;
		let home: T[] | undefined;
		for (const side of sides) {
			const against = side.find((other) => clashes(other, item));
			if (against === undefined) {
				home = side;
				break;
			}
			clash ??= [against, item];
		}
		if (home) home.push(item);
		else sides.push([item]);
	}
	return clash ? { sides, clash } : null;
}

/** One item of each side, in order: those two that clash, of any further side its first. */
export const oneOfEach = <T>({ sides, clash }: Split<T>): T[] =>
	sides.flatMap((side) => clash.find((item) => side.includes(item)) ?? side.slice(0, 1));
