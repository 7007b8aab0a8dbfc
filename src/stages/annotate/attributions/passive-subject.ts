import type { Span, SpokenWords } from "../../../core/index.js";
import { wordsOf } from "../acts/act-of.js";

/** "Was charged with", "has been accused of": whoever stands before it is spoken of. */
const suffered = new RegExp(
	`^(?:(?:has|have|had|will|would|may|might|could|can|must|should|not|also|already|\\p{Ll}+ly) )*(?:is|are|was|were|been|being|be|got|['’]s)(?: (?:not|also|already|been|being|\\p{Ll}+ly))* (?:${[
		"accused|alleged|arrested|asked|attacked|believed|blamed|challenged|charged|condemned|convicted|critici[sz]ed|denied|denounced|dismissed",
		"fined|indicted|invited|mocked|offered|ordered|praised|pressed|promised|questioned|refused|rejected|rumou?red|said|sentenced|sued|thought|threatened|told|urged|warned",
		"called|considered|described|dubbed|expected|hailed|known|label?led|named|nicknamed|portrayed|regarded|scheduled|seen|viewed",
	].join("|")})(?: (?:about|as|at|by|for|of|on|over|to|with))?$`,
	"iu",
);

/**
 * Makes whom a passive cue speaks of a part of what is said: "Varga was charged with fraud" is nobody's word named here, and not
 * Varga's. In PolNeAR 3 of some 290 such cues have what stands before them as source.
 */
export function withPassiveSubject(text: string, words: SpokenWords): SpokenWords {
	const first = words.cue[0];
	if (!first || !suffered.test(wordsOf(text, words.cue))) return words;
	const isBefore = (span: Span) => span[1] <= first[0];
	const subject = words.source.filter(isBefore);
	if (subject.length === 0) return words;
	const content = [...words.content, ...subject].sort((a, b) => a[0] - b[0]);
	return { ...words, source: words.source.filter((s) => !isBefore(s)), content };
}
