import { addTo, contains, type Sentence, type SpokenWords } from "../../../core/index.js";
import { sentenceAt } from "../voices/source-words.js";

/**
 * Attributions without the pieces of content that are another's: a piece outside the sentence of its cue goes where an attribution with
 * a source, whose cue stands in the piece's sentence, has it whole. The encoder sees both of two neighbouring cues from there. None loses its last piece. Linear, but
 * for the attributions of one sentence.
 */
export function withOwnContent(sentences: readonly Sentence[], found: readonly SpokenWords[]): SpokenWords[] {
	const placeOf = ({ cue, content }: SpokenWords) => sentenceAt(sentences, cue[0]?.[0] ?? content[0]?.[0] ?? 0);
	const bySentence = new Map<number, SpokenWords[]>();
	for (const words of found)
		if (words.source.length > 0 && words.cue.length > 0) addTo(bySentence, placeOf(words), words);
	return found.map((words) => {
		if (words.content.length < 2) return words;
		const here = placeOf(words);
		const content = words.content.filter((piece) => {
			const there = sentenceAt(sentences, piece[0]);
			if (there === here) return true;
			return !bySentence.get(there)?.some((other) => other.content.some((span) => contains(span, piece)));
		});
		return content.length > 0 ? { ...words, content } : words;
	});
}
