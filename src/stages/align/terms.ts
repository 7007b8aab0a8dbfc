import type { Token } from "../../core/index.js";
import { digitsOf } from "../../text/written-numbers.js";

/** Words that say nothing of what a claim is about, light verbs and plain reporting verbs among them. */
const stopLemmas = new Set(
	(
		"a an the this that these those it its he him his she her they them their we us our i me my you your who whom whose which what " +
		"be is are was were am been being have has had having do does did doing done will would shall should can could may might must " +
		"not n't no nor and or but if then than so as at by for from in into of off on onto out over to up with without about after before " +
		"against among around because between during through under until upon while when where why how since although though also just only " +
		"very more most much many some any all each both few other another such own same there here again once too yet still even ever " +
		"say said tell told add state note ask call go get come make take give put let see look know think want seem become " +
		"mr mrs ms dr sir 's ’s s t d ll re ve according however meanwhile now well back way thing something anything nothing one"
	).split(" "),
);

const suffixes =
	"izations isations ization isation ations ation itions ition ments ment ness ingly edly ings ing ions ion ities ity ists ist isms ism ances ance ences ence ers ors er or ally ly als al ives ive ed es ies s e y".split(
		" ",
	);

/**
 * A word folded so that its inflected and derived forms meet: at most 7 letters (6 of a name, so that "Afghan" meets
 * "Afghanistan") after one suffix is taken off, at least 4 letters left. Written numbers up to twenty become digits.
 */
export function stemOf(word: string, isName = false): string {
	const plain = (
		/^[A-Za-z0-9]+$/.test(word) ? word : word.normalize("NFKD").replace(/\p{M}+|[.’']/gu, "")
	).toLowerCase();
	const number = digitsOf(plain);
	if (number) return number;
	if (/^\d/.test(plain)) return plain.replace(/,/g, "");
	const cut = suffixes.find((s) => plain.length - s.length >= 4 && plain.endsWith(s));
	const stem = cut && !isName ? plain.slice(0, -cut.length) : plain;
	return stem.slice(0, isName ? 6 : 7);
}

/** Whether a word, lower case, says nothing of what is spoken of. */
export function isStopWord(word: string): boolean {
	return stopLemmas.has(word);
}

/** Whether a token carries meaning of its own: a noun, verb, adjective, adverb, name or number that is no stop word. */
export function isContent(token: Token): boolean {
	if (token.pos === "PUNCT" || token.pos === "SYM") return false;
	if (!/[\p{L}\p{N}]/u.test(token.text)) return false;
	if (stopLemmas.has(token.lower) || stopLemmas.has(token.lemma)) return false;
	return token.pos !== "DET" && token.pos !== "PRON" && token.pos !== "ADP" && token.pos !== "AUX";
}
