import { remembered } from "../core/index.js";
import { foldedWords } from "./folded-words.js";
import { renderedAlike, sameFirstVowel, sameGivenName } from "./given-names.js";
import { isGeneration } from "./person-name.js";

/** A name is read so far. */
const mostWords = 8;

/** The words of a name, folded, without "Jr." and its like. */
const nameWords = (name: string): string[] =>
	foldedWords(name.slice(0, 200))
		.filter((word) => !isGeneration(word))
		.slice(0, mostWords);

/** A person where a report names one. */
export interface Person {
	/** The folded words that stand here, in order. */
	readonly here: readonly string[];
	/** Those of the fullest name that the report gives. */
	readonly full: readonly string[];
	/** Both. */
	readonly words: ReadonlySet<string>;
	/** Same for all who are named by the same words. */
	readonly key: string;
}

/** A person by the words that name them here and the key of their fullest name. */
export function personOf(here: string, entity: string): Person {
	const [short, long] = [nameWords(here), nameWords(entity)];
	const full = long.length > short.length ? long : short;
	return { here: short, full, words: new Set([...long, ...short]), key: `${short.join(" ")}/${full.join(" ")}` };
}

/** The words of one name that the other lacks. */
export const ownWords = (a: Person, b: Person): string[] => [...a.words].filter((word) => !b.words.has(word));

/** Words that join Arabic names and are none: between two words of a name, never its first. */
const particles = new Set("al el ul bin ibn".split(" "));
const withoutParticles = (words: readonly string[]) =>
	words.filter((w, i) => i === 0 || i === words.length - 1 || !particles.has(w));

/** Whether two full names have the same given and family name but for a short form or a spelling. */
function sameInFull({ full: a }: Person, { full: b }: Person): boolean {
	const [x, y] = [withoutParticles(a), withoutParticles(b)];
	if (x.length < 2 || y.length < 2) return false;
	if (x.join("") === y.join("")) return true;
	// Letters of another script are written in many ways: "Moaz al-Kasasbeh", "Muath al-Kaseasbeh".
	const rendered = x.length < a.length || y.length < b.length;
	const alike = (v: string, w: string) => sameGivenName(v, w) || (rendered && renderedAlike(v, w));
	const given = [x[0] as string, y[0] as string] as const;
	return alike(x.at(-1) as string, y.at(-1) as string) && alike(...given) && (!rendered || sameFirstVowel(...given));
}

function compare(a: Person, b: Person): boolean {
	if (a.here.every((w) => b.words.has(w)) || b.here.every((w) => a.words.has(w))) return true;
	const [x, y] = [withoutParticles(a.full), withoutParticles(b.full)];
	if (x.length > 1 && y.length > 1) return sameInFull(a, b);
	const rendered = x.length < a.full.length || y.length < b.full.length;
	// One word may be a given name, a family name or a spelling of either.
	return x.some((v) => y.some((w) => sameGivenName(v, w) || (rendered && renderedAlike(v, w))));
}

/** Whether given and family name of two full names each keep their consonants: of two who say the very same words that is enough to be one. */
export function renderedInFull(a: string, b: string): boolean {
	const [x, y] = [nameWords(a), nameWords(b)];
	if (x.length < 2 || y.length < 2) return false;
	return renderedAlike(x[0] as string, y[0] as string) && renderedAlike(x.at(-1) as string, y.at(-1) as string);
}

/** Names come again and again: what was compared is kept, up to so many pairs. */
const mostKept = 100_000;
const known = new Map<string, boolean>();

/**
 * Whether two names may be one person's: the words of one are all the other's, or family and given name each are the same but
 * for a short form or a spelling, for an Arabic name in Latin letters also any that keeps its consonants.
 */
export function maySamePerson(a: Person, b: Person): boolean {
	return remembered(known, `${a.key}\n${b.key}`, mostKept, () => compare(a, b));
}

/** Whether two words are one in two spellings: the same consonants, first vowel and end. "Maria" is not Mario, nor "Daniela" Daniel; "Nasser" is Naser. */
export const isOneWord = (a: string, b: string): boolean =>
	a === b || (renderedAlike(a, b) && sameFirstVowel(a, b) && a.at(-1) === b.at(-1));

/**
 * Whether two names of two full words each are one person's in two spellings, told apart from two people of like names: given and family name each keep their
 * consonants, and one of them is the very same, or the name is brought from the Arabic; or all letters are the same.
 */
export function spelledTwoWays(a: string, b: string): boolean {
	const [p, q] = [personOf(a, a).full, personOf(b, b).full];
	const [x, y] = [withoutParticles(p), withoutParticles(q)];
	if (x.length < 2 || y.length < 2) return false;
	if (x.join("") === y.join("")) return true;
	const [given, family] = [
		[x[0] as string, y[0] as string],
		[x.at(-1) as string, y.at(-1) as string],
	] as const;
	const arabic = [...p, ...q].some((w) => particles.has(w));
	const sameFamily = renderedAlike(...family) && family[0].at(-1) === family[1].at(-1);
	return (
		isOneWord(...given) &&
		(family[0] === family[1] || sameFamily) &&
		(arabic || given[0] === given[1] || family[0] === family[1])
	);
}
