import type { Figure } from "./marks.js";
import { lastUnit } from "./numbers.js";

/** Kinds of quantity that reports give in different units, each with what one of a unit is in metres, kilograms and so on. Exact by international agreement (1959). */
const dimensions: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	length: {
		metre: 1,
		kilometre: 1000,
		centimetre: 0.01,
		millimetre: 0.001,
		mile: 1609.344,
		"nautical mile": 1852,
		yard: 0.9144,
		foot: 0.3048,
		inch: 0.0254,
	},
	mass: {
		kilogram: 1,
		gram: 0.001,
		milligram: 1e-6,
		tonne: 1000,
		pound: 0.45359237,
		ounce: 0.028349523125,
		stone: 6.35029318,
	},
	area: {
		"square metre": 1,
		"square kilometre": 1e6,
		hectare: 1e4,
		acre: 4046.8564224,
		"square mile": 2589988.110336,
		"square foot": 0.09290304,
	},
	speed: { "kilometre per hour": 1, "mile per hour": 1.609344 },
};

const known = new Map(
	Object.entries(dimensions).flatMap(([dimension, units]) =>
		Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
	),
);

/** What a figure measures, as far as its unit tells: figures of one dimension can be compared. "length" for miles and metres, else the unit itself. */
export const dimensionOf = (unit: string): string => known.get(unit)?.dimension ?? unit;

/** A figure in another unit of its dimension, as far as the numbers go; as it stands where there is no way from one to the other. */
export function inUnit(figure: Figure, unit: string): Figure {
	const [from, to] = [known.get(figure.unit), known.get(unit)];
	if (figure.unit === unit || !from || from.dimension !== to?.dimension) return figure;
	const value = (n: number | null) => (n === null ? null : (n * from.factor) / to.factor);
	return { ...figure, unit, low: value(figure.low), high: value(figure.high) };
}

/** How far from a number people round to it: half its last digit that is not zero, a twentieth of it at most. 0.5 for 127, 5 for 280, 1 for 20, 0.05 for 1. */
function slack(value: number): number {
	const size = Math.abs(value);
	if (!Number.isFinite(size) || size === 0) return 0;
	return Math.min(lastUnit(size), size / 10) / 2;
}

/**
 * Two figures of one dimension in one unit. In units of their own each has first been rounded there, so its ends are
 * moved out by half its last digit: "280 pounds", "20 stone" and "127 kg" then meet. As they stand where the units are the same.
 */
export function inOneUnit(a: Figure, b: Figure): readonly [Figure, Figure] {
	if (a.unit === b.unit) return [a, b];
	const based = (figure: Figure): Figure => {
		const { dimension, factor } = known.get(figure.unit) ?? { dimension: figure.unit, factor: 1 };
		const { low, high } = figure;
		return {
			...figure,
			unit: dimension,
			low: low === null ? null : (low - slack(low)) * factor,
			high: high === null ? null : (high + slack(high)) * factor,
		};
	};
	return [based(a), based(b)];
}
