import { addToSet, onlyOf } from "../core/index.js";
import { edits } from "./edits.js";

/** Short forms of English given names that do not begin like them, or not only: each line is one name. */
const forms = `
james jim jimmy jamie
robert rob bob bobby robbie
william will bill billy willie
richard rick dick rich ricky
john jack johnny jon
jonathan jon
joseph joe joey
charles charlie chuck
edward ed eddie ted ned
theodore ted teddy
thomas tom tommy
michael mike mick mickey
margaret maggie peggy meg
elizabeth liz beth betty eliza
katherine kathryn kate kathy katie cathy
catherine kate kathy katie cathy
anthony tony
andrew andy drew
henry harry hank
harold harry hal
lawrence larry
laurence larry
gerald jerry gerry
jerome jerry
steven steve
stephen steve
patricia pat patty trish
patrick pat paddy
alexander alex sandy sasha
francis frank
franklin frank
ronald ron ronnie
donald don donnie
susan sue
deborah debbie deb
barbara barb
mary molly polly
sarah sally sadie
dorothy dot dolly
nicholas nick
maurice mo
christopher chris
gregory greg
kenneth ken kenny
matthew matt
daniel dan danny
david dave
samuel sam
benjamin ben bibi
timothy tim
jeffrey jeff
geoffrey geoff
vladimir volodya
muhammad mohammed mohamed mohammad
`;

const groups = new Map<string, Set<number>>();
forms
	.trim()
	.split("\n")
	.forEach((line, i) => {
		for (const name of line.split(" ")) addToSet(groups, name, i);
	});

/** A short form has so many letters. */
const shortForm = 3;

/**
 * Whether two given names, in lower case, may be one person's: one begins the other, one is short for the other, or they
 * are spelled nearly alike (a third of the letters at most, two at most).
 */
export function sameGivenName(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.min(a.length, b.length) >= shortForm && (a.startsWith(b) || b.startsWith(a))) return true;
	const [x, y] = [a.slice(0, 40), b.slice(0, 40)];
	if (edits(x, y) <= Math.min(2, Math.floor(Math.min(x.length, y.length) / 3))) return true;
	return areShortForms(a, b);
}

/** Whether one of two given names, in lower case, is a known short form of the other, or both are of a third: "bill" and "william". */
export function areShortForms(a: string, b: string): boolean {
	const other = groups.get(b);
	return other !== undefined && [...(groups.get(a) ?? [])].some((i) => other.has(i));
}

const firsts = forms
	.trim()
	.split("\n")
	.map((line) => line.split(" ")[0] as string);

/** The name that a given name in lower case is short for where it is of one alone, else itself: "william" for "bill", "jerry" for "jerry". */
export function longForm(given: string): string {
	return firsts[onlyOf(groups.get(given)) ?? -1] ?? given;
}

/** Its first letter, and its other consonants without order: those that one Arabic letter is written by are one. */
function consonantsOf(name: string): string {
	const plain = name
		.replace(/[^a-z]/g, "")
		.replace(/(.)\1/g, "$1")
		.replace(/[cs]h/g, "t")
		.replace(/[dszt]/g, "t")
		.replace(/[cgqx]/g, "k");
	return `${plain[0] ?? ""} ${[...plain.slice(1).replace(/[aeiouwyh]/g, "")].sort().join("")}`;
}

/** Whether two words may be one name brought from the Arabic into Latin letters: "Muadh" and "Moaz". Two letters at least must tell it. */
export function renderedAlike(a: string, b: string): boolean {
	const [x, y] = [a.slice(0, 40), b.slice(0, 40)].map(consonantsOf) as [string, string];
	return x === y && x.length > 2;
}

/** Whether the first vowels of two words may be written for one: "Moaz" and "Muadh", not "Hassan" and "Hussein". */
export function sameFirstVowel(a: string, b: string): boolean {
	const vowel = (name: string) => /[aeiouy]/.exec(name)?.[0].replace(/[iy]/, "e").replace("u", "o");
	return vowel(a) === vowel(b);
}
