import { foldedWords } from "../content-words.js";
import { sameGivenName } from "./given-names.js";

const generation = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a name, folded, without "Jr." and its like. */
export const nameWords = (name: string): string[] => foldedWords(name).filter((word) => !generation.test(word));

/** A person where a report names one. */
export interface Person {
	/** Folded words of what the report calls them at the fullest and here. */
	readonly words: ReadonlySet<string>;
	/** Those of them that stand here. */
	readonly here: readonly string[];
}

/** The words of one name that the other lacks. */
export const ownWords = (a: Person, b: Person): string[] => [...a.words].filter((word) => !b.words.has(word));

/** Whether two names may be one person's: the words of one are all the other's, or what differs is a short form or a spelling. */
export function maySamePerson(a: Person, b: Person): boolean {
	if (a.here.every((w) => b.words.has(w)) || b.here.every((w) => a.words.has(w))) return true;
	return ownWords(a, b).some((v) => ownWords(b, a).some((w) => sameGivenName(v, w)));
}
