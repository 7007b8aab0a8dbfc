import { onDemand, type Sentence } from "../../../core/index.js";
import { verbOver, verbsIn } from "../../../text/clause-roles.js";
import { folded, rootOfWord } from "../content-words.js";
import type { Slot } from "./slot.js";

const rootAt = ({ tokens }: Sentence, at: number) => rootOfWord(folded(tokens[at] as Sentence["tokens"][number]));

/** Root of the verb of the clause in which a date stands; undefined for none. */
const verbOfDate = onDemand(({ sentence, span }: Slot): string | undefined => {
	const verb = verbOver(sentence, span);
	return verb === undefined ? undefined : rootAt(sentence, verb);
});

const verbsOf = onDemand(
	(sentence: Sentence): ReadonlySet<string> => new Set(verbsIn(sentence).map((i) => rootAt(sentence, i))),
);

/**
 * Whether two dates go with two verbs, one of which the other's sentence tells too, beside its date: "was charged on Saturday with
 * shooting at the guests" does not say when somebody shot.
 */
export function haveOwnVerbs(a: Slot, b: Slot): boolean {
	const [x, y] = [verbOfDate(a), verbOfDate(b)];
	if (x === undefined || y === undefined || x === y) return false;
	return verbsOf(a.sentence).has(y) || verbsOf(b.sentence).has(x);
}
