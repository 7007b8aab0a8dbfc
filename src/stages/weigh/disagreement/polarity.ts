import { contains, type Disagreement, onDemand, type Token } from "../../../core/index.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { silenceIn } from "../../../text/silence.js";
import { contentOf, folded, isContent, rootOfWord } from "../content-words.js";
import { denying } from "../grammar/negation.js";
import { areTwoDeeds, type Participants, participantsAt } from "../grammar/participants.js";
import { deniedAuxiliary, isHoped, isThought, polarityAt, supposed, turned } from "../grammar/polarity.js";
import { lightVerbs } from "../grammar/progress-words.js";
import { marksWithin } from "../marks-within.js";
import { holdsQuoted } from "../quoted-words.js";
import { haveTwoVoices, type PlacedMention } from "../setting.js";
import { denialVerdict } from "../shared-verdicts.js";
import type { Split } from "../sides.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";
import { senseOf } from "./opposite-words.js";

/** Denied auxiliaries with the root of the content word that follows: "was not packed", "will never return"; not of a word that is told once more, of something else: "profit is not the aim, safety is the aim". */
function plainlyDenied(tokens: readonly Token[]): { readonly auxiliary: string; readonly root: string }[] {
	const behind = (i: number) => {
		const next = tokens.slice(i + 1).find(isContent);
		return next && rootOfWord(folded(next));
	};
	return tokens.flatMap((_, i) => {
		const auxiliary = deniedAuxiliary(tokens, i);
		if (auxiliary === undefined || supposed(tokens.slice(0, i)) || isHoped(tokens, i)) return [];
		const root = behind(i);
		const affirms = (t: Token, k: number) =>
			t.lemma === auxiliary && deniedAuxiliary(tokens, k + 1) === undefined && behind(k) === root;
		return root === undefined || tokens.some(affirms) ? [] : [{ auxiliary, root }];
	});
}

/** Share of the shorter clause's content words, how many, and how many that are no names, a denied and an affirmed telling have in common. */
const sameClause = { share: 0.6, words: 3, common: 2 };

/** So many tokens before a participle "is" makes a verb of it. */
const helpedWithin = 6;

/** Whether a verb stands as a noun, which tells nothing by itself: by what is right before it ("Thursday's 31-24 win"), or as a gerund ("running it prevents this"). */
function isNominal(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (before && (/^\d/.test(before.text) || /^(?:the|an?)$/.test(before.lower) || /^['’]s?$/.test(before.text)))
		return true;
	const gerund = /ing$/.test(tokens[at]?.lower ?? "");
	return (
		gerund &&
		!tokens.slice(Math.max(0, at - helpedWithin), at).some((t) => t.lemma === "be" || /^['’](?:s|re|m)$/.test(t.lower))
	);
}

interface Holding {
	/** By root or sense: which way it holds. */
	readonly ways: ReadonlyMap<string, 1 | -1>;
	/** By the same: whether it is told as so or denied, whichever of two opposite words tells it. */
	readonly polarities: ReadonlyMap<string, 1 | -1>;
	/** By the same, and by the root of every content word: who is named in it; undefined for what does not stand in it. */
	readonly participantsOf: (key: string) => Participants | undefined;
	readonly content: ReadonlySet<string>;
	readonly denied: ReturnType<typeof plainlyDenied>;
	readonly alone: Alone | undefined;
	/** Whether anything in it, or before it in its sentence, turns its clause round, or only supposes it. */
	readonly turned: boolean;
	readonly lemmas: ReadonlySet<string>;
	/** Content words that are names. */
	readonly names: ReadonlySet<string>;
	/** All its words, in order, where any of them are somebody's own. */
	readonly ownWords: string | undefined;
}

/** Says of something that it is the only one or the first of its kind, or that it is not. */
interface Alone {
	/** "only", or "first" with the word for its kind: "first time". */
	readonly as: string;
	readonly way: 1 | -1;
}

function aloneIn(tokens: readonly Token[]): Alone | undefined {
	const at = tokens.findIndex((t, i) => /^(?:only|first)$/.test(t.lower) && tokens[i - 1]?.lower === "the");
	if (at < 0) return undefined;
	const before = tokens[tokens[at - 2]?.lower === "for" ? at - 3 : at - 2]?.lower ?? "";
	const as = tokens[at]?.lower === "only" ? "only" : `first ${tokens[at + 1]?.lemma}`;
	return { as, way: denying.has(before) ? -1 : 1 };
}

function holdingOf(placed: PlacedMention): Holding {
	const { tokens, sentence, report } = placed;
	const all = sentence?.tokens ?? tokens;
	const inside = new Set(tokens.map((t) => t.span[0]));
	const ways = new Map<string, 1 | -1>();
	const polarities = new Map<string, 1 | -1>();
	let withheld = false;
	const places = new Map<string, number>();
	const torn = new Set<string>();
	all.forEach((token, i) => {
		if (!inside.has(token.span[0])) return;
		if (isContent(token)) places.set(rootOfWord(folded(token)), i);
		const lemma = token.lemma;
		const sense = senseOf(lemma);
		const isVerb = token.pos === "VERB";
		if (!isVerb && !(sense && token.pos === "ADJ")) return;
		const polarity = polarityAt(all, i);
		// "Denied that she had provided it", of which the mention is what is denied.
		if (isVerb && polarity === -1) withheld = true;
		if (polarity === 0 || (!sense && (lightVerbs.has(lemma) || !isContent(token)))) return;
		if (isThought(all, i) || (isVerb && isNominal(all, i))) return;
		const key = sense ? `~${sense.sense}` : rootOfWord(folded(token));
		const way = (polarity * (sense?.sign ?? 1)) as 1 | -1;
		if (ways.has(key) && ways.get(key) !== way) torn.add(key);
		ways.set(key, way);
		polarities.set(key, polarity);
		if (sense) places.set(key, i);
	});
	for (const key of torn) ways.delete(key);
	const named = sentence ? marksWithin(report.names, sentence.span) : [];
	const quoted = holdsQuoted(placed) && tokens.some((t) => liesWithin(quotedSpans(report), t.span));
	return {
		ways,
		polarities,
		participantsOf: (key) => {
			const at = places.get(key);
			return at === undefined || !sentence ? undefined : participantsAt(report, sentence, at);
		},
		content: contentOf(tokens),
		denied: plainlyDenied(tokens),
		alone: aloneIn(tokens),
		turned: turned(tokens) || withheld,
		lemmas: new Set(tokens.map((t) => t.lemma)),
		names: contentOf(tokens.filter((t) => t.pos === "PROPN" || named.some(({ span }) => contains(span, t.span)))),
		ownWords: quoted ? ` ${tokens.flatMap((t) => t.lower.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} ` : undefined,
	};
}

/** Whether two tellings name others in what both tell. */
function tellOfOthers(key: string, x: Holding, y: Holding): boolean {
	const [a, b] = [x.participantsOf(key), y.participantsOf(key)];
	return a !== undefined && b !== undefined && areTwoDeeds(a, b);
}

/** "The vote was not his" against "the vote was his": nearly the same words, and a "not" in one of them only. */
function deniedPlainly(x: Holding, y: Holding): boolean {
	if (x.alone && x.alone.as === y.alone?.as && x.alone.way !== y.alone.way)
		return shareClause(x, y, new Set(x.alone.as.split(" ").map((word) => rootOfWord(word))));
	const [denied, affirmed] = x.denied.length > 0 ? [x, y] : [y, x];
	if (denied.denied.length === 0 || affirmed.turned) return false;
	// A part of the words that leaves the verb out denies nothing: "the silent victim".
	const answers = ({ auxiliary, root }: Holding["denied"][number]) =>
		affirmed.content.has(root) && affirmed.lemmas.has(auxiliary) && !tellOfOthers(root, denied, affirmed);
	if (!denied.denied.some(answers)) return false;
	return shareClause(x, y);
}

/** Whether the first of two that contradict each other is the one that denies; of two opposite words, neither denied, the one that says that it is not ("closed", "failed"). */
function denies(x: Holding, y: Holding): boolean {
	for (const [key, way] of x.ways) {
		if (y.ways.get(key) !== -way) continue;
		const polarity = x.polarities.get(key);
		return (polarity === y.polarities.get(key) ? way : polarity) === -1;
	}
	return x.denied.length > 0 || (x.alone?.way === -1 && y.alone?.way === 1);
}

/** A split with the side of `first` before that of `second`. */
function inTurn<T>({ sides }: Split<T>, first: T, second: T): Split<T> {
	const rank = (side: readonly T[]) => (side.includes(first) ? 0 : side.includes(second) ? 1 : 2);
	return { sides: sides.toSorted((a, b) => rank(a) - rank(b)), clash: [first, second] };
}

/** Whether two tellings have nearly the same words, without some. */
function shareClause(x: Holding, y: Holding, without: ReadonlySet<string> = new Set()): boolean {
	const [one, other] = [x, y].map(({ content }) => [...content].filter((word) => !without.has(word)));
	const shared = (one as string[]).filter((word) => y.content.has(word));
	const common = shared.filter((word) => !x.names.has(word)).length;
	const enough = sameClause.share * Math.min((one as string[]).length, (other as string[]).length);
	return common >= sameClause.common && shared.length >= sameClause.words && shared.length >= enough;
}

/** Whether both are the same words of somebody's own cut otherwise: "it's not, it's kind of a strong witness" and what follows its comma. */
const areCutOtherwise = ({ ownWords: a }: Holding, { ownWords: b }: Holding): boolean =>
	a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));

/** "A one in three chance to lose" and "a two in three chance to win" are one. */
const odds = ["chance", "odds", "likelihood", "probability", "risk"];
const isOfOdds = ({ lemmas }: Holding) => odds.some((word) => lemmas.has(word));

/**
 * Content words besides the one in question that two mentions share when they speak of one thing: so many, or nearly all of
 * either. Set on the labelled stories, and read by eye on 136 others.
 */
const alike = { words: 4, least: 2, share: 0.75 };

/** Who did not answer a reporter has denied nothing. */
const isUnanswered = ({ report, sentence, mention }: PlacedMention) => {
	const [start, end] = sentence?.span ?? [0, 0];
	const silence = silenceIn(report.text.slice(start, end));
	return silence !== undefined && mention.span[1] > start + silence[0];
};

/** Whether both stand in one quotation: "Cars did not cause this. People in cars caused it" is one speaker's one thought. */
function areOneBreath(
	{ report, mention: { span: a } }: PlacedMention,
	{ report: other, mention }: PlacedMention,
): boolean {
	return (
		report === other && quotedSpans(report).some((quoted) => contains(quoted, a) && contains(quoted, mention.span))
	);
}

/** The same thing affirmed in one mention and denied, or its opposite said, in another. Two sentences that both do both ("it is no part of that, but that is a part of it") differ in nothing. */
export function polarityDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const holding = onDemand(holdingOf);
	const contradict = (a: PlacedMention, b: PlacedMention) => {
		const [x, y] = [holding(a), holding(b)];
		for (const [key, way] of x.ways) {
			const other = y.ways.get(key);
			if (other === undefined || other === way) continue;
			if (key.startsWith("~") && isOfOdds(x) && isOfOdds(y)) continue;
			let shared = 0;
			for (const word of x.content) if (word !== key && y.content.has(word)) shared++;
			const nearlyAll = shared >= alike.least && shared >= alike.share * (Math.max(x.content.size, y.content.size) - 1);
			if ((shared >= alike.words || nearlyAll) && !tellOfOthers(key, x, y)) return true;
		}
		return a.report !== b.report && deniedPlainly(x, y);
	};
	const clashes = (a: PlacedMention, b: PlacedMention) =>
		contradict(a, b) && !areOneBreath(a, b) && !areCutOtherwise(holding(a), holding(b));
	const split = mentionSides(placed, clashes, (p) => !isUnanswered(p));
	if (!split) return null;
	const [a, b] = split.clash;
	const wording = ({ mention }: PlacedMention) => mention.quote.toLowerCase();
	/** Whether the sentence that `p` stands against has its words too. */
	const tellsToo = (p: PlacedMention, against: PlacedMention) =>
		placed.some((m) => m.sentence === against.sentence && wording(m) === wording(p));
	if (a.sentence !== b.sentence && tellsToo(a, b) && tellsToo(b, a))
		return polarityDisagreement(placed.filter((p) => p.sentence !== a.sentence && p.sentence !== b.sentence));
	const [affirmed, denied] = denies(holding(a), holding(b)) ? [b, a] : [a, b];
	const verdict = denialVerdict(denied.report, affirmed.report, haveTwoVoices(a, b));
	return verdictOf(
		verdict.kind === "changed" ? inTurn(split, denied, affirmed) : inTurn(split, affirmed, denied),
		verdict,
	);
}
