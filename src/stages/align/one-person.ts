import { addTo, keyOf, meet, type Voice } from "../../core/index.js";
import { areShortForms, longForm } from "../../text/given-names.js";
import { generationOf, nameWordsOf } from "../../text/person-name.js";
import { spelledTwoWays } from "../../text/same-person.js";

/** A person's name under one key, with what the reports that use it say of the role. */
export interface NamedPerson {
	readonly key: string;
	readonly voices: readonly Voice[];
	readonly reports: ReadonlySet<string>;
	/** Runs of words out of their quotations. */
	readonly quoted: ReadonlySet<number>;
}

/** Only so many people of one initial letter are compared with each other, and so many names and roles of one: a story tells of fewer. */
const mostCompared = 300;
const mostOfOne = 20;

/** Roles are compatible unless both are known and share no word. */
export function agree(a: string | undefined, b: string | undefined): boolean {
	if (!a || !b) return true;
	const words = new Set(keyOf(a).split("-"));
	return keyOf(b)
		.split("-")
		.some((w) => words.has(w));
}

/** Different values, in the order of the alphabet: what is told of somebody must not depend on which report comes first. */
const distinct = <T extends string | undefined>(values: readonly T[]): T[] =>
	[...new Set(values)].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)).slice(0, mostOfOne);

/** People under one key, as what is compared of them. */
interface Known {
	readonly key: string;
	readonly names: readonly string[];
	readonly roles: readonly (string | undefined)[];
	readonly generations: ReadonlySet<string>;
	readonly reports: ReadonlySet<string>;
	readonly quoted: ReadonlySet<number>;
}

const knownOf = ({ key, voices, reports, quoted }: NamedPerson): Known => {
	const names = distinct(voices.map((v) => v.name));
	return {
		key,
		names,
		roles: distinct(voices.map((v) => v.role)),
		generations: new Set(names.flatMap((name) => generationOf(name) ?? [])),
		reports,
		quoted,
	};
};

const known = ({ roles }: Known) => roles.some((role) => role !== undefined);

/** "Ken Varga" and "Kenneth P. Varga". */
function shortensGiven(a: string, b: string): boolean {
	const [x, y] = [a, b].map((name) => keyOf(nameWordsOf(name).join(" ")).split("-")) as [string[], string[]];
	return x.at(-1) === y.at(-1) && areShortForms(x[0] as string, y[0] as string);
}

/**
 * Who stands in one report under both names is two; so are those whose offices differ, and father and son. A given name and its short form are one
 * person's only where both hold an office, or are quoted with the same words: many have either. Who says the same words is one, whatever they are called.
 */
function mayBeOne(a: Known, b: Known): boolean {
	const spelled = (x: string, y: string) => spelledTwoWays(x, y);
	const sayTheSame = meet(a.quoted, b.quoted);
	const shortened = (x: string, y: string) => shortensGiven(x, y) && (sayTheSame || (known(a) && known(b)));
	if (!a.names.some((x) => b.names.some((y) => spelled(x, y) || shortened(x, y)))) return false;
	if (new Set([...a.generations, ...b.generations]).size > 1) return false;
	for (const report of a.reports) if (b.reports.has(report)) return false;
	return sayTheSame || a.roles.some((x) => b.roles.some((y) => agree(x, y)));
}

/**
 * The key that stands for each of these people: one for a person whose name the reports spell in several ways, or give in short, the first in the alphabet.
 * All who come to share a key may be one, each with each.
 */
export function spelledAlike(people: readonly NamedPerson[]): (key: string) => string {
	const byInitial = new Map<string, Known[]>();
	const inOrder = [...people].sort((a, b) => (a.key < b.key ? -1 : 1));
	const initialOf = (key: string) => longForm(key.split("-")[0] ?? "")[0] ?? "";
	for (const person of inOrder) addTo(byInitial, initialOf(person.key), knownOf(person), mostCompared);
	const one = new Map<string, string>();
	for (const some of byInitial.values()) {
		const groups: Known[][] = [];
		for (const person of some) {
			const group = groups.find((others) => others.every((other) => mayBeOne(other, person)));
			if (group) group.push(person);
			else groups.push([person]);
		}
		for (const [first, ...others] of groups) for (const { key } of others) one.set(key, first?.key ?? key);
	}
	return (key) => one.get(key) ?? key;
}
