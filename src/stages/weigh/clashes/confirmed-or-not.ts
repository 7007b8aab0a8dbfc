import { type MarkedReport, meet, type Sentence, type Span, type Token } from "../../../core/index.js";
import { meaningOf, sharedRarity } from "../alike.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { contentOf, contentRoot, rootOfWord } from "../content-words.js";
import { sayingOf } from "../disputes/rejection-words.js";
import { isNegator } from "../grammar/negation.js";
import { polarityAt } from "../grammar/polarity.js";
import type { Setting } from "../setting.js";
import { denialKind } from "../shared-verdicts.js";

/** What a sentence says of whether something has been confirmed. */
interface Confirming extends Spot {
	readonly confirmed: boolean;
	/** Who confirms it or does not, by content words; of nobody at all whom "no" counts: "no harbour official". */
	readonly who: ReadonlySet<string>;
	/** Whether nobody at all has confirmed it: what one agency cannot verify another may. */
	readonly nobody: boolean;
	/** Content words of what it is; with those of the sentence before, where it only points back: "the allegation". */
	readonly thing: ReadonlySet<string>;
	/** Those of them of which the other must tell too: of "the numbers are not confirmed", which tells little by itself, the numbers. */
	readonly must: ReadonlySet<string>;
	/** Those of them that are names. */
	readonly names: ReadonlySet<string>;
	/** The sentences that tell what it is, the sentence itself first. */
	readonly told: readonly Sentence[];
}

const verbs = new Set(["confirm", "verify", "authenticate", "corroborate", "substantiate"]);
/** Words that point at what was told before. */
const pointing =
	/^(?:authenticity|authentic|genuine|genuineness|veracity|accuracy|truth|matter|information|details?|news)$/;
/** Posts that many bodies have: "officials would not confirm" is not of the officials of another who do. */
const posts = new Set(["official", "spokesman", "spokeswoman", "spokesperson", "source", "authority"].map(rootOfWord));
/** So many tokens before a verb its negation and subject are looked for. */
const reach = 9;
/** Two tell of one thing that share so many words of it, so many that are no names, so much of the shorter, and words so rare together, in sentences so like in meaning. By eye, on 136 unlabelled stories. */
const alike = { words: 3, common: 2, share: 0.5, weight: 5, meaning: 0.5 };
/** So many of either kind are compared; a sentence is read so many tokens far. */
const most = { compared: 60, tokens: 100 };

const isNobody = ({ lower }: Token) => /^(?:no|none|nobody|neither)$/.test(lower);
const isClauseEnd = ({ text }: Token) => /^[;:.!?“”",]$/.test(text);

/** Where the clause of the word at `at` begins, at most `reach` tokens before it. */
function clauseStart(tokens: readonly Token[], at: number): number {
	let i = at;
	while (i > Math.max(0, at - reach) && !isClauseEnd(tokens[i - 1] as Token)) i--;
	return i;
}

/** Whether it is told of one of several things which it is: "three confirmed cases". */
const isAttribute = (tokens: readonly Token[], at: number) =>
	/^(?:DET|NUM|ADJ)$/.test(tokens[at - 1]?.pos ?? "") && tokens[at + 1]?.pos === "NOUN";

/** Those by whom the verb at `at` is done: "confirmed by the ministry". */
function doers(tokens: readonly Token[], at: number): readonly Token[] {
	const by = tokens.slice(at + 1, at + 4).findIndex((t) => t.lower === "by");
	return by < 0 ? [] : tokens.slice(at + 2 + by, at + 7 + by);
}

/** Whether what the verb at `at` is said of points at what was told before: "confirmed the allegation", "confirmed it". */
function pointsAtTold(tokens: readonly Token[], at: number): boolean {
	const object = tokens.findIndex((t, i) => i > at && /^(?:NOUN|PROPN|PRON|SCONJ|ADP|VERB)$/.test(t.pos));
	const { lower = "", lemma = "" } = tokens[object] ?? {};
	if (!/^(?:it|this)$/.test(lower) && sayingOf(lemma) === undefined && !pointing.test(lower)) return false;
	return !/^(?:that|of|by)$/.test(tokens[object + 1]?.lower ?? "");
}

interface Found {
	readonly confirmed: boolean;
	readonly nobody: boolean;
	readonly passive: boolean;
	/** Index of the first token of the words that say so. */
	readonly from: number;
}

function foundAt(tokens: readonly Token[], at: number): Found | undefined {
	const { lower, lemma, pos } = tokens[at] as Token;
	if (lower === "unconfirmed") return { confirmed: false, nobody: true, passive: true, from: at };
	const asks = lemma === "comment" && tokens[at + 1]?.lower === "on" && tokens[at + 2]?.lower === "whether";
	// Nearly every word: what stands before it need not be looked at.
	if (lower !== "confirmation" && !verbs.has(lemma) && !asks) return undefined;
	const start = clauseStart(tokens, at);
	const before = tokens.slice(start, at);
	if (lower === "confirmation") {
		const none = before.findLastIndex(isNobody);
		if (none < 0 || before.length - none > 3 || tokens[at + 1]?.lower === "from") return undefined;
		return { confirmed: false, nobody: true, passive: false, from: start + none };
	}
	if (pos !== "VERB" || isAttribute(tokens, at)) return undefined;
	if (before.some((t) => /^(?:if|whether|until|unless|once|when)$/.test(t.lower))) return undefined;
	const passive = before.slice(-3).some((t) => /^be(?:en)?$|^(?:is|are|was|were)$/.test(t.lower));
	const negator = before.findLastIndex(
		(t, i) => isNegator(tokens, start + i) || (t.lower === "yet" && before[i + 1]?.lower === "to"),
	);
	const none = before.findIndex(isNobody);
	if (negator >= 0 || none >= 0) {
		if (negator >= 0 && none >= 0) return undefined;
		return {
			confirmed: false,
			nobody: none >= 0 || (passive && doers(tokens, at).length === 0),
			passive,
			from: start + Math.max(negator, none),
		};
	}
	const polarity = polarityAt(tokens, at);
	if (polarity === -1) return { confirmed: false, nobody: false, passive, from: at - 2 };
	const told = passive || /(?:ed|s)$/.test(lower);
	return polarity === 1 && !asks && told ? { confirmed: true, nobody: false, passive, from: at } : undefined;
}

function confirmingsIn(report: MarkedReport, sentence: Sentence, last: Sentence | undefined): Confirming[] {
	const tokens = sentence.tokens.slice(0, most.tokens);
	return tokens.flatMap((token, at): Confirming[] => {
		const found = foundAt(tokens, at);
		if (!found) return [];
		const { confirmed, nobody, passive, from } = found;
		const before = tokens.slice(0, at);
		const who = contentOf(passive ? doers(tokens, at) : tokens.slice(clauseStart(tokens, at), at));
		const isOfThing = (t: Token) => t !== token && sayingOf(t.lemma) === undefined && !pointing.test(t.lower);
		const own = (passive ? (token.lower === "unconfirmed" ? tokens : before) : tokens.slice(at + 1)).filter(isOfThing);
		const pointed = !passive && pointsAtTold(tokens, at);
		const pointsBack = pointed || contentOf(own).size < alike.words;
		const words = pointsBack ? [...tokens.filter(isOfThing), ...(last?.tokens ?? [])] : own;
		const span: Span = [(tokens[Math.max(0, from)] as Token).span[0], token.span[1]];
		return [
			{
				report,
				sentence,
				span,
				confirmed,
				who,
				nobody,
				thing: new Set(words.map(contentRoot).filter((word) => word !== "")),
				must: pointsBack && !pointed ? contentOf(own) : new Set(),
				names: contentOf(words.filter((t) => t.pos === "PROPN")),
				told: pointsBack && last ? [sentence, last] : [sentence],
			},
		];
	});
}

function areOfOneThing(a: Confirming, b: Confirming, setting: Setting): boolean {
	if ((a.must.size > 0 && !meet(a.must, b.thing)) || (b.must.size > 0 && !meet(b.must, a.thing))) return false;
	const shared = [...a.thing].filter((word) => b.thing.has(word));
	const common = shared.filter((word) => !a.names.has(word)).length;
	if (common < alike.common || shared.length < alike.words) return false;
	if (shared.length < alike.share * Math.min(a.thing.size, b.thing.size)) return false;
	if (sharedRarity(a.thing, b.thing, setting) < alike.weight) return false;
	return a.told.some((x) =>
		b.told.some(
			(y) => meaningOf({ report: a.report, sentence: x }, { report: b.report, sentence: y }, setting) >= alike.meaning,
		),
	);
}

/** Whether those who confirm it are those of whom it is said that they have not, or among them. */
function mayBeOf(not: Confirming, done: Confirming): boolean {
	if (not.nobody) return not.who.size === 0 || done.who.size === 0 || meet(not.who, done.who);
	return [...not.who].some((word) => !posts.has(word) && done.who.has(word));
}

/** Told of what the sentence says that tells what it is: "the allegation" is no claim. */
const placed = (one: Confirming): Confirming => ({ ...one, sentence: one.told.at(-1) ?? one.sentence });

/** What nobody has confirmed by one report, or somebody has not, and by another somebody has. */
export function confirmedOrNotClashes(setting: Setting): Clash[] {
	const all = setting.inOrder.flatMap((report) =>
		report.sentences.flatMap((sentence, i) => confirmingsIn(report, sentence, report.sentences[i - 1])),
	);
	const nots = all.filter(({ confirmed }) => !confirmed).slice(0, most.compared);
	const dones = all.filter(({ confirmed }) => confirmed).slice(0, most.compared);
	const isDone = (a: Confirming, b: Confirming) =>
		a.report !== b.report && mayBeOf(a, b) && areOfOneThing(a, b, setting);
	return nots.flatMap((a) =>
		dones
			.filter((b) => isDone(a, b))
			.map((b): Clash => {
				const kind = denialKind(a.report, b.report);
				const why = `one report says ${quotedAt(a)}, ${kind === "changed" ? "the later one" : "the other"} ${quotedAt(b)}`;
				return { a: placed(a), b: placed(b), kind, confidence: 0.55, rule: "confirmed-or-not", why };
			}),
	);
}
