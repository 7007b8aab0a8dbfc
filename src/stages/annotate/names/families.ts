import { addTo, type Sentence } from "../../../core/index.js";
import { isGeneration } from "../../../text/person-name.js";
import { bare } from "./bare.js";
import type { Gender, NameRun } from "./name-run.js";

/** Somebody a report calls by one name. */
export interface Called {
	readonly words: readonly string[];
	readonly gender: Gender | undefined;
	/** Where it does so, in text order. */
	readonly runs: readonly NameRun[];
}

const isYounger = ({ words }: Called): boolean => words.some((w) => isGeneration(bare(w)));
const familyNameOf = ({ words }: Called): string | undefined => words.map(bare).findLast((w) => !isGeneration(w));

/** The gender that "he" or "she" behind a name tells, in sentences that name nobody else, where more of them tell one than the other. */
function genderAround(sentences: readonly Sentence[], runs: readonly NameRun[], named: ReadonlyMap<number, number>) {
	let male = 0;
	for (const { sentence, to } of runs) {
		if (named.get(sentence) !== 1) continue;
		const after = sentences[sentence]?.tokens.slice(to).find((t) => /^(?:he|his|she|her)$/.test(t.lower));
		if (after) male += /^h(?:e|is)$/.test(after.lower) ? 1 : -1;
	}
	return male === 0 ? undefined : male > 0 ? "male" : "female";
}

/**
 * Whom of `people`, all called by more than one word, a family name alone stands for: the one whom the report names first, whom it is about; others of the
 * family it names in full each time. Not one whom a form of address, or "he" and "she" behind the name, tell to be of the other gender; the son only where he is not called
 * "Holt Jr.", and he alone by that. Undefined for who is of no family named. Each costs a look at all of the family.
 */
export function familiesOf<T extends Called>(
	sentences: readonly Sentence[],
	people: readonly T[],
	all: readonly Called[],
): (called: Called) => T | undefined {
	const families = new Map<string, T[]>();
	for (const person of people.toSorted((a, b) => placeOf(a) - placeOf(b))) {
		const name = familyNameOf(person);
		if (name) addTo(families, name, person);
	}
	const named = new Map<number, number>();
	for (const { runs } of all) for (const { sentence } of runs) named.set(sentence, (named.get(sentence) ?? 0) + 1);
	const calledYounger = new Set(all.filter((d) => d.words.length === 2 && isYounger(d)).map(familyNameOf));
	return (called) => {
		const name = familyNameOf(called);
		const family = families.get(name ?? "") ?? [];
		const younger = isYounger(called);
		const fitting = family.filter((p) => !called.gender || !p.gender || p.gender === called.gender);
		const around = genderAround(sentences, called.runs, named);
		const alike = fitting.filter((p) => !p.gender || !around || p.gender === around);
		const [...meant] = alike.length > 0 ? alike : fitting;
		const generation = meant.find((p) => isYounger(p) === younger);
		return younger || calledYounger.has(name) ? (generation ?? meant[0]) : meant[0];
	};
}

const placeOf = ({ runs }: Called): number => runs[0]?.span[0] ?? 0;
