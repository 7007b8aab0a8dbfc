import { type MarkedReport, onDemand, type Sentence, type Token } from "../../../core/index.js";
import { untrueWords } from "../../../text/untrue-words.js";
import type { PlacedMention } from "../setting.js";

/** What somebody tells, as opposed to what is so. */
const telling =
	"(?:report|story|stories|article|rumou?r|claim|posting|post|hoax|news|video|image|photo|picture|allegation|accusation|suggestion|theory|message|tale|headline)s?";
const untrue = `["“'‘]?(?:not (?:\\p{L}+ )?true|${untrueWords}|fake|an? (?:\\p{L}+ )?(?:hoax|fake|satire|spoof)|hoax(?:es)?|satire|satirical|debunked|lies|made up|without (?:any )?(?:truth|foundation|basis))\\b`;
const oneOfThese = new RegExp(`^(?:${telling}|${untrue})$`, "iu");
/** Whether a word names what somebody tells, or calls it false: "the fake report". */
export const namesSaying = ({ text }: Token): boolean => oneOfThese.test(text);
/** So many letters may lie between what is told and the word that it is false. */
const within = 300;
/** A sentence is read this far. */
const longest = 1000;
/** "A report that the town was sealed off is fake": what stands before the predicate. */
const after = new RegExp(
	`\\b${telling}\\b.{0,${within}}?\\b(?:is|are|was|were|be|been|['’]s|proved(?: to be)?|turned out to be|dismissed as|described as|branded|labell?ed|called)(?:n['’]t true\\b| (?:\\p{Ll}+ly |all |just |completely |in fact )?${untrue})`,
	"isu",
);
/** "The fake report that", "falsely claimed that": called false by the way, what stands behind. */
const inPassing = new RegExp(
	`\\b(?:(?:fake|false|bogus|hoax|fabricated|satirical|unfounded|baseless|debunked|untrue) (?:news )?${telling}\\b|falsely (?:\\p{Ll}+(?:ed|ing|s) )|hoax(?:er)?s? (?:that|claiming|saying|about)\\b)`,
	"iu",
);
/** "No truth to the story that", "debunked claims that": what stands behind. */
const before = new RegExp(
	`\\b(?:(?:no|not any|any) (?:truth|substance|basis|foundation) (?:to|in|behind|for)\\b|(?:debunk|debunks|debunked|debunking|refutes?|refuted|refuting|quash(?:es|ed)?|scotch(?:es|ed)?|rubbish(?:es|ed)|dismiss(?:es|ed|ing)(?= as |(?: the| any| all)? (?:rumou?r|report)s?\\b)|den(?:y|ies|ied|ying)) (?:as ${untrue}["”'’]?,? )?(?:the |these |those |any |all )?(?:\\p{Ll}+ ){0,2}${telling}\\b|(?:describ|denounc|reject|brand|label)\\p{Ll}+ (?:as )?${untrue}["”'’]?,? (?:an?|the|any|all|some|these|those) (?:\\p{L}+ ){0,4}${telling}\\b|(?:is|was|['’]s) (?:not|n['’]t) true that\\b)`,
	"iu",
);

/** Words without a semicolon, or a comma that opens another clause. */
const sameClause = "(?:(?!, (?!\\p{L}+ing\\b|which\\b|who\\b|that\\b|an?\\b))[^;])*";
const oneClause = new RegExp(`^${sameClause}$`, "iu");
/** From the word that it is false to what it is that is told so: "the fake news that", "no truth to the story on the site that said"; nothing of another clause. */
const tells = new RegExp(
	`^${sameClause}?(?:\\b(?:that|about|of|says?|said|saying|claim(?:s|ed|ing)?|reads?|reading|writing|to|in|behind|with)\\b|:)${sameClause}$`,
	"iu",
);

/** What a denied report says, right behind the word for it: "denies reports it has sold", "denied a claim by the union that". */
const content =
	/^(?: [^,;:]{0,60}?)?,? (?:that|about|of)\b|^ (?:it|he|she|they|the|an?|its|his|her|their|\p{Lu}[\p{L}.]*)\b[^,;:]{0,40}? (?:has|have|had|is|are|was|were|will|would|plans?|planned)\b/u;

/** "No evidence that", "not any sign of", also without "that": what is said not to be seen stands behind. */
const unseen =
	/\b(?:no|without|(?:not|n['’]t) (?:\p{Ll}+ ){0,2}any) (?:\p{Ll}+ ){0,2}(?:evidence|indications?|signs?|proof)(?: (?:yet|so far))?(?: (?:that|of)\b|(?= (?:the|an?|it|he|she|they|his|her|its|their|any)\b| \p{Lu}))/u;
/** "Not aware of the guild running", "no knowledge of any": not "not aware of the fire", which has broken out. */
const unknown =
	/\b(?:(?:not|n['’]t) (?:\p{Ll}+ly )?aware|unaware|no knowledge) of (?=any\b|[^.,;:]{1,60}?(?<!\b(?:the|an?|this|that|his|her|its|their|\p{Ll}+ed) )\b\p{Ll}+ing\b)/u;

/** The words of a sentence, as far as it is read. */
export const readOf = ({ span: [start, end] }: Sentence, { text }: MarkedReport): string =>
	text.slice(start, Math.min(end, start + longest));

/** A sentence is part of many claims; what it calls false is found once. */
const patternsIn = onDemand((report: MarkedReport) =>
	onDemand((sentence: Sentence) => {
		const words = readOf(sentence, report);
		return {
			words,
			after: after.exec(words),
			before: before.exec(words),
			inPassing: inPassing.exec(words),
			unseen: unseen.exec(words),
			unknown: unknown.exec(words),
		};
	}),
);

/** How a sentence denies what it tells, plainest first: it says that it is false, says so by the way, sees no sign of it, knows of no such thing. */
export const waysToDeny = ["false", "false-in-passing", "unseen", "unknown"] as const;
export type WayToDeny = (typeof waysToDeny)[number];

/** What a mention tells and its sentence denies, and how. */
export interface Denied {
	readonly way: WayToDeny;
	/** The words of the mention that are denied. */
	readonly tokens: readonly Token[];
}

/** Opens a clause that tells something else. */
const nextClause = /;|, (?:(?:and|but|though|although|while|so)|\p{Ll}+ing)\b/u;

/** What the words behind `match` leave of the mention: all of them in one clause with it. */
function behind({ mention, report, sentence, tokens }: PlacedMention, words: string, match: RegExpExecArray | null) {
	const start = sentence?.span[0] ?? 0;
	if (match === null || !oneClause.test(words.slice(match.index, mention.span[0] - start))) return [];
	const from = start + match.index + match[0].length;
	const length = nextClause.exec(report.text.slice(from, start + words.length))?.index ?? words.length;
	return tokens.filter((t) => t.span[0] >= from && t.span[0] < from + length);
}

/** How the sentence of a mention denies what the mention tells; undefined where it does not. */
export function deniedInWords(placed: PlacedMention): Denied | undefined {
	const { mention, report, sentence, tokens } = placed;
	if (!sentence) return undefined;
	const [start] = sentence.span;
	const [at, end] = [mention.span[0] - start, mention.span[1] - start];
	const { words, after: predicate, before, inPassing, unseen, unknown } = patternsIn(report)(sentence);
	const all = (way: WayToDeny): Denied => ({ way, tokens });
	// Between what is told and the word that it is false.
	const opened =
		predicate && /^(?:(?:an?|the|this|that|these|those|any|some) )?$/iu.test(words.slice(at, predicate.index));
	if (predicate && (at >= predicate.index || opened) && end <= predicate.index + predicate[0].length)
		return all("false");
	const opens = (match: RegExpExecArray | null) => {
		if (match === null) return false;
		const past = match.index + match[0].length;
		// What is called false may be told with the words that call it so.
		if (at < past) return end > past && content.test(words.slice(past, end));
		return tells.test(words.slice(match.index, at));
	};
	if (opens(before)) return all("false");
	if (opens(inPassing)) return all("false-in-passing");
	const [notSeen, notKnown] = [unseen, unknown].map((match) => behind(placed, words, match)) as [Token[], Token[]];
	if (notSeen.length > 0) return { way: "unseen", tokens: notSeen };
	return notKnown.length > 0 ? { way: "unknown", tokens: notKnown } : undefined;
}
