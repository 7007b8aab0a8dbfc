import { meet, type Token } from "../../../core/index.js";
import { foldedWords, wordsIn } from "../content-words.js";
import { maySamePerson, personOf } from "../people/person.js";
import { isOneOfManyHere } from "../slots/person-clash.js";
import type { Reading } from "./reading.js";

/** The words of each that the other does not begin or end with. */
function parted(a: readonly Token[], b: readonly Token[]): [readonly Token[], readonly Token[]] {
	const same = (i: number, j: number) => a.at(i)?.lower === b.at(j)?.lower;
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && same(head, head)) head++;
	let tail = 0;
	while (tail < shorter - head && same(-1 - tail, -1 - tail)) tail++;
	return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

const lettersOf = (words: readonly string[]) => words.join("").replace(/[^\p{L}]/gu, "");

/** "Lt." and "Lieutenant", "AP" and "Associated Press": one begins as the other does and has its letters in that order. */
function abbreviates(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	let at = 0;
	for (const letter of long) if (letter === short[at]) at++;
	return short[0] === long[0] && at === short.length;
}

const namesIn = ({ report }: Reading, tokens: readonly Token[]) =>
	report.names.filter(({ span: [start, end] }) => tokens.some((t) => t.span[0] < end && t.span[1] > start));

/** Whether the sentence has any of the words elsewhere than in the reading. */
const hasBeside = ({ sentence, tokens }: Reading, words: readonly string[]) =>
	sentence.tokens.some((t) => !tokens.includes(t) && foldedWords(t.text).some((word) => words.includes(word)));

/**
 * Whether two names in one place are surely two, of bodies, places or whatever else; two people are compared as slots. Neither may be a
 * part, spelling or short form of the other, or one of several; no sentence may name both, and one of both reports does not know the other's.
 */
export function namesApart(a: Reading, b: Reading): boolean {
	const [own, other] = parted(a.tokens, b.tokens);
	const [namesA, namesB] = [namesIn(a, own), namesIn(b, other)];
	if (namesA.length === 0 || namesB.length === 0) return false;
	if ([...namesA, ...namesB].every(({ kind }) => kind === "person")) return false;
	const [x, y] = [own, other].map((tokens) => foldedWords(tokens.map((t) => t.text).join(" "))) as [string[], string[]];
	if (x.length === 0 || y.length === 0 || meet(x, new Set(y)) || abbreviates(lettersOf(x), lettersOf(y))) return false;
	if (isOneOfManyHere(a) || isOneOfManyHere(b) || hasBeside(a, y) || hasBeside(b, x)) return false;
	const [one, two] = [x.join(" "), y.join(" ")];
	if (maySamePerson(personOf(one, one), personOf(two, two))) return false;
	return !meet(x, wordsIn(b.report)) || !meet(y, wordsIn(a.report));
}
