import { contains, type Span, tokenAt } from "../../core/index.js";
import { doerAt, phraseOf, verbFrom, verbOver } from "../../text/clause-roles.js";
import { maySamePerson, ownWords, type Person, personOf } from "../../text/same-person.js";
import type { Spot } from "./clash.js";
import { folded } from "./content-words.js";
import { marksWithin } from "./marks-within.js";
import { otherTimes, whenAt } from "./slots/when.js";

/** The person named as who does what a verb tells; undefined where none is. */
function doerOf({ report, sentence, span }: Spot): Person | undefined {
	// Of "is expected to plead" the last word is what is done.
	const head = doerAt(sentence, tokenAt(sentence.tokens, span[1] - 1));
	const phrase = head === undefined ? [] : phraseOf(sentence, head);
	const words = phrase.map((i) => sentence.tokens[i]?.span as Span);
	const name = marksWithin(report.names, sentence.span).find(
		(n) => n.kind === "person" && words.some((word) => contains(n.span, word)),
	);
	return name && personOf(report.text.slice(...name.span), name.entity);
}

/** Whether the sentence names somebody besides: of two who met either may stand first. */
const namesToo = ({ sentence: { tokens } }: Spot, own: readonly string[]): boolean =>
	tokens.some((t) => t.pos === "PROPN" && own.includes(folded(t)));

/** Whether a time is that of another verb than the one at `span`: "charged with killing him on June 24". */
function isApart({ sentence, span }: Spot, time: Span): boolean {
	const verb = verbOver(sentence, time);
	return verb !== undefined && verb !== verbFrom(sentence, tokenAt(sentence.tokens, span[1] - 1));
}

/**
 * Whether an event that is still to come here and one that has happened there may be one, as far as their sentences name who does it and when: "his
 * wife, Ann Holt, is expected to plead guilty" is not what Jon Holt did, nor is what happened long before. True where neither is told.
 */
export function mayBeOneEvent(ahead: Spot, done: Spot): boolean {
	const [x, y] = [doerOf(ahead), doerOf(done)];
	if (x && y && !maySamePerson(x, y) && !namesToo(ahead, ownWords(y, x)) && !namesToo(done, ownWords(x, y)))
		return false;
	const [to, from] = [ahead, done].map((e) => whenAt(e.report, e.sentence, e.span));
	return from?.far !== true || isApart(done, from.date.span) || (to !== undefined && !otherTimes(to, from));
}
