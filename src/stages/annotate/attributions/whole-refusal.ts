import { type Sentence, type Span, type SpokenWords, trimmed } from "../../../core/index.js";
import { answerPattern } from "../../../text/silence.js";

const refusing = new RegExp(
	String.raw`(?:^|\s)((?:has|have|did|does|do)(?:\s+not|n['’]t)\s+(?:\p{L}+\s+)?${answerPattern}\s+(?:to\s+|on\s+)?)$`,
	"iu",
);

/** A refusal's subject is looked for in so many code units before it. */
const longestSubject = 80;

/**
 * "X did not respond to questions about …": where only what follows "did not respond to" was taken for the cue, the refusal is
 * part of it, and who refuses, from the start of the sentence, is the source if none was found. Others are left as they are.
 */
export function wholeRefusal(text: string, sentence: Sentence | undefined, words: SpokenWords): SpokenWords {
	const [start, end] = words.cue[0] ?? [0, 0];
	if (!sentence) return words;
	const match = refusing.exec(text.slice(Math.max(sentence.span[0], start - 60), start));
	if (!match) return words;
	const from = start - (match[1] as string).length;
	const subject: Span | undefined =
		from - sentence.span[0] <= longestSubject ? trimmed(text, [sentence.span[0], from]) : undefined;
	const source = words.source.length > 0 || !subject ? words.source : [subject];
	return { ...words, source, cue: [[from, end], ...words.cue.slice(1)] };
}
