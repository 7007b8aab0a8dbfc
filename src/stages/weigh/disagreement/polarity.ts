import { type Disagreement, type MarkedReport, onDemand, type Token } from "../../../core/index.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { contentOf, folded, isContent, rootOfWord } from "../content-words.js";
import { denying, isDenial, isNegator, negators } from "../negation.js";
import { holdsQuoted } from "../origins/quoted-words.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { senseOf } from "./opposite-words.js";
import { lightVerbs } from "./progress-words.js";
import { sidesOf } from "./sides.js";
import { type Verdict, verdictOf } from "./verdict.js";

/** Verbs that say of the next one that it did not happen. */
const withholding = new Set(["refuse", "fail", "decline", "deny", "reject", "dispute", "refute", "rebut"]);
/** Whether the word at `i` says so: "refused to leave", "denied selling"; not "the failed airline sold". */
function withholds(tokens: readonly Token[], i: number): boolean {
	const { lemma: form, pos } = tokens[i] as Token;
	const lemma = form.toLowerCase();
	if (lemma === "dispute" && pos !== "VERB") return false;
	return withholding.has(lemma) && (lemma !== "fail" || tokens[i + 1]?.lower === "to");
}

/** What somebody does not favour or ask for may be so for all that. */
const attitudes = new Set(["favor", "favour", "support", "like", "want", "wish", "need", "endorse", "back"]);

/** Words that make what follows a thought only. */
const supposing = new Set(["if", "whether", "unless", "would", "could", "might", "may", "should", "can"]);

/** What is hoped or feared may stand so many tokens off: sentences of news are seldom longer. */
const hopedFor = 12;

/** Whether the word at `at` is only hoped or feared: by a verb of its own clause, not "the feared leader" nor "Tom Hope". */
export function isHoped(tokens: readonly Token[], at: number): boolean {
	for (let i = at - 1; i >= Math.max(0, at - hopedFor); i--) {
		const { pos, text } = tokens[i] as Token;
		if (/^[,;:]$/.test(text)) return false;
		if (pos === "VERB" && /^(?:hop(?:es?|ed|ing)|fear(?:s|ed|ing)?)$/.test(text) && tokens[i - 1]?.pos !== "DET")
			return true;
	}
	return false;
}

const reach = 5;

/** +1 when the word at `at` is affirmed, -1 when denied, 0 when only supposed. */
export function polarityAt(tokens: readonly Token[], at: number): 1 | -1 | 0 {
	let sign: 1 | -1 = 1;
	let infinitive = false;
	let attitude = false;
	for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
		const { lower, lemma, pos, text } = tokens[i] as Token;
		if (/^[;:.!?“”"]$/.test(text)) break;
		if (supposing.has(lower)) return 0;
		if (lower === "to" && pos === "PART") infinitive = true;
		if (pos === "VERB" && attitudes.has(lemma)) attitude = true;
		const pair = `${lower} ${tokens[i + 1]?.lower ?? ""}`;
		if (pair === "rather than" || pair === "instead of") sign = sign === 1 ? -1 : 1;
		// "Not guilty pleas were entered" denies the guilt only.
		if (tokens[i + 1]?.lower === "guilty" && tokens[i + 2]?.lemma === "plea" && at > i + 1) continue;
		if (isNegator(tokens, i)) sign = sign === 1 ? -1 : 1;
		else if (lower === "yet" && tokens[i + 1]?.lower === "to") sign = sign === 1 ? -1 : 1;
		else if (lower === "no" && tokens[i + 1]?.pos !== "PUNCT") sign = sign === 1 ? -1 : 1;
		else if (withholds(tokens, i)) sign = sign === 1 ? -1 : 1;
		else if (pos === "VERB" && !lightVerbs.has(lemma) && i < at - 1 && tokens[i + 1]?.lower !== "to") break;
	}
	// "Agreed to return" has not happened by that; "refused to return" has not either, and says so.
	return sign === 1 ? (infinitive ? 0 : 1) : attitude || isHoped(tokens, at) ? 0 : -1;
}

/** Anything that turns a clause round, or could. */
const turning = new Set([
	...negators,
	"t",
	...[
		"no",
		"yet",
		"hope",
		"unlike",
		"despite",
		"none",
		"nobody",
		"nothing",
		"deny",
		"refuse",
		"fail",
		"decline",
		"reject",
		"stop",
		"lack",
		"only",
		"but",
		"first",
	],
]);
const auxiliaries = new Set(["be", "have", "do", "will"]);

/** The auxiliary that the token at `i` denies: "was" of "was not"; undefined for none. */
export function deniedAuxiliary(tokens: readonly Token[], i: number): string | undefined {
	if (!isDenial(tokens, i)) return undefined;
	const auxiliary = tokens[i - 1]?.lemma ?? "";
	return auxiliaries.has(auxiliary) ? auxiliary : undefined;
}

/** Denied auxiliaries with the root of the content word that follows: "was not packed", "will never return". */
function plainlyDenied(tokens: readonly Token[]): { readonly auxiliary: string; readonly root: string }[] {
	return tokens.flatMap((_, i) => {
		const auxiliary = deniedAuxiliary(tokens, i);
		if (auxiliary === undefined || supposed(tokens.slice(0, i)) || isHoped(tokens, i)) return [];
		const next = tokens.slice(i + 1).find(isContent);
		return next ? [{ auxiliary, root: rootOfWord(folded(next)) }] : [];
	});
}

/** Whether the words make what follows a thought only. */
export const supposed = (tokens: readonly Token[]) => tokens.some((t) => supposing.has(t.lower));

/** Whether anything in the words turns them round, or only supposes them. */
export const turned = (tokens: readonly Token[]) =>
	supposed(tokens) || tokens.some((t) => turning.has(t.lower) || turning.has(t.lemma));

/** Share of the shorter clause's content words, how many, and how many that are no names, a denied and an affirmed telling have in common. */
const sameClause = { share: 0.6, words: 3, common: 2 };

interface Holding {
	/** By root or sense: which way it holds. */
	readonly ways: ReadonlyMap<string, 1 | -1>;
	readonly content: ReadonlySet<string>;
	readonly denied: ReturnType<typeof plainlyDenied>;
	/** Whether it says of something that it is the only one, or that it is not. */
	readonly only: 1 | -1 | 0;
	/** Whether anything in it turns its clause round, or only supposes it. */
	readonly turned: boolean;
	readonly lemmas: ReadonlySet<string>;
	/** Content words that are names. */
	readonly names: ReadonlySet<string>;
	/** All its words, in order, where any of them are somebody's own. */
	readonly ownWords: string | undefined;
}

function onlyIn(tokens: readonly Token[]): 1 | -1 | 0 {
	const at = tokens.findIndex((t, i) => t.lower === "only" && tokens[i - 1]?.lower === "the");
	if (at < 0) return 0;
	return denying.has(tokens[at - 2]?.lower ?? "") ? -1 : 1;
}

function holdingOf(placed: PlacedMention): Holding {
	const { tokens, sentence, report } = placed;
	const all = sentence?.tokens ?? tokens;
	const inside = new Set(tokens.map((t) => t.span[0]));
	const ways = new Map<string, 1 | -1>();
	const torn = new Set<string>();
	all.forEach((token, i) => {
		if (!inside.has(token.span[0])) return;
		const lemma = token.lemma;
		const sense = senseOf(lemma);
		if (!sense && (token.pos !== "VERB" || lightVerbs.has(lemma) || !isContent(token))) return;
		if (sense && token.pos !== "VERB" && token.pos !== "ADJ") return;
		const polarity = polarityAt(all, i);
		if (polarity === 0) return;
		const key = sense ? `~${sense.sense}` : rootOfWord(folded(token));
		const way = (polarity * (sense?.sign ?? 1)) as 1 | -1;
		if (ways.has(key) && ways.get(key) !== way) torn.add(key);
		ways.set(key, way);
	});
	for (const key of torn) ways.delete(key);
	const quoted = holdsQuoted(placed) && tokens.some((t) => liesWithin(quotedSpans(report), t.span));
	return {
		ways,
		content: contentOf(tokens),
		denied: plainlyDenied(tokens),
		only: onlyIn(tokens),
		turned: turned(tokens),
		lemmas: new Set(tokens.map((t) => t.lemma)),
		names: contentOf(tokens.filter((t) => t.pos === "PROPN")),
		ownWords: quoted ? ` ${tokens.flatMap((t) => t.lower.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} ` : undefined,
	};
}

/** "The vote was not his" against "the vote was his": nearly the same words, and a "not" in one of them only. */
function deniedPlainly(x: Holding, y: Holding): boolean {
	if (x.only * y.only === -1) return shareClause(x, y);
	const [denied, affirmed] = x.denied.length > 0 ? [x, y] : [y, x];
	if (denied.denied.length === 0 || affirmed.turned) return false;
	// A part of the words that leaves the verb out denies nothing: "the silent victim".
	if (!denied.denied.some(({ auxiliary, root }) => affirmed.content.has(root) && affirmed.lemmas.has(auxiliary)))
		return false;
	return shareClause(x, y);
}

/** Whether two tellings have nearly the same words. */
function shareClause(x: Holding, y: Holding): boolean {
	const shared = [...x.content].filter((word) => y.content.has(word));
	const common = shared.filter((word) => !x.names.has(word)).length;
	const enough = sameClause.share * Math.min(x.content.size, y.content.size);
	return common >= sameClause.common && shared.length >= sameClause.words && shared.length >= enough;
}

/** "A one in three chance to lose" and "a two in three chance to win" are one. */
const odds = ["chance", "odds", "likelihood", "probability", "risk"];
const isOfOdds = ({ lemmas }: Holding) => odds.some((word) => lemmas.has(word));

/**
 * Content words besides the one in question that two mentions share when they speak of one thing: so many, or nearly all of
 * either. Set on the labelled stories, and read by eye on 136 others.
 */
const alike = { words: 4, least: 2, share: 0.75 };

/** Who did not answer a reporter has denied nothing. */
const unanswered =
	/(?:\bnot|n['’]t|\bnever|\bdeclined|\brefused)\b.{0,30}\b(?:respond|reply|answer|return|comment)\b.*|\bunanswered\b.*/is;
const isUnanswered = ({ report, sentence }: PlacedMention) =>
	/\bcomment\b/i.test(unanswered.exec(sentence ? report.text.slice(...sentence.span) : "")?.[0] ?? "");

/** How what one report says and another denies stand to each other: two parties dispute it, or what had not happened has happened since. */
export function denialVerdict(denying: MarkedReport, affirming: MarkedReport, parties: boolean): Verdict {
	const since = !parties && publishedOrder(denying, affirming) < 0;
	return {
		kind: parties ? "dispute" : since ? "changed" : "statement",
		confidence: 0.6,
		rule: "said-and-denied",
		why: since ? "one report denies it, a later one tells it" : "what one says, the other denies",
	};
}

/** The same thing affirmed in one mention and denied, or its opposite said, in another. */
export function polarityDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const holding = onDemand(holdingOf);
	const clashes = (a: PlacedMention, b: PlacedMention) => {
		const [x, y] = [holding(a), holding(b)];
		// The same words cut otherwise: "it's not, it's kind of a strong witness" and what follows its comma.
		if (x.ownWords && y.ownWords && (x.ownWords.includes(y.ownWords) || y.ownWords.includes(x.ownWords))) return false;
		for (const [key, way] of x.ways) {
			const other = y.ways.get(key);
			if (other === undefined || other === way) continue;
			if (key.startsWith("~") && isOfOdds(x) && isOfOdds(y)) continue;
			let shared = 0;
			for (const word of x.content) if (word !== key && y.content.has(word)) shared++;
			const nearlyAll = shared >= alike.least && shared >= alike.share * (Math.max(x.content.size, y.content.size) - 1);
			if (shared >= alike.words || nearlyAll) return true;
		}
		return a.report !== b.report && deniedPlainly(x, y);
	};
	const split = sidesOf(placed, clashes, (p) => !isUnanswered(p));
	if (!split) return null;
	const [a, b] = split.clash;
	const parties = a.voice !== undefined && b.voice !== undefined && a.voice !== b.voice;
	const [denying, affirming] = holding(a).denied.length > 0 ? [a, b] : [b, a];
	return verdictOf(split, denialVerdict(denying.report, affirming.report, parties));
}
