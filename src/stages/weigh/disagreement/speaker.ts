import { type Disagreement, type MarkedReport, onDemand, type StoryVoice, sharedLength } from "../../../core/index.js";
import { longestRun } from "../../../text/longest-run.js";
import { renderedInFull } from "../../../text/same-person.js";
import { familyOf, isNamedHere, lettersOf, namesOf } from "../people/named-here.js";
import { surelyTwo } from "../people/surely-two.js";
import { quotedWordsOf, wordsOf } from "../quoted-words.js";
import { saidIn } from "../said-in.js";
import { type PlacedMention, type Setting, tokensIn } from "../setting.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

/** So many words in a row of two quotations are one person's, of a short one nearly all: "of the Lund Harbour Act" are many people's. */
const sameQuotation = { words: 6, fewest: 5, ofFewest: 0.8 };
/** So much of the shorter of two mentions, and of the two quotations they stand in, must be the same words. */
const samePart = 0.5;
/** So many words in a row of two mentions, quoted in both, one or neither, are copied, and so much of the shorter must be. */
const copied = { words: 12, part: 0.8 };

/** Words of a body's name of so many letters tell which it is: not "of" and "the". */
const tellingWord = 4;

/**
 * Whether the report surely means its own speaker and not `other`: its sentence or what stands as the source names him, or `other` stands nowhere in it. Whom "he"
 * stands for may be mistaken where both do.
 */
function surely(placed: PlacedMention, other: StoryVoice): boolean {
	const { sentence, report, mention } = placed;
	// "Brigadier Genrl Holt" may be taken for a Genrl: of both names in one source either may be the speaker's.
	if (isNamedHere(placed, other)) return false;
	if (isNamedHere(placed)) return true;
	const { cue = [] } = saidIn(report, mention.span) ?? {};
	// A quotation that only goes on after the cue's sentence may be anybody's.
	const goesOn = sentence !== undefined && cue[0] !== undefined && sharedLength(sentence.span, cue[0]) === 0;
	return !goesOn && !namesOf(report).has(familyOf(other));
}

/** "“And she said, ‘It sank,’” Holt said": Holt passes on what somebody else said, and is not given it. */
const passing = /\b(?:he|she|they) (?:\p{Ll}+ )?(?:said|says|told \p{L}+|wrote),? ["'‘“]/u;

/** The words in quotation marks of all that is said together with a mention. */
function quotationAround(placed: PlacedMention): string[] {
	const { report, mention } = placed;
	const { content = [] } = saidIn(report, mention.span) ?? {};
	const tokens = content.flatMap((part) => tokensIn(report, part));
	return quotedWordsOf(tokens.length > 0 ? { ...placed, tokens } : placed);
}

/**
 * Whether two mentions have two speakers that cannot both be right: bodies have many names, so the other's report may not have all words of either's,
 * and an outlet may only pass on what the other, or both, have from elsewhere.
 */
function othersSpeak(a: PlacedMention, b: PlacedMention, { isOutlet }: Setting): boolean {
	if (a.report === b.report || !a.voice || !b.voice || a.voice === b.voice || a.voice.kind !== b.voice.kind)
		return false;
	if (a.voice.kind === "person") {
		if (!surelyTwo(a.voice, b.voice) || renderedInFull(a.voice.name, b.voice.name)) return false;
		return surely(a, b.voice) && surely(b, a.voice);
	}
	const strange = (report: MarkedReport, { name }: StoryVoice) => {
		const known = namesOf(report);
		return name
			.split(/\s+/)
			.map(lettersOf)
			.some((word) => word.length >= tellingWord && !known.has(word));
	};
	if (a.voice.kind !== "organisation" || isOutlet(a.voice) || isOutlet(b.voice)) return false;
	return strange(b.report, a.voice) && strange(a.report, b.voice);
}

/** Whether two lists of words have so many in a row in common, and this part of the shorter. */
function mostly(a: readonly string[], b: readonly string[], least: number, part: number): boolean {
	const shorter = Math.min(a.length, b.length);
	return shorter >= least && longestRun(a, b) >= Math.max(least, part * shorter);
}

const isOneQuotation = (a: readonly string[], b: readonly string[]) =>
	mostly(a, b, sameQuotation.words, samePart) || mostly(a, b, sameQuotation.fewest, sameQuotation.ofFewest);

/** The same quoted words, or copied words of another's, given to one speaker here and to another there. */
export function speakerDisagreement(placed: readonly PlacedMention[], setting: Setting): Disagreement | null {
	if (!placed.some((p) => p.report !== placed[0]?.report)) return null;
	const quoted = onDemand(quotedWordsOf);
	const quotation = onDemand(quotationAround);
	const told = onDemand<PlacedMention, string[]>(wordsOf);
	const sameWords = (a: PlacedMention, b: PlacedMention) =>
		(mostly(quoted(a), quoted(b), 1, samePart) && isOneQuotation(quotation(a), quotation(b))) ||
		mostly(told(a), told(b), copied.words, copied.part);
	const split = mentionSides(
		placed,
		(a, b) => othersSpeak(a, b, setting) && sameWords(a, b),
		(p) =>
			p.voice !== undefined &&
			!passing.test(p.mention.quote) &&
			(told(p).length >= copied.words || quotation(p).length >= sameQuotation.fewest),
	);
	if (!split) return null;
	const [a, b] = split.clash;
	return verdictOf(split, {
		kind: "statement",
		rule: "said-by-another",
		confidence: 0.7,
		why: `one report has ${a.voice?.name} say it, the other ${b.voice?.name}`,
	});
}
