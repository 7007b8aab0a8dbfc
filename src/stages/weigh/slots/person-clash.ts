import { meet, onDemand, sharedLength, tokenAt } from "../../../core/index.js";
import { foldedWords } from "../../../text/folded-words.js";
import { ownWords, type Person } from "../../../text/same-person.js";
import { quotedAt } from "../clash.js";
import { wordsIn } from "../content-words.js";
import { isOneOfMany, isOneOfManyHere } from "../people/one-of-many.js";
import { roles } from "../people/roles.js";
import type { Verdict } from "../verdict.js";
import { bothCanBe, type Slot } from "./slot.js";
import type { SlotComparison } from "./slot-comparison.js";
import { isEitherToldAlone } from "./told-alone.js";

/** Least chance that two people play one part, and how like in meaning their sentences must be. Set on the labelled stories, and read by eye on 136 others. */
const least = { chance: 0.8, meaning: 0.7 };
/** Least chance of two people of one family name, each unknown to the other's report. */
const namesakes = 0.15;
/** Least chance of two people called by one noun, each unknown to the other's report; by eye on the same stories, where none are so flagged. */
const calledAlike = 0.5;

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

/** Two people of one family name: "Rob Jones" and "Nick Jones". */
function areNamesakes({ person: a }: Slot, { person: b }: Slot): boolean {
	const [x, y] = [a?.here ?? [], b?.here ?? []];
	return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1);
}

/** So many tokens behind a name may hold its role: ", the coach". */
const roleBehind = 3;

/** The noun right before a name, or the role before or behind it: "referee Jon Lund", "Coach Jon Lund", "his brother, Jon,", "Jon Lund, the coach". */
function calledAs({ sentence: { tokens }, span }: Slot): string | undefined {
	const from = tokenAt(tokens, span[0]);
	const before = tokens[from - 1]?.text === "," ? tokens[from - 2] : tokens[from - 1];
	const to = tokenAt(tokens, span[1]);
	const behind = tokens.slice(to, to + roleBehind).find((t) => !/^(?:,|the|an?)$/i.test(t.text));
	const role = [before, behind].find((token) => token && roles.has(token.lower));
	return role?.lower ?? (tokens[from - 1]?.pos === "NOUN" ? tokens[from - 1]?.lemma : undefined);
}

/** Whether somebody speaks where they are named: two people may say the like, and two bodies each have a spokesman. */
const speaks = ({ report, span }: Slot): boolean =>
	report.attributions.some(({ source }) => source.some((part) => sharedLength(part, span) > 0));

/** Whether somebody keeps silent where they are named: each of two who were asked may, but not in copies of a sentence. */
const keepsSilent = ({ report, span }: Slot): boolean =>
	report.attributions.some(
		({ source, act }) => act === "decline" && source.some((part) => sharedLength(part, span) > 0),
	);

const areCalledAlike = (a: Slot, b: Slot) => calledAs(a) !== undefined && calledAs(a) === calledAs(b);

/** Whether neither report ever names the other's. */
const areStrangers = (a: Slot, b: Slot) => isStrange(a.person as Person, b) && isStrange(b.person as Person, a);

/** Whether one part of one thing is told of two people. */
export function personsClash(a: Slot, b: Slot, comparison: SlotComparison): boolean {
	if (!personsApart(a, b)) return false;
	if (areNamesakes(a, b) && areStrangers(a, b)) return comparison.chanceOf(a, b, namesakes) >= namesakes;
	// Who tells of something and whom it is about play two parts; of namesakes one may be cited where nobody is seen to speak.
	if (speaks(a) !== speaks(b)) return false;
	if (keepsSilent(a) && keepsSilent(b) && !comparison.areInCopies(a, b)) return false;
	const areDoers = () => areStrangers(a, b) && !speaks(a) && !speaks(b);
	if (areCalledAlike(a, b) && comparison.chanceOf(a, b, calledAlike) >= calledAlike && areDoers()) return true;
	const [oneOf, inCopies] = comparison.areInCopies(a, b) ? [isOneOfManyHere, true] : [isOneOfMany, false];
	if (oneOf(a) || oneOf(b)) return false;
	if (comparison.areOne(a, b, least)) return true;
	return !inCopies && isEitherToldAlone(a, b, comparison) && areDoers();
}

/** How two clashing people stand to each other. */
export function personVerdict(a: Slot, b: Slot): Verdict {
	const why = `one report names ${quotedAt(a)} where the other names ${quotedAt(b)}`;
	return { kind: "statement", confidence: 0.6, rule: "another-person", why };
}
