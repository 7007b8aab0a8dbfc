import { type Act, type Sentence, type Span, type SpokenWords, sharedLength } from "../../../core/index.js";
import { actOf, wordsOf } from "../acts/act-of.js";
import { sentenceAt } from "../voices/source-words.js";

/** So many sentences of what is said are looked at: the act is read from its first 400 code units. */
const mostSentences = 8;

/**
 * What is said in the sentence that does `act`, the act of the whole, where that is not the first: "“Let me be clear. I’ll throw you off,” he said" threatens in its
 * second. Undefined where the first does it, or no sentence by itself.
 */
export function actPlace(
	text: string,
	sentences: readonly Sentence[],
	{ cue, content }: SpokenWords,
	act: Act,
): Span | undefined {
	const [first, last] = [content[0], content.at(-1)];
	if (act === "state" || !first || !last) return undefined;
	const from = sentenceAt(sentences, first[0]);
	const cueWords = wordsOf(text, cue);
	for (let i = from; i < Math.min(sentences.length, from + mostSentences); i++) {
		const { span } = sentences[i] as Sentence;
		if (span[0] >= last[1]) break;
		const said = content.flatMap(([start, end]): Span[] => {
			const part: Span = [Math.max(start, span[0]), Math.min(end, span[1])];
			return sharedLength([start, end], span) > 0 ? [part] : [];
		});
		const [begin, stop] = [said[0], said.at(-1)];
		if (!begin || !stop || actOf({ cue: cueWords, content: wordsOf(text, said) }) !== act) continue;
		return i === from ? undefined : [begin[0], stop[1]];
	}
	return undefined;
}
