import { type Sentence, type Span, tokenAt } from "../../../core/index.js";
import { doerAt } from "../../../text/clause-roles.js";
import { datelineEndFrom } from "../../../text/dateline-end.js";
import { topOf } from "../../../text/dependents.js";
import { sentenceAt } from "../voices/source-words.js";

/** The verb of a cue and who does what it tells, as tokens of their sentence. */
export interface ToldByCue {
	readonly sentence: Sentence;
	/** The word on which the others of the cue hang. */
	readonly verb: number;
	/** Its subject, of a passive the agent; undefined where the sentence tells none. */
	readonly doer: number | undefined;
}

/** What the tree tells of a cue; undefined where its sentence has none. Nobody does anything in a dateline, which the tree may take for a subject. */
export function toldByCue(text: string, sentences: readonly Sentence[], [cue]: readonly Span[]): ToldByCue | undefined {
	const sentence = cue && sentences[sentenceAt(sentences, cue[0])];
	if (!cue || !sentence?.dependencies) return undefined;
	const { tokens, span } = sentence;
	const from = tokenAt(tokens, cue[0]);
	let to = from;
	while ((tokens[to]?.span[0] ?? cue[1]) < cue[1]) to++;
	if (to === from) return undefined;
	const verb = topOf(sentence, from, to);
	const doer = doerAt(sentence, verb);
	const dateline = datelineEndFrom(text, span[0]);
	const stands = doer !== undefined && (tokens[doer]?.span[0] ?? dateline) >= dateline;
	return { sentence, verb, doer: stands ? doer : undefined };
}
