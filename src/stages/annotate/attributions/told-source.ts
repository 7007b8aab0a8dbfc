import {
	contains,
	type NamedWords,
	type Relation,
	type Sentence,
	type Span,
	type SpokenWords,
	sharedLength,
} from "../../../core/index.js";
import { above, anyOf, headOf, relationOf, runOf, topOf } from "../../../text/dependents.js";
import { toldByCue } from "./told-by-cue.js";
import { wholeSource } from "./whole-source.js";

/** A verb that has its subject from another verb: "left and **added**", "after **calling** for talks". */
const sharing = anyOf("conj", "pcomp");
/** The same for verbs in "-ing" alone, of which "asked about it, she left" is none. */
const sharingParticiple = anyOf("advcl", "acl");

/** Whether a place tells only where another is: "Orsk" of "met the pilots in Lund, Orsk and added". */
function isWhereabouts(sentence: Sentence, source: Span, named: readonly NamedWords[]): boolean {
	if (!named.some(({ kind, span }) => kind === "place" && span[0] === source[0] && span[1] === source[1])) return false;
	const [from, to] = runOf(sentence.tokens, source);
	const top = topOf(sentence, from, to);
	const other = headOf(sentence, top);
	return relationOf(sentence, top) === "appos" && other !== undefined && relationOf(sentence, other) === "pobj";
}

/**
 * The source of a cue for which the encoder sees none, or only a place told behind another: the subject of the verb that it goes on from ("Lund met them and later added", "she left, accusing
 * them"), of a passive who is told to do it ("was confirmed by Lund"). None where that stands within what is said, or the sentence has no
 * tree. In PolNeAR's training part 260 attributions get one so, and 127 more have the labelled source.
 */
export function toldSource(
	text: string,
	sentences: readonly Sentence[],
	{ source, cue, content }: SpokenWords,
	named: readonly NamedWords[] = [],
): readonly Span[] {
	const { sentence, verb, doer } = toldByCue(text, sentences, cue) ?? {};
	if (!sentence || verb === undefined) return source;
	if (source.some((span) => !isWhereabouts(sentence, span, named))) return source;
	const word = doer === undefined ? undefined : sentence.tokens[doer];
	if (doer === undefined || !word || !/^(?:NOUN|PROPN|PRON)$/.test(word.pos)) return source;
	if ([...cue, ...content].some((said) => contains(said, word.span))) return source;
	const relation = relationOf(sentence, verb) as Relation;
	const by = headOf(sentence, doer);
	const isAgent = by !== undefined && relationOf(sentence, by) === "agent";
	const isParticiple = sentence.tokens[verb]?.lower.endsWith("ing") === true;
	if (!isAgent && !sharing.has(relation) && !(isParticiple && sharingParticiple.has(relation))) return source;
	// The whole of "the Norland-led government", of which the tree may hang the hyphen anywhere.
	const taken = [...cue, ...content];
	const isBefore = (i: number) => {
		const token = sentence.tokens[i];
		const isFree = token !== undefined && taken.every((t) => sharedLength(t, token.span) === 0);
		return isFree && token.text !== "," && above(sentence, i).includes(doer);
	};
	let from = doer;
	while (from > 0 && isBefore(from - 1)) from--;
	const first = sentence.tokens[from];
	return first ? [wholeSource(sentence, [first.span[0], word.span[1]], taken)] : source;
}
