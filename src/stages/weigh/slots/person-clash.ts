import { meet, onDemand } from "../../../core/index.js";
import { type Spot, wordsOf } from "../clashes/tell-clashes.js";
import { foldedWords, wordsIn } from "../content-words.js";
import type { Verdict } from "../disagreement/verdict.js";
import { ownWords, type Person } from "../people/person.js";
import { bothCanBe, type Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";

/** Least chance that two people play one part, and how like in meaning their sentences must be. Set on the labelled stories, and read by eye on 136 others. */
const least = { chance: 0.8, meaning: 0.7 };
/** Least chance of two people of one family name, each unknown to the other's report. */
const namesakes = 0.15;

/** One of several: another report may tell of another. */
const oneOfMany = /\b(?:among|amongst|one of|including|another|other|also|each)\b/i;
/** Code units to each side in which it is said of this very name. */
const nearby = 25;
const isOneOfMany = ({ report, sentence }: Spot) => oneOfMany.test(report.text.slice(...sentence.span));
/** Whether the words next to a name make it one of several. */
export const isOneOfManyHere = ({ report, sentence, span }: Spot) =>
	oneOfMany.test(
		report.text.slice(Math.max(sentence.span[0], span[0] - nearby), Math.min(sentence.span[1], span[1] + nearby)),
	);

/** Whether the report of `other` never names `a`. */
const isStrange = (a: Person, other: Slot) => !meet(ownWords(a, other.person as Person), wordsIn(other.report));

/** The folded words of a slot's sentence around the slot, found once: a slot is compared with many others. */
const wordsBeside = onDemand(({ sentence, span }: Slot): ReadonlySet<string> => {
	const rest = sentence.tokens.filter((t) => t.span[1] <= span[0] || t.span[0] >= span[1]);
	return new Set(rest.flatMap((t) => foldedWords(t.text)));
});

/** Whether the sentence of `slot` names `a` beside the one it names there. */
const namesToo = (slot: Slot, a: Person) => meet(ownWords(a, slot.person as Person), wordsBeside(slot));

/** Whether two people are surely two, one report does not know the other's, and neither sentence names both: those play two parts. */
export function personsApart(a: Slot, b: Slot): boolean {
	const [x, y] = [a.person, b.person];
	if (!x || !y || bothCanBe(a, b)) return false;
	return (isStrange(x, b) || isStrange(y, a)) && !namesToo(a, y) && !namesToo(b, x);
}

/** Two people of one family name, each unknown to the other's report: "Rob Jones" and "Nick Jones". */
function areNamesakes(a: Slot, b: Slot): boolean {
	const [x, y] = [a.person as Person, b.person as Person];
	if (x.here.length < 2 || y.here.length < 2 || x.here.at(-1) !== y.here.at(-1)) return false;
	return isStrange(x, b) && isStrange(y, a);
}

/** Whether one part of one thing is told of two people. */
export function personsClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (!personsApart(a, b)) return false;
	if (areNamesakes(a, b)) return comparison.chanceOf(a, b, namesakes) >= namesakes;
	const oneOf = comparison.areInCopies(a, b) ? isOneOfManyHere : isOneOfMany;
	return !oneOf(a) && !oneOf(b) && comparison.areOne(a, b, least);
}

/** How two clashing people stand to each other. */
export function personVerdict(a: Slot, b: Slot): Verdict {
	const why = `one report names ${wordsOf(a)} where the other names ${wordsOf(b)}`;
	return { kind: "statement", confidence: 0.6, rule: "another-person", why };
}
