import { meet, type Name, type Token } from "../../../core/index.js";
import { countryOf } from "../../../text/country-names.js";
import { foldedWords } from "../../../text/folded-words.js";
import { maySamePerson, personOf } from "../../../text/same-person.js";
import { wordsIn } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import { isOneOfManyHere } from "../people/one-of-many.js";
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

/** An apostrophe within a word stands for a letter that others leave out: "Ra'da" is Rada, however the tagger cuts it. */
const apostrophe = /(?<=\p{L})['’‘ʼʻ`](?=\p{L})/gu;

/** The words of a name that are written with a capital, folded, one letter of an initialism each: "U.S." is "us". */
const wordsOfName = (tokens: readonly Token[]) =>
	tokens
		.map((t, i) => (tokens[i - 1]?.span[1] === t.span[0] ? t.text : ` ${t.text}`))
		.join("")
		.split(" ")
		.filter((word) => /^\p{Lu}/u.test(word))
		.flatMap((word) => foldedWords(word.replaceAll(".", "").replace(apostrophe, "")));

/** "AP" and "Associated Press", "U.N." and "United Nations", "ISIS" and "Islamic State": capitals of which the first begin the other's words. */
function areInitials(short: readonly Token[], long: readonly Token[]): boolean {
	const letters = short.map((t) => t.text.replaceAll(".", "")).join("");
	const first = long.filter((t) => /^\p{Lu}/u.test(t.text)).map((t) => t.text[0]);
	const initials = first.join("");
	const more = letters.length - initials.length;
	return (
		initials.length > 1 && letters.startsWith(initials) && more >= 0 && more <= 2 && letters === letters.toUpperCase()
	);
}

/** Without a period so few letters are a short form. */
const shortForm = 3;

/** "Lt." and "Lieutenant", "Sen" and "Senator", "Mt" and "Mount", where a period or few letters show that it is shortened: its letters in that order. */
function isShortened(short: string, long: string): boolean {
	const letters = short.replace(/\P{L}/gu, "");
	if (!short.endsWith(".") && letters.length > shortForm) return false;
	let at = 0;
	for (const letter of long) if (letter === letters[at]) at++;
	return letters[0] === long[0] && at === letters.length;
}

/** Whether either is a short form of the other. */
function abbreviates(a: readonly Token[], b: readonly Token[]): boolean {
	const [x, y] = [a, b].map((tokens) => tokens.map((t) => t.lower).join(" ")) as [string, string];
	return areInitials(a, b) || areInitials(b, a) || isShortened(x, y) || isShortened(y, x);
}

const namesIn = ({ report, sentence }: Reading, tokens: readonly Token[]) =>
	marksWithin(report.names, sentence.span).filter(({ span: [start, end] }) =>
		tokens.some((t) => t.span[0] < end && t.span[1] > start),
	);

/** Whether either report has two names for one thing: "ISIS" for what the other calls "Islamic State", once written out. */
function areOneEntity(a: readonly Name[], b: readonly Name[]): boolean {
	const begins = (x: string, y: string) => x === y || y.startsWith(`${x}-`);
	return a.some((x) => b.some((y) => begins(x.entity, y.entity) || begins(y.entity, x.entity)));
}

/** Whether the sentence has any of the words elsewhere than in the reading. */
const hasBeside = ({ sentence, tokens }: Reading, words: readonly string[]) =>
	sentence.tokens.some((t) => !tokens.includes(t) && foldedWords(t.text).some((word) => words.includes(word)));

/**
 * Whether two names in one place are surely two, of bodies, places or whatever else; two people are compared as slots. Neither may be a
 * part, spelling or short form of the other, or one of several; neither sentence may name both, and at least one report never
 * mentions the other's name.
 */
export function namesApart(a: Reading, b: Reading): boolean {
	const [own, other] = parted(a.tokens, b.tokens);
	const [namesA, namesB] = [namesIn(a, own), namesIn(b, other)];
	if (namesA.length === 0 || namesB.length === 0) return false;
	if ([...namesA, ...namesB].every(({ kind }) => kind === "person")) return false;
	const [x, y] = [wordsOfName(own), wordsOfName(other)];
	if (x.length === 0 || y.length === 0 || abbreviates(own, other)) return false;
	if (meet(x, new Set(y)) || areOneEntity(namesA, namesB)) return false;
	if (isOneOfManyHere(a) || isOneOfManyHere(b) || hasBeside(a, y) || hasBeside(b, x)) return false;
	const [one, two] = [x.join(" "), y.join(" ")];
	const [land, another] = [countryOf(one), countryOf(two)];
	// "Iran" and "Iraq" are no two spellings, "U.S." and "America" one; "Norland" begins "Norlandia" and is another.
	if (land !== undefined && land === another) return false;
	const countries = land !== undefined && another !== undefined;
	// "The Ostby Islands" and "the Ostby Island" are one name, of which one is misspelled.
	if (one === `${two}s` || two === `${one}s`) return false;
	const begun = x.length === 1 && y.length === 1 && (one.startsWith(two) || two.startsWith(one));
	if (!countries && !begun && maySamePerson(personOf(one, one), personOf(two, two))) return false;
	return !meet(x, wordsIn(b.report)) || !meet(y, wordsIn(a.report));
}
