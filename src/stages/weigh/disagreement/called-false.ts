import type { Disagreement, Sentence } from "../../../core/index.js";
import { contentOf } from "../content-words.js";
import { supposed } from "../grammar/polarity.js";
import type { PlacedMention } from "../setting.js";
import { verdictOf } from "../verdict.js";

/** What somebody tells, as opposed to what is so. */
const telling =
	"(?:report|story|stories|article|rumou?r|claim|posting|post|hoax|news|video|image|photo|picture|allegation|accusation|suggestion|theory|message|tale|headline)s?";
const untrue =
	"(?:not (?:\\p{L}+ )?true|untrue|false|fake|fabricated|bogus|an? (?:\\p{L}+ )?(?:hoax|lie|fake|satire|fabrication|spoof)|hoax(?:es)?|satire|satirical|baseless|groundless|unfounded|debunked|incorrect|inaccurate|nonsense|lies|made up|without (?:any )?(?:truth|foundation|basis))\\b";
/** What a reporter says who only passes it on. */
const hedge =
	/\b(?:report|story|stories|article|rumou?r|claim|posting|post|hoax|allegation|suggestion|theory|tale)s?\b|\b(?:reportedly|allegedly|purported(?:ly)?|supposed(?:ly)?|if|whether)\b|\b(?:fake|hoax|bogus|false|untrue|debunk|satir)/iu;
/** So many letters may lie between what is told and the word that it is false. */
const within = 300;
/** A sentence is read this far. */
const longest = 1000;
/** Only so many mentions that deny a claim are compared with so many that tell it. */
const most = { denying: 20, telling: 60 };
/** Content words that what is told and what is called false have in common, so many that are no names, and their share of the shorter. */
const alike = { words: 3, common: 2, share: 0.5 };

/** "A report that the town was sealed off is fake": what stands before the predicate. */
const after = new RegExp(
	`\\b${telling}\\b.{0,${within}}?\\b(?:is|are|was|were|be|been|['’]s|proved(?: to be)?|turned out to be|dismissed as|described as|called)(?:n['’]t true\\b| (?:\\p{Ll}+ly |all |just |completely |in fact )?${untrue})`,
	"isu",
);
/** "The fake report that", "falsely claimed that": called false by the way, what stands behind. */
const inPassing = new RegExp(
	`\\b(?:(?:fake|false|bogus|hoax|fabricated|satirical|unfounded|baseless|debunked|untrue) (?:news )?${telling}\\b|falsely (?:\\p{Ll}+(?:ed|ing|s) )|hoax(?:er)?s? (?:that|claiming|saying|about)\\b)`,
	"iu",
);
/** "No truth to the story that", "debunked claims that": what stands behind. */
const before = new RegExp(
	`\\b(?:(?:no|not any|any) (?:truth|substance|basis|foundation) (?:to|in|behind|for)\\b|(?:debunk|debunks|debunked|debunking|refutes?|refuted|refuting|quash(?:es|ed)?|scotch(?:es|ed)?|den(?:y|ies|ied|ying)) (?:the |these |those |any |all )?(?:\\p{Ll}+ ){0,2}${telling}\\b|(?:is|was|['’]s) (?:not|n['’]t) true that\\b)`,
	"iu",
);

/** Words without a semicolon, or a comma that opens another clause. */
const sameClause = "(?:(?!, (?!\\p{L}+ing\\b|which\\b|who\\b|that\\b|an?\\b))[^;])*";
/** From the word that it is false to what it is that is told so: "the fake news that", "no truth to the story on the site that said"; nothing of another clause. */
const tells = new RegExp(
	`^${sameClause}?(?:\\b(?:that|about|of|says?|said|saying|claim(?:s|ed|ing)?|reads?|reading|writing|to|in|behind|with)\\b|:)${sameClause}$`,
	"iu",
);

/** What a denied report says, right behind the word for it: "denies reports it has sold", "denied a claim by the union that". */
const content =
	/^(?: [^,;:]{0,60}?)?,? (?:that|about|of)\b|^ (?:it|he|she|they|the|an?|its|his|her|their|\p{Lu}[\p{L}.]*)\b[^,;:]{0,40}? (?:has|have|had|is|are|was|were|will|would|plans?|planned)\b/u;

interface Patterns {
	readonly words: string;
	readonly after: RegExpExecArray | null;
	readonly before: RegExpExecArray | null;
	readonly inPassing: RegExpExecArray | null;
}

/** A sentence is part of many claims; what it calls false is found once. */
const patternsKnown = new WeakMap<Sentence, Patterns>();

function patternsIn(sentence: Sentence, text: string): Patterns {
	const known = patternsKnown.get(sentence);
	if (known) return known;
	const [start, end] = sentence.span;
	const words = text.slice(start, Math.min(end, start + longest));
	const found = { words, after: after.exec(words), before: before.exec(words), inPassing: inPassing.exec(words) };
	patternsKnown.set(sentence, found);
	return found;
}

/** How plainly the sentence of a mention says that it is false: 2 where it says so, 1 where it does by the way, else 0. */
function calledFalseIn({ mention, report, sentence }: PlacedMention): 0 | 1 | 2 {
	if (!sentence) return 0;
	const [start] = sentence.span;
	const at = mention.span[0] - start;
	const { words, after: predicate, before, inPassing } = patternsIn(sentence, report.text);
	// Between what is told and the word that it is false.
	if (predicate && at >= predicate.index && mention.span[1] - start <= predicate.index + predicate[0].length) return 2;
	const end = mention.span[1] - start;
	const opens = (match: RegExpExecArray | null) => {
		if (match === null) return false;
		const behind = match.index + match[0].length;
		// What is called false may be told with the words that call it so.
		if (at < behind) return end > behind && content.test(words.slice(behind, end));
		return tells.test(words.slice(match.index, at));
	};
	return opens(before) ? 2 : opens(inPassing) ? 1 : 0;
}

/** Whether the sentence of a mention holds it at arm's length: "the story claimed", "you may have seen an article that". */
const isHedged = ({ sentence, report }: PlacedMention) =>
	sentence === undefined ||
	hedge.test(report.text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + longest)));

/** Whether a mention tells what is denied, and neither denies something itself nor only supposes it. */
const tellsItself = (p: PlacedMention) =>
	!p.mention.unsure && p.mention.act !== "deny" && p.mention.act !== "reject" && !supposed(p.tokens) && !isHedged(p);

type Named = ReadonlySet<string>;

function areAlike(a: PlacedMention, b: PlacedMention): boolean {
	const [x, y] = [contentOf(a.tokens), contentOf(b.tokens)];
	const shared = [...x].filter((word) => y.has(word));
	// "Storm" at the head of a sentence may be taken for a name; it is one where both take it so.
	const [own, others] = [a, b].map((p) => contentOf(p.tokens.filter((t) => t.pos === "PROPN"))) as [Named, Named];
	const ofWords = shared.filter((word) => !(own.has(word) && others.has(word))).length;
	return (
		ofWords >= alike.common && shared.length >= alike.words && shared.length >= alike.share * Math.min(x.size, y.size)
	);
}

function firstAlike(
	denying: readonly PlacedMention[],
	telling: readonly PlacedMention[],
): readonly [PlacedMention, PlacedMention] | undefined {
	for (const one of denying) {
		const other = telling.find((p) => areAlike(one, p));
		if (other) return [one, other];
	}
	return undefined;
}

/**
 * What one report tells as its own and another calls false: a rumour, and who says that nothing of it is true. The denial is cited as a
 * whole sentence, so that all it denies is one difference.
 */
export function calledFalse(placed: readonly PlacedMention[]): Disagreement | null {
	// Who calls something false says it in words of their own, and seldom surely in one claim with it.
	const denying = placed
		.map((p) => ({ p, plainly: calledFalseIn(p) }))
		.filter(({ plainly }) => plainly > 0)
		.sort((a, b) => b.plainly - a.plainly)
		.map(({ p }) => p);
	if (denying.length === 0) return null;
	const against = new Set(denying.map(({ report }) => report.id));
	const telling = placed.filter((p) => !against.has(p.report.id) && tellsItself(p));
	const clash = firstAlike(denying.slice(0, most.denying), telling.slice(0, most.telling));
	if (!clash) return null;
	const [one, other] = clash;
	const parties = one.voice !== undefined && other.voice !== undefined && one.voice !== other.voice;
	return verdictOf(
		{ sides: [denying, telling], clash },
		{
			kind: parties ? "dispute" : "statement",
			rule: "called-false",
			confidence: 0.75,
			why: "one report tells it, another calls it false",
			words: [one.sentence?.span ?? one.mention.span, other.mention.span],
		},
	);
}
