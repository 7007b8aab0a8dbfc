/** Items parted into sides, and two items of different sides that clash. */
export interface Split<T> {
	readonly sides: readonly (readonly T[])[];
	readonly clash: readonly [T, T];
}

/** Only so many items are compared with each other; a claim with more mentions repeats itself. */
const maxCompared = 60;

/** So like an item of another side must be, and so much more than any of its own, that an item that clashes with nobody goes there. By eye, on 136 unlabelled stories. */
const surelyLike = { least: 0.5, more: 0.2 };

/** Those that clash with nobody go to the side that holds what they are surely most like. */
function besideTheirLike<T>(
	sides: readonly (readonly T[])[],
	clashes: (a: T, b: T) => boolean,
	likeness: (a: T, b: T) => number,
): T[][] {
	const clashing = (item: T, own: number) =>
		sides.some((side, k) => k !== own && side.some((other) => clashes(other, item) || clashes(item, other)));
	const parted = sides.map((side, k) => side.filter((item) => clashing(item, k)));
	const held = new Set(parted.flat());
	const out = parted.map((side) => [...side]);
	sides.forEach((side, k) => {
		for (const item of side) {
			if (held.has(item)) continue;
			const like = parted.map((others) => Math.max(0, ...others.map((other) => likeness(item, other))));
			const best = Math.max(...like);
			const moves = best >= surelyLike.least && best >= (like[k] as number) + surelyLike.more;
			(out[moves ? like.indexOf(best) : k] as T[]).push(item);
		}
	});
	return out;
}

/**
 * Parts items into sides such that no two items of one side clash: each joins the first side that it clashes with
 * nobody of, and one that clashes with nobody at all that of what it is surely most like, where `likeness`, 0 and up, is given. Those that `concerns` denies are left out. Null when nothing clashes. The order of `items` decides where several partings are possible.
 */
export function sidesOf<T>(
	items: readonly T[],
	clashes: (a: T, b: T) => boolean,
	concerns: (item: T) => boolean = () => true,
	likeness?: (a: T, b: T) => number,
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
	if (!clash) return null;
	return { sides: likeness ? besideTheirLike(sides, clashes, likeness) : sides, clash };
}

/** One item of each side, in order: those two that clash, of any further side its first. */
export const oneOfEach = <T>({ sides, clash }: Split<T>): T[] =>
	sides.flatMap((side) => clash.find((item) => side.includes(item)) ?? side.slice(0, 1));
