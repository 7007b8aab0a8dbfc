import { contains, type Sentence, tokenAt } from "../../core/index.js";
import { doerAt, nounPhraseOf, undergoerAt, verbFrom, verbsIn } from "../../text/clause-roles.js";
import { silenceIn } from "../../text/silence.js";

/** Words that point at somebody told of before: nobody can look up "her office". */
const pointing = /^(?:he|she|they|it|his|her|their|its|this|that|these|those|we|i|who|which)$/;

/** Of whom "there was no comment **from the harbour board about it**" tells, so far. */
const name = String.raw`(?:(?:\p{Lu}\.)+|[\p{L}\d'’&-]+)`;
const goesOn =
	"about|after|at|before|early|for|in response|late|nor|on|or|over|regarding|to|when|while|(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const fromWhom = new RegExp(
	String.raw`^ (?:from|by) (${name}(?: ${name}){0,7}?)(?= (?:${goesOn})\b|[,;:]|\.?$|\.\s)`,
	"iu",
);

/** Who is said to have made no comment right behind it; undefined where the words only point back. */
function commentOf(behind: string): string | undefined {
	const who = fromWhom.exec(behind)?.[1]?.trim();
	const first = who?.split(" ")[0]?.toLowerCase() ?? "";
	return who && !pointing.test(first) ? who : undefined;
}

/** The words for who keeps silent in a sentence of `text` that tells so, "a spokesman for the board"; undefined where they only point back, or the sentence has no tree. */
export function silentIn(text: string, sentence: Sentence): string | undefined {
	const [start, end] = sentence.span;
	const silence = silenceIn(text.slice(start, end));
	if (!silence) return undefined;
	const told = commentOf(text.slice(start + silence[1], end));
	if (told) return told;
	const [opens, ends] = [start + silence[0], start + silence[1]];
	const isInside = (i: number) => contains([opens, ends], sentence.tokens[i]?.span ?? [0, 0]);
	// "Left with no comment" is told by the verb before it, "there was no comment" by none of anybody.
	const verb = verbsIn(sentence).find(isInside) ?? verbFrom(sentence, tokenAt(sentence.tokens, opens));
	if (verb === undefined) return undefined;
	// "Could not be reached" is told of whom it befalls.
	const head = doerAt(sentence, verb) ?? undergoerAt(sentence, verb);
	if (head === undefined || isInside(head)) return undefined;
	const [from, to] = nounPhraseOf(sentence, head);
	const tokens = sentence.tokens.slice(from, to);
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (!first || !last || pointing.test(first.lower) || sentence.tokens[head]?.pos === "PRON") return undefined;
	// "Officials" cannot be found, and "the problems" cannot be asked; nor is a name in "s" told from them that opens a sentence.
	const isNamed = tokens.some((t, k) => t.pos === "PROPN" && from + k > 0);
	if (!isNamed && sentence.tokens[head]?.lower.endsWith("s")) return undefined;
	return text.slice(first.span[0], last.span[1]);
}
