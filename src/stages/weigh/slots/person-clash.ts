import { type Disagreement, meet } from "../../../core/index.js";
import { wordsOf } from "../clashes/tell-clashes.js";
import { foldedWords } from "../content-words.js";
import { ownWords, type Person } from "./person.js";
import { bothCanBe, type Slot } from "./slot.js";
import { type SlotComparison, wordCountsOf } from "./slot-comparison.js";

/**
 * Least chance that two people play one part, and how like their sentences must be: in meaning, or else far more alike than
 * either is to anything else. Set on the labelled stories, and read by eye on 130 others.
 */
const least = { chance: 0.8, meaning: 0.7, best: 0.9 };
/** Least chance of two people of one family name, each unknown to the other's report. */
const namesakes = 0.15;

/** Whether the report of `other` never names `a`, but perhaps in `other` itself. */
function isStrange(a: Person, other: Slot): boolean {
	const counts = wordCountsOf(other.report);
	const here = foldedWords(other.report.text.slice(...other.span));
	return !ownWords(a, other.person as Person).some(
		(word) => (counts.get(word) ?? 0) > here.filter((w) => w === word).length,
	);
}

/** Whether the sentence of `slot` names `a` beside the one it names there. */
function namesToo({ sentence, span, person }: Slot, a: Person): boolean {
	const rest = sentence.tokens.filter((t) => t.span[1] <= span[0] || t.span[0] >= span[1]);
	return meet(ownWords(a, person as Person), new Set(rest.flatMap((t) => foldedWords(t.text))));
}

/** Whether two people are surely two, one report does not know the other's, and neither sentence names both: those play two parts. */
export function personsApart(a: Slot, b: Slot): boolean {
	const [x, y] = [a.person, b.person];
	if (!x || !y || a.report === b.report || bothCanBe(a, b)) return false;
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
	if (comparison.chanceOf(a, b, least.chance) < least.chance) return false;
	const { meaning, best } = comparison.featuresOf(a, b);
	return meaning >= least.meaning || best >= least.best;
}

/** How two clashing people stand to each other. */
export function personVerdict(
	a: Slot,
	b: Slot,
): Pick<Disagreement, "kind" | "confidence"> & { rule: string; why: string } {
	const why = `one report names ${wordsOf(a)} where the other names ${wordsOf(b)}`;
	return { kind: "statement", confidence: 0.6, rule: "another-person", why };
}
