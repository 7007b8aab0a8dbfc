import type { Span, Token } from "../../core/index.js";
import { maySamePerson, type Person, personOf } from "../../text/same-person.js";
import type { Spot } from "./clash.js";
import { prospects } from "./grammar/progress-words.js";
import { marksWithin } from "./marks-within.js";
import { otherTimes, whenAt } from "./slots/when.js";

/** Tokens between a subject and its verb: "is also expected to". */
const leadsUp = ({ pos, lemma }: Token) => /^(?:AUX|ADV|PART)$/.test(pos) || prospects.has(lemma);

/**
 * The person named as the subject of the verb of an event, right before it or before an insertion in commas; undefined where none is. Surer
 * than `doerBefore`, which takes the nearest name of whatever kind.
 */
function doerOf({ report, sentence, span }: Spot): Person | undefined {
	const name = marksWithin(report.names, sentence.span).findLast((n) => n.kind === "person" && n.span[1] <= span[0]);
	if (!name) return undefined;
	const between = sentence.tokens.filter((t) => t.span[0] >= name.span[1] && t.span[1] <= span[0]);
	// In the passive whoever is named undergoes it; "is" and "are" may look ahead: "is expected to leave".
	if (between.some((t) => /^(?:be|been|being|was|were)$/.test(t.lower))) return undefined;
	const rest = between.slice(0, between.findLastIndex((t) => !leadsUp(t)) + 1);
	const isInsertion = rest.length > 2 && rest[0]?.text === "," && rest.at(-1)?.text === ",";
	return rest.length === 0 || isInsertion ? personOf(report.text.slice(...name.span), name.entity) : undefined;
}

/** Whether another verb stands between a verb and a time, so that the time may be that of the other: "charged with killing him on June 24". */
const isApart = ({ sentence: { tokens }, span }: Spot, [start, end]: Span): boolean =>
	tokens.some(
		(t) => t.pos === "VERB" && (t.span[0] >= span[1] ? t.span[1] <= start : t.span[1] <= span[0] && t.span[0] >= end),
	);

/**
 * Whether an event that is still to come here and one that has happened there may be one, as far as their sentences name who does it and when: "his
 * wife, Ann Holt, is expected to plead guilty" is not what Jon Holt did, nor is what happened long before. True where neither is told.
 */
export function mayBeOneEvent(ahead: Spot, done: Spot): boolean {
	const [x, y] = [doerOf(ahead), doerOf(done)];
	if (x && y && !maySamePerson(x, y)) return false;
	const [to, from] = [ahead, done].map((e) => whenAt(e.report, e.sentence, e.span));
	return from?.far !== true || isApart(done, from.date.span) || (to !== undefined && !otherTimes(to, from));
}
