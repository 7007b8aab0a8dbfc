import { onDemand, type Sentence, type Token, tokenAt } from "../../../core/index.js";
import { folded, rootOfWord } from "../content-words.js";
import type { Slot } from "./slot.js";

/** So many tokens before a date the verb that it goes with is looked for. */
const reach = 12;

/** "On injured reserve" has no verb, "for passing it" has. */
const isVerb = ({ pos, lower }: Token, i: number, tokens: readonly Token[]) =>
	pos === "VERB" && (lower.endsWith("ing") || !/^(?:ADP|DET|ADJ)$/.test(tokens[i - 1]?.pos ?? ""));

/** Root of the verb that a date goes with: the last before it, or where none is the first behind it; undefined where neither is. */
const verbOfDate = onDemand(({ sentence: { tokens }, span }: Slot): string | undefined => {
	const at = tokenAt(tokens, span[0]);
	const verb = tokens.slice(Math.max(0, at - reach - 1), at).findLast(isVerb) ?? tokens.slice(at).find(isVerb);
	return verb && rootOfWord(folded(verb));
});

const verbsOf = onDemand(
	({ tokens }: Sentence): ReadonlySet<string> => new Set(tokens.filter(isVerb).map((t) => rootOfWord(folded(t)))),
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
