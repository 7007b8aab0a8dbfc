import { addToSet, groupedBy, sharedLength } from "../../core/index.js";
import type { Unit } from "./units.js";

/** A unit is read in another group when a unit there holds at least this part of its words. */
const heldPart = 0.6;
/** Two groups tell the same when at least this part of the units of one are read in the other. */
const toldPart = 0.7;

/** The units of a group by the sentence they stand in: units that share words stand in one. */
type Places = ReadonlyMap<string, readonly Unit[]>;

const placesOf = (units: readonly Unit[]): Places => groupedBy(units, ({ place }) => place);

function heldBy(unit: Unit, others: Places): boolean {
	const length = unit.span[1] - unit.span[0];
	return (others.get(unit.place) ?? []).some((o) => sharedLength(o.span, unit.span) >= heldPart * length);
}

function tells(part: readonly Unit[], whole: Places): boolean {
	return part.filter((u) => heldBy(u, whole)).length >= toldPart * part.length;
}

/** Whether all reports give the same figure or the same day. */
function isOneValue([first, ...rest]: readonly Unit[]): boolean {
	return rest.every(
		(u) =>
			u.figure?.low === first?.figure?.low &&
			u.figure?.high === first?.figure?.high &&
			u.date?.from === first?.date?.from &&
			u.date?.to === first?.date?.to,
	);
}

/**
 * Leaves out one of two groups that tell the same, a statement and the figure or date in it: the figure or date when all
 * reports give one value (the statement then says it all), the statement when values differ (the figure or date shows how).
 */
export function withoutTwins(
	words: readonly (readonly Unit[])[],
	marked: readonly (readonly Unit[])[],
): { words: (readonly Unit[])[]; marked: (readonly Unit[])[] } {
	const bySentence = new Map<string, Set<number>>();
	marked.forEach((group, i) => {
		for (const { place } of group) addToSet(bySentence, place, i);
	});
	const droppedMarks = new Set<number>();
	const markedPlaces = marked.map(placesOf);
	const kept = words.filter((group) => {
		const places = placesOf(group);
		const near = new Set(group.flatMap((u) => [...(bySentence.get(u.place) ?? [])]));
		let told = false;
		for (const i of near) {
			const other = marked[i] as readonly Unit[];
			if (isOneValue(other) && group.length > 1 && tells(other, places)) droppedMarks.add(i);
			else if (tells(group, markedPlaces[i] as Places)) told = true;
		}
		return !told;
	});
	return { words: kept, marked: marked.filter((_, i) => !droppedMarks.has(i)) };
}
