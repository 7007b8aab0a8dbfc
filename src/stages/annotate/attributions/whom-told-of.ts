import type { Span, SpokenWords } from "../../../core/index.js";
import { isDoing, wordsOf } from "../acts/act-of.js";

/** "Was charged with", "has been accused of", "is understood": whoever stands before it is spoken of. */
const suffered = new RegExp(
	`^(?:(?:has|have|had|will|would|may|might|could|can|must|should|not|also|already|now|\\p{Ll}+ly) )*(?:is|are|was|were|been|being|be|got|['’](?:s|re|m))(?: (?:not|also|already|now|still|again|since|been|being|\\p{Ll}+ly))* (?:${[
		"accused|alleged|arrested|asked|attacked|believed|blamed|challenged|charged|condemned|convicted|critici[sz]ed|denied|denounced|dismissed",
		"fined|indicted|invited|mocked|offered|ordered|praised|pressed|promised|questioned|refused|rejected|rumou?red|said|sentenced|sued|thought|threatened|told|urged|warned",
		"called|considered|described|dubbed|expected|hailed|known|label?led|named|nicknamed|portrayed|regarded|scheduled|seen|viewed",
		"assumed|feared|presumed|suspected|understood",
	].join("|")})(?: (?:about|as|at|by|for|of|on|over|to|with))?$`,
	"iu",
);

/** Whether a cue is such a passive, by itself or with the participle that its content begins with: "has been | charged in May". */
function isSuffered(text: string, { cue, content }: SpokenWords): boolean {
	const own = wordsOf(text, cue);
	const [end, start] = [cue.at(-1)?.[1] ?? 0, content[0]?.[0] ?? 0];
	if (suffered.test(own)) return true;
	const next = start === end + 1 ? /^\p{Ll}+/u.exec(text.slice(start, start + 20))?.[0] : undefined;
	return next !== undefined && suffered.test(`${own} ${next}`);
}

/** "A man accused of theft", "Varga, accused in the case": who accuses has an object, so that this participle tells of whom it stands behind. */
const accusedOf = /^accused(?: (?:of|in))?$/iu;
const isAccused = (text: string, { cue }: SpokenWords): boolean =>
	accusedOf.test(wordsOf(text, cue)) && /^accused (?:of|in)\b/iu.test(text.slice(cue[0]?.[0], (cue[0]?.[0] ?? 0) + 12));

/** "Allegedly", "has reportedly" at the beginning of a cue: what follows is told of somebody. */
const hearsay =
	/^(?:(?:has|have|had|is|are|was|were|will|would|also|later|now|then) )*(?:allegedly|purportedly|reportedly|supposedly)\b/iu;
/** What one may do without a word, though a cue's verb elsewhere. */
const wordless =
	/^(?:been )?(?:attack(?:s|ed|ing)?|bash(?:es|ed|ing)?|convinc(?:es?|ed|ing)|rip(?:s|ped|ping)?|saw|see(?:s|n|ing)?|show(?:s|ed|n|ing)?)\b/iu;

/** What a cue that begins with hearsay tells as done rather than said: "convinced" of "allegedly convinced", nothing of "reportedly". Undefined for "allegedly told". */
function doneByHearsay(text: string, [start, end]: Span): Span | undefined {
	const words = text.slice(start, end);
	const adverb = hearsay.exec(words)?.[0];
	if (adverb === undefined) return undefined;
	const rest = words.slice(adverb.length);
	if (!wordless.test(rest.trim()) && rest.trim() !== "" && !isDoing(rest)) return undefined;
	return [start + words.length - rest.trimStart().length, end];
}

/** "It was reported", "it has been said": nobody is told to say it. */
const impersonal = /\bit (?:is|was|has been|had been) (?:\p{Ll}+ly )?\p{Ll}+(?:ed|aid|own|old|ought)$/iu;

/** Leaves out a source that stands before an impersonal cue, in another clause: "After the **Act** was overturned, it was reported that …". */
export function withoutImpersonal(text: string, words: SpokenWords): SpokenWords {
	const [first] = words.cue;
	if (!first || !impersonal.test(text.slice(Math.max(0, first[0] - 3), first[1]))) return words;
	// "According to the Tidings, it is said" has its source right before.
	const isOwn = ([start, end]: Span) => start >= first[1] || /^,? (?:it )?$/iu.test(text.slice(end, first[0]));
	const source = words.source.filter(isOwn);
	return source.length < words.source.length ? { ...words, source } : words;
}

/**
 * Makes whom a passive or hearsay cue tells of a part of what is said: "Varga was charged with fraud" and "Varga allegedly sank
 * the ferry" are nobody's words named here, and not Varga's. In PolNeAR 3 of some 290 such passives have what stands before them as
 * source, and 1 of 16 cues of "reportedly" without a verb of saying.
 */
export function withWhomToldOf(text: string, words: SpokenWords): SpokenWords {
	const [first] = words.cue;
	if (!first) return words;
	const done = doneByHearsay(text, first);
	if (!done && !isSuffered(text, words) && !isAccused(text, words)) return words;
	const isBefore = (span: Span) => span[1] <= first[0];
	const told = words.source.filter(isBefore);
	const deed: Span[] = done && done[0] < done[1] ? [done] : [];
	if (told.length + deed.length === 0) return words;
	return {
		...words,
		source: words.source.filter((s) => !isBefore(s)),
		cue:
			deed.length > 0
				? [[first[0], text.slice(first[0], (deed[0] as Span)[0]).trimEnd().length + first[0]], ...words.cue.slice(1)]
				: words.cue,
		content: [...words.content, ...told, ...deed].sort((a, b) => a[0] - b[0]),
	};
}
