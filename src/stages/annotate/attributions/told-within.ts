import { contains, type Sentence, type Span, type SpokenWords, sharedLength } from "../../../core/index.js";
import { nounPhraseOf } from "../../../text/clause-roles.js";
import { toldByCue } from "./told-by-cue.js";

/**
 * The source of `inner`, whose cue stands in what `outer` says: of "Holt told how the crews were threatening a strike" the crews threaten, and
 * not Holt, whom the encoder may give both. By the tree of the sentence; a pronoun there may be Holt again, and changes nothing.
 */
export function toldWithin(
	text: string,
	sentences: readonly Sentence[],
	outer: SpokenWords,
	inner: SpokenWords,
): readonly Span[] {
	const isWithin = (span: Span) => outer.content.some((content) => contains(content, span));
	const [cue] = inner.cue;
	const isOuters = inner.source.some((span) => outer.source.some((other) => sharedLength(span, other) > 0));
	if (!cue || !isOuters || !isWithin(cue)) return inner.source;
	const { sentence, doer } = toldByCue(text, sentences, inner.cue) ?? {};
	const word = doer === undefined ? undefined : sentence?.tokens[doer];
	if (!sentence || doer === undefined || !word || !/^(?:NOUN|PROPN)$/.test(word.pos) || !isWithin(word.span))
		return inner.source;
	const [from, to] = nounPhraseOf(sentence, doer);
	const [first, last] = [sentence.tokens[from] ?? word, sentence.tokens[to - 1] ?? word];
	const whole: Span = [first.span[0], last.span[1]];
	return isWithin(whole) ? [whole] : [word.span];
}
