import { cosine, lengthOf, meet, onDemand } from "../../core/index.js";
import type { Rarity } from "./rarity.js";
import type { Unit } from "./units.js";

/** A unit with its words numbered and weighed once, ready to be compared many times. */
export interface Profile {
	readonly unit: Unit;
	/** Numbers of the folded words, ascending, each once. */
	readonly ids: Int32Array;
	/** For each of `ids` its rarity, less for a word further from the figure or date of a slot. */
	readonly weights: Float64Array;
	/** For each of `ids` 1 when it is no part of a name. */
	readonly common: Uint8Array;
	readonly total: number;
	/** Length of the unit's vector; 0 where it has none. */
	readonly length: number;
	/** Same for units of one sentence, and only for those. */
	readonly place: number;
}

/** Profiles of units, in their order; words and sentences are numbered as they come. */
export function profilesOf(units: readonly Unit[], rarity: Rarity): Profile[] {
	const numbers = new Map<string, number>();
	const places = new Map<string, number>();
	const numberIn = (map: Map<string, number>, key: string): number => {
		const known = map.get(key);
		if (known !== undefined) return known;
		map.set(key, map.size);
		return map.size - 1;
	};
	return units.map((unit) => {
		const common = new Set(unit.common);
		const words = new Map<number, { weight: number; common: number }>();
		unit.stems.forEach((stem, i) => {
			const id = numberIn(numbers, stem);
			if (words.has(id)) return;
			words.set(id, { weight: rarity(stem) * (unit.nearness?.[i] ?? 1), common: common.has(stem) ? 1 : 0 });
		});
		const ids = Int32Array.from(words.keys()).sort();
		const at = (id: number) => words.get(id)!;
		const weights = Float64Array.from(ids, (id) => at(id).weight);
		return {
			unit,
			ids,
			weights,
			common: Uint8Array.from(ids, (id) => at(id).common),
			total: weights.reduce((a, b) => a + b, 0),
			length: lengthOf(unit.vector),
			place: numberIn(places, unit.place),
		};
	});
}

/** What two profiles share: the summed weight of words, the lesser where they differ, and whether one of the words is no name. */
export interface Shared {
	readonly weight: number;
	readonly common: boolean;
}

export function sharedBy(x: Profile, y: Profile): Shared {
	let weight = 0;
	let common = false;
	for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length; ) {
		const a = x.ids[i] as number;
		const b = y.ids[j] as number;
		if (a < b) i++;
		else if (b < a) j++;
		else {
			const least = Math.min(x.weights[i] as number, y.weights[j] as number);
			weight += least;
			if (least > 0 && (x.common[i] === 1 || y.common[j] === 1)) common = true;
			i++;
			j++;
		}
	}
	return { weight, common };
}

/** Shared weight as part of both and as evidence in itself (`half` is where it counts half), each 0 to 1. */
export function partsOf(weight: number, x: Profile, y: Profile, half: number): { both: number; evidence: number } {
	const sum = x.total + y.total;
	return {
		both: sum > 0 ? (2 * weight) / sum : 0,
		evidence: weight / (weight + half),
	};
}

/** Cosine of the two units' sentences as the encoder sees them; undefined where it has not read one of them. */
export function meaningOf(x: Profile, y: Profile): number | undefined {
	return cosine(x.unit.vector, x.length, y.unit.vector, y.length);
}

/** Whether two profiles are of units read from the same words of a report. */
export function overlap(x: Profile, y: Profile): boolean {
	return x.place === y.place && x.unit.span[0] < y.unit.span[1] && y.unit.span[0] < x.unit.span[1];
}

/** The names of a profile are found once. */
const namesOf = onDemand(
	({ ids, common }: Profile): ReadonlySet<number> => new Set([...ids].filter((_, i) => common[i] === 0)),
);

/** Whether both stand by names and none of them is the same. */
export function namesDiffer(x: Profile, y: Profile): boolean {
	const a = namesOf(x);
	const b = namesOf(y);
	return a.size > 0 && b.size > 0 && !meet(a, b);
}
