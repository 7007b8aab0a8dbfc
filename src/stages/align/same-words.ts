import { addTo } from "../../core/index.js";
import type { Unit } from "./units.js";

/**
 * Units by the first of those that read the same words of the same clause, in order. What one clause says it says in
 * every report that carries it: only the first is compared with others, and the rest go where it goes. `textOf` gives a
 * report's text.
 */
export function sameWords(
	units: readonly Unit[],
	textOf: (report: string) => string,
): ReadonlyMap<Unit, readonly Unit[]> {
	const byWords = new Map<string, Unit[]>();
	// A clause holds many units, and a long key each would be a multiple of the texts.
	const clauses = new Map<string, number>();
	for (const unit of units) {
		const [start, end] = unit.clause;
		const mark = (unit.figure ?? unit.date)?.span ?? unit.span;
		const places = [unit.span[0], unit.span[1], mark[0], mark[1]].map((at) => at - start).join(" ");
		const clause = textOf(unit.report).slice(start, end);
		const number = clauses.get(clause) ?? clauses.size;
		clauses.set(clause, number);
		addTo(byWords, `${number} ${places}`, unit);
	}
	return new Map([...byWords.values()].map((same) => [same[0] as Unit, same]));
}
