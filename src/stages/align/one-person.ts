import { addTo, keyOf, type Voice } from "../../core/index.js";
import { generationOf } from "../../text/person-name.js";
import { spelledTwoWays } from "../../text/same-person.js";

/** A person's name under one key, with what the reports that use it say of the role. */
export interface NamedPerson {
	readonly key: string;
	readonly voices: readonly Voice[];
	readonly reports: ReadonlySet<string>;
}

/** Only so many people of one initial letter are compared with each other, and so many voices of a person: a story tells of fewer. */
const mostCompared = 300;
const mostVoices = 20;

/** Roles are compatible unless both are known and share no word. */
export function agree(a: string | undefined, b: string | undefined): boolean {
	if (!a || !b) return true;
	const words = new Set(keyOf(a).split("-"));
	return keyOf(b)
		.split("-")
		.some((w) => words.has(w));
}

/** Who stands in one report under both names is two; so are those whose offices differ, and father and son. */
function mayBeOne(a: NamedPerson, b: NamedPerson): boolean {
	for (const report of a.reports) if (b.reports.has(report)) return false;
	const [x, y] = [a.voices.slice(0, mostVoices), b.voices.slice(0, mostVoices)];
	if (!x.some((v) => y.some((w) => agree(v.role, w.role)))) return false;
	const [p, q] = [x[0]?.name ?? "", y[0]?.name ?? ""];
	const generations = new Set([p, q].map(generationOf).filter(Boolean));
	return generations.size < 2 && spelledTwoWays(p, q);
}

/** The key that stands for each of these people: one for a person whose name the reports spell in several ways, the first in the alphabet. */
export function spelledAlike(people: readonly NamedPerson[]): (key: string) => string {
	const one = new Map<string, string>();
	const keyFor = (key: string): string => {
		let at = key;
		for (let next = one.get(at); next !== undefined; next = one.get(at)) at = next;
		return at;
	};
	const byInitial = new Map<string, NamedPerson[]>();
	for (const person of people) addTo(byInitial, person.key[0] ?? "", person, mostCompared);
	for (const some of byInitial.values())
		some.forEach((a, i) => {
			for (const b of some.slice(i + 1)) {
				const [x, y] = [keyFor(a.key), keyFor(b.key)].sort() as [string, string];
				if (x !== y && mayBeOne(a, b)) one.set(y, x);
			}
		});
	return keyFor;
}
