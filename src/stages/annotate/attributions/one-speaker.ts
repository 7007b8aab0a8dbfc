import { type Sentence, type Span, sharedLength, type Token, tokenAt } from "../../../core/index.js";
import { sentenceAt } from "../voices/source-words.js";
import { toldByCue } from "./told-by-cue.js";

/** So many words at most are missing within a source that the encoder saw in pieces. */
const longestGap = 4;
/** The same where the first piece cannot stand alone: "the group that was … Mr. Somers". */
const longestOpenGap = 8;

const pronoun = /^(?:i|we|he|she|it|they|you|who|which|that)$/i;
/** "The official who first disclosed": whatever follows belongs to its clause. */
const openClause = /\S ?,? (?:who|which|that)\b/i;
const relative = /^(?:who|which|that)$/i;
/** Words that leave what follows them open. */
const open = /^(?:DET|ADJ|ADP|AUX|SCONJ|PART)$/;
const conjunctions = /^(?:as|after|before|since|until|till|than|while|because|though|although|but)$/;
/** Cues that stand before who speaks: "according to X", "…, said X". */
const leading =
	/(?:\b(?:to|by|from)|^(?:says?|said|adds?|added|writes?|wrote|claims?|claimed|tweeted|explains?|explained))$/i;
/** "Urged members to question": who is moved to speak stands behind the verb. */
const moving =
	/^(?:allow|ask|cause|compel|convince|drive|encourage|force|get|help|inspire|invite|lead|leave|let|make|move|order|persuade|press|prompt|push|spur|tell|urge|want|warn)$/;

/** The words from `from` to `to`, of one sentence; undefined where a sentence ends between. */
function wordsBetween(sentences: readonly Sentence[], from: number, to: number): readonly Token[] | undefined {
	const at = sentenceAt(sentences, from);
	if (at !== sentenceAt(sentences, to)) return undefined;
	const { tokens } = sentences[at] as Sentence;
	const first = tokenAt(tokens, from);
	const last = tokenAt(tokens, to);
	return tokens.slice(first, (tokens[last]?.span[0] ?? to) < to ? last + 1 : last);
}

const isVerb = ({ pos }: Token) => pos === "VERB" || pos === "AUX";
const isWord = ({ pos }: Token) => pos !== "PUNCT";

/** Whether two pieces are one source of which the encoder missed what stands between: "a video posted [on] YouTube". */
function isOne(text: string, sentences: readonly Sentence[], before: Span, after: Span): boolean {
	if (pronoun.test(text.slice(...after))) return false;
	const gap = wordsBetween(sentences, before[1], after[0]);
	if (!gap || gap.some((t) => /^(?:[:;?!]|[-–—]+)$/.test(t.text) || conjunctions.test(t.lower))) return false;
	const words = gap.filter(isWord);
	if (words.every(({ pos }) => pos === "CCONJ" || pos === "DET")) return true;
	const piece = wordsBetween(sentences, ...before) ?? [];
	const last = piece.at(-1);
	const inClause = piece.some((t, i) => i > 0 && relative.test(t.text)) && last !== undefined;
	if (inClause && (isVerb(last) || open.test(last.pos) || relative.test(last.text)))
		return words.length <= longestOpenGap;
	if (gap.some((t) => isVerb(t) || t.pos === "PRON")) return false;
	const isOpen = last !== undefined && open.test(last.pos);
	return isOpen ? words.length <= longestOpenGap : words.length <= longestGap && gap.every((t) => t.text !== ",");
}

/** The word before a piece, in its sentence. */
function wordBefore(sentences: readonly Sentence[], [start]: Span): Token | undefined {
	const { tokens } = sentences[sentenceAt(sentences, start)] as Sentence;
	return tokens[tokenAt(tokens, start) - 1];
}

/** Which of several pieces speaks: the subject of the cue's verb by the tree, where that holds one of them; else by what stands around. */
function speaking(text: string, sentences: readonly Sentence[], pieces: readonly Span[], cue: readonly Span[]): Span {
	const last = pieces.at(-1) as Span;
	const at = toldByCue(text, sentences, cue);
	const doer = at?.sentence.tokens[at.doer ?? -1];
	// "Media: Norway rejects the claim": what a colon follows does nothing.
	const told = doer && pieces.find((p) => sharedLength(p, doer.span) > 0 && text[p[1]] !== ":");
	if (told) return told;
	const [cueStart, cueEnd] = [cue[0]?.[0] ?? last[1], cue.at(-1)?.[1] ?? last[1]];
	const sentence = sentenceAt(sentences, cueStart);
	const before = pieces.filter((p) => p[1] <= cueStart && sentenceAt(sentences, p[0]) === sentence);
	const [first, nearest] = [before[0], before.at(-1)];
	const after = pieces.find((p) => p[0] >= cueEnd);
	if (!first || !nearest) return after ?? last;
	const said = text.slice(cueStart, cueEnd);
	const between = wordsBetween(sentences, nearest[1], cueStart) ?? [];
	// "Mocked the council for passing a bill reaffirming": what is told in "-ing" hangs on the council, and on nobody in "Lund's joining".
	const owns = /^['’]s\b/.test(text.slice(nearest[1], nearest[1] + 3));
	const near = !owns && !between.some((t) => t.pos === "VERB" && !t.lower.endsWith("ing"));
	const closes = ([, end]: Span) => /[,–—-]/.test(text.slice(end - 1, end + 2));
	const isClosed = closes(nearest) || /,\s*$/.test(text.slice(nearest[1], cueStart));
	const known = wordBefore(sentences, nearest);
	const isConjoined = between.at(-1)?.pos === "CCONJ";
	if (after && (isClosed || !near) && leading.test(said)) return after;
	// "The voicemail prompted members to question".
	if (/^to /i.test(said)) return moving.test(known?.lemma ?? "") ? nearest : first;
	if (!near || isConjoined) return first;
	const participle = /^(?:\p{L}+ly )?\p{L}+ing\b/u.test(said);
	const isGoverned = known?.pos === "ADP" && !conjunctions.test(known.lower);
	if (participle) return isClosed || (isGoverned && known.lower !== "with") ? first : nearest;
	// "Schumer, speaking before the vote, pushed back".
	if ((isClosed && closes(first)) || openClause.test(text.slice(...first))) return first;
	return isGoverned ? first : nearest;
}

/**
 * The one piece of a source, given its pieces in text order: in PolNeAR 10 of 22,501 sources have several. What parts pieces that the
 * encoder saw of one is filled in ("Secretary of [State William] Galvin"); of pieces that are several people or bodies the
 * one that the cue's own clause has as its subject stays.
 */
export function oneSpeaker(
	text: string,
	sentences: readonly Sentence[],
	pieces: readonly Span[],
	cue: readonly Span[],
): Span[] {
	if (pieces.length < 2 || sentences.length === 0) return [...pieces];
	const joined: [number, number][] = [];
	for (const [start, end] of pieces) {
		const before = joined.at(-1);
		const holdsCue = before && cue.some(([s]) => before[1] <= s && s < start);
		if (before && !holdsCue && isOne(text, sentences, before, [start, end])) before[1] = end;
		else joined.push([start, end]);
	}
	// "Chandler, who said": the name in front of the pronoun.
	const named = joined.filter((p, i) => {
		const previous = joined[i - 1];
		return !(previous && relative.test(text.slice(...p)) && /^,?\s$/.test(text.slice(previous[1], p[0])));
	});
	return named.length > 1 ? [speaking(text, sentences, named, cue)] : named;
}
