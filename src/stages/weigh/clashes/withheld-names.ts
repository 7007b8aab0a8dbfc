import { type MarkedReport, type Sentence, type Span, type Token, tokenAt, tokenFrom } from "../../../core/index.js";
import { foldedWords } from "../../../text/folded-words.js";
import { meaningOf, sharedRarity } from "../alike.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { contentOf, folded, rootOfWord, wordsIn } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import { publishedOrder } from "../published.js";
import type { Setting } from "../setting.js";

/** What says of somebody that nobody has named them. */
const withheld =
	/\bunidentified\b|\b(?:names?|identit(?:y|ies))\b[^.;]{0,40}(?:\b(?:not|yet to)|n['’]t)\b[^.;]{0,20}\b(?:released|published|disclosed|given|made public|known)\b|(?:\b(?:not|yet to)|n['’]t) (?:yet )?(?:been |be )?(?:publicly )?(?:named|identified)\b|\bdid(?: not|n['’]t) (?:name|identify)\b/i;
/** Who can be named. */
const people =
	/^(?:man|woman|boy|girl|child|victim|suspect|driver|officer|pilot|student|teacher|worker|passenger|sailor|soldier|landlord|owner|gunman|shooter|attacker|employee|patient|teenager|person|resident|mother|father|son|daughter|keeper|guard)$/;
/** Rarity of all that the two sentences share, and how like in meaning they are at least, when they tell of one person. By eye, on 136 unlabelled stories: both flags there are right, with twice as much none is found. */
const alike = { weight: 2, meaning: 0.3 };
/** So many of either kind are compared. */
const most = 60;

/** What says right before a name whose it is. */
const naming = /\b(?:identified|named)\b[^.;]{0,50}\bas (?:[a-z\d-]+ ){0,3}$/;

/** So many tokens from a name the word for whom it names stands: "the keeper, Pavel Dorn", "Pavel Dorn, 40, the keeper". */
const beside = 5;
/** What parts a name from those it does not tell of: "the keeper called Pavel Dorn". */
const parting = /^(?:VERB|AUX|ADP)$/;

/** Whether a name is told of one of those for whom the words stand. */
function isNameOf(span: Span, report: MarkedReport, { tokens }: Sentence, nouns: ReadonlySet<string>): boolean {
	if (naming.test(report.text.slice(Math.max(0, span[0] - 90), span[0]))) return true;
	const first = tokenAt(tokens, span[0]);
	const behind = tokenFrom(tokens, span[1]);
	const sides = [tokens.slice(Math.max(0, first - beside), first).reverse(), tokens.slice(behind, behind + beside)];
	return sides.some((side) => {
		const parted = side.findIndex(({ pos }) => parting.test(pos));
		return side.slice(0, parted < 0 ? beside : parted).some((t) => nouns.has(rootOfWord(folded(t))));
	});
}

interface Unnamed extends Spot {
	readonly nouns: ReadonlySet<string>;
	readonly words: ReadonlySet<string>;
}

const nounsIn = (tokens: readonly Token[]) =>
	new Set(tokens.filter((t) => people.test(folded(t))).map((t) => rootOfWord(folded(t))));

function unnamedIn(report: MarkedReport, sentence: Sentence): Unnamed[] {
	const found = withheld.exec(report.text.slice(...sentence.span));
	if (!found) return [];
	const at = sentence.span[0] + found.index;
	const nouns = nounsIn(sentence.tokens);
	return nouns.size > 0
		? [{ report, sentence, span: [at, at + found[0].length], nouns, words: contentOf(sentence.tokens) }]
		: [];
}

/** A sentence with the people whom it names in full. */
interface Naming {
	readonly report: MarkedReport;
	readonly sentence: Sentence;
	readonly people: readonly { readonly span: Span; readonly words: readonly string[] }[];
}

function namingIn(report: MarkedReport, sentence: Sentence): Naming[] {
	const people = marksWithin(report.names, sentence.span)
		.filter(({ kind }) => kind === "person")
		.map(({ span }) => ({ span, words: foldedWords(report.text.slice(...span)) }))
		.filter(({ words }) => words.length >= 2);
	return people.length > 0 ? [{ report, sentence, people }] : [];
}

/** Somebody whom one report names and of whom another that is not earlier says that nobody has named them. */
export function withheldNameClashes(setting: Setting): Clash[] {
	const unnamed = setting.inOrder.flatMap((r) => r.sentences.flatMap((s) => unnamedIn(r, s))).slice(0, most);
	if (unnamed.length === 0) return [];
	const namings = setting.inOrder.flatMap((r) => r.sentences.flatMap((s) => namingIn(r, s)));
	return unnamed.flatMap((b) =>
		namings.flatMap(({ report, sentence, people }): Clash[] => {
			if (report === b.report || publishedOrder(report, b.report) > 0) return [];
			const known = wordsIn(b.report);
			const strange = people.find(
				({ span, words }) => !words.some((w) => known.has(w)) && isNameOf(span, report, sentence, b.nouns),
			);
			if (!strange) return [];
			const a = { report, sentence, span: strange.span };
			if (sharedRarity(contentOf(sentence.tokens), b.words, setting) < alike.weight) return [];
			if (meaningOf(a, b, setting) < alike.meaning) return [];
			const why = `one report names ${quotedAt(a)}, the other says ${quotedAt(b)}`;
			return [{ a, b, kind: "status", confidence: 0.55, rule: "named-or-not", inWords: true, why }];
		}),
	);
}
