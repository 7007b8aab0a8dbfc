import { addTo, contains, countShared, onDemand, type Reason, type Sentence } from "../../../core/index.js";
import { anyOf, dependentsOf, runOf, topOf } from "../../../text/dependents.js";
import { sharedRun } from "../../../text/longest-run.js";
import { contentOf, isContent } from "../content-words.js";
import { marksWithin } from "../marks-within.js";
import { isNamedHere } from "../people/named-here.js";
import { sameParty } from "../people/party.js";
import { surelyTwo } from "../people/surely-two.js";
import { asCompared, quotedWordsOf } from "../quoted-words.js";
import { saidIn } from "../said-in.js";
import { haveTwoVoices, type PlacedMention, type Setting, sentenceAt } from "../setting.js";
import { courtRecord, publicTally } from "./public-record.js";
import { isTextOf, takenFrom } from "./taken-from.js";

/** Why two mentions, given by their places in the list, go back to one root. */
export interface Tie {
	readonly a: number;
	readonly b: number;
	readonly rule: string;
	readonly score: number;
	/** Whether it only makes likely that both have one root: it does not make one of two who are two. */
	readonly loose: boolean;
	/** Made when asked: of hundreds of ties of one rule one is shown. */
	readonly reason: () => Reason;
}

/** Whether two mentions stand on opposite sides and neither report was made from the other. */
export type Apart = (a: PlacedMention, b: PlacedMention) => boolean;

/** A claim with more mentions repeats itself: only so many are compared pair by pair. */
const maxCompared = 60;
/** So many quoted words in a row are nobody's coincidence. */
const sameQuotation = 4;
/**
 * Two who are two for sure say a few words alike by themselves, and name alike whom both praise: theirs is one utterance, given to the wrong one
 * in one place, where so many words in a row are the same, and so many of them tell something and name nobody.
 */
const givenToAnother = { words: 7, telling: 3 };
/** The same of two who may be one: "the Harbour Action movement" is what both call it. */
const leastTelling = 2;
/** Share of the shorter sentence's content words that the other holds, where one was made from the other. */
const sameSentence = 0.7;
const sameSentenceInLine = 0.65;

const cite = (p: PlacedMention) => ({ report: p.report.id, span: p.mention.span });

/** A tie of the mentions `a` and `b` of a list. */
const tieOf = (
	placed: readonly PlacedMention[],
	[a, b]: readonly [number, number],
	{ rule, score, detail }: Omit<Reason, "cites">,
	loose = false,
): Tie => ({
	a,
	b,
	rule,
	score,
	loose,
	reason: () => ({ rule, score, detail, cites: [a, b].map((i) => cite(placed[i] as PlacedMention)) }),
});

/** Who says a mention, where its words name him; found once: a mention is compared with many others. */
export const surelySays = onDemand((placed: PlacedMention) => (isNamedHere(placed) ? placed.voice : undefined));

/** Whether two mentions have speakers who are two for sure. */
function spokenByTwo(p: PlacedMention, q: PlacedMention): boolean {
	const [a, b] = [surelySays(p), surelySays(q)];
	return a !== undefined && b !== undefined && surelyTwo(a, b);
}

interface KeyTie extends Pick<Tie, "rule" | "score"> {
	/** Default: no. */
	readonly loose?: boolean;
	/** Which two of one key are not tied all the same. Default: none. */
	readonly unless?: Apart;
}

/** Ties each mention to the first of the same key. */
function keyTies(
	placed: readonly PlacedMention[],
	tiedBy: (p: PlacedMention) => [string, string] | undefined,
	{ rule, score, loose, unless }: KeyTie,
): Tie[] {
	const firsts = new Map<string, number[]>();
	const out: Tie[] = [];
	placed.forEach((p, i) => {
		const found = tiedBy(p);
		if (!found) return;
		const [key, detail] = found;
		const a = firsts.get(key)?.find((first) => !unless?.(placed[first] as PlacedMention, p));
		if (a === undefined) addTo(firsts, key, i);
		else out.push(tieOf(placed, [a, i], { rule, score, detail }, loose));
	});
	return out;
}

/**
 * Mentions taken from one text. Two named speakers quoted by one paper stay two origins; what the paper tells without a speaker is tied
 * to the first of them.
 */
function creditTies(placed: readonly PlacedMention[], setting: Setting): Tie[] {
	const texts = placed.map((p) => takenFrom(p, setting));
	const byText = new Map<string, number[]>();
	texts.forEach((text, i) => {
		if (text) addTo(byText, text.key, i);
	});
	return [...byText].flatMap(([key, members]) => {
		const namedIn = (i: number) => {
			const { voice, report } = placed[i] as PlacedMention;
			return voice && voice.kind !== "anonymous" && !isTextOf(key, voice, report) ? voice : undefined;
		};
		const a = members.find(namedIn) ?? (members[0] as number);
		const first = placed[a] as PlacedMention;
		const detail = `both have it from ${texts[a]?.name}`;
		return members.flatMap((b): Tie[] => {
			const other = namedIn(b);
			if (b === a || (other && other !== first.voice)) return [];
			return [tieOf(placed, [a, b], { rule: "same-credit", score: 0.85, detail })];
		});
	});
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	if (small.size < 4) return 0;
	return countShared(small, large) / small.size;
}

/** Words of a mention, as `quotedWordsOf` gives them, that tell something and are no part of a name or title. */
const tellingWords = ({ tokens }: PlacedMention): ReadonlySet<string> =>
	new Set(tokens.flatMap((t) => (t.pos !== "PROPN" && /^\p{Ll}/u.test(t.text) && isContent(t) ? asCompared(t) : [])));

/** Whether two quotations are of one utterance: so many of their words in a row are the same, within one report also all of the shorter. */
function oneUtterance(p: PlacedMention, x: readonly string[], q: PlacedMention, y: readonly string[]): boolean {
	const inOne = p.report === q.report;
	const shorter = Math.min(x.length, y.length);
	if (shorter < (inOne ? 2 : sameQuotation)) return false;
	const two = spokenByTwo(p, q);
	if (two && (inOne || shorter < givenToAnother.words)) return false;
	const run = sharedRun(x, y);
	const telling = haveTwoVoices(p, q) ? countShared(run, tellingWords(p)) : run.length;
	if (two) return run.length >= givenToAnother.words && telling >= givenToAnother.telling;
	if (inOne && run.length >= 2 && run.length === shorter) return true;
	return run.length >= sameQuotation && (run.length === shorter || telling >= leastTelling);
}

/** What "and" joins to a noun. */
const conjuncts = anyOf("conj");

/**
 * The names that the source of a mention joins with "and" ("the Port Office and the Rail Board"), not those by which it tells who speaks ("Quill, who
 * left the Rail Board"), lower case; empty where it has one speaker.
 */
const saidWith = onDemand(({ report, mention }: PlacedMention): readonly string[] => {
	const { source = [] } = saidIn(report, mention.span) ?? {};
	return source.flatMap((span) => {
		const own = sentenceAt(report, span[0]);
		if (!own?.dependencies) return [];
		const heads = new Set([topOf(own, ...runOf(own.tokens, span))]);
		for (const head of heads) for (const i of dependentsOf(own, head, conjuncts)) heads.add(i);
		const named = [...heads].flatMap((head) => {
			const word = own.tokens[head]?.span;
			const name = word && marksWithin(report.names, own.span).find((n) => contains(n.span, word));
			return name && contains(span, name.span) ? report.text.slice(...name.span).toLowerCase() : [];
		});
		return named.length > 1 ? named : [];
	});
});

/** Whether a mention is told of its speaker and that of another together: one statement, not two. */
function speaksWith(p: PlacedMention, { voice }: PlacedMention, { reports }: Setting): boolean {
	if (!p.voice || !voice || p.voice === voice || voice.kind === "anonymous") return false;
	const names = saidWith(p);
	if (names.length === 0) return false;
	// A report calls it otherwise than the story does: "Treasury Department".
	const called = voice.members.map(
		({ report, voice: id }) => reports.get(report)?.voices.find((v) => v.id === id)?.name,
	);
	return [voice.name, ...called].some((name) => name !== undefined && names.includes(name.toLowerCase()));
}

function pairTies(placed: readonly PlacedMention[], setting: Setting, apart: Apart): Tie[] {
	const some = placed.slice(0, maxCompared);
	const quotes = some.map(quotedWordsOf);
	const sentences = some.map((p) => contentOf(p.sentence?.tokens ?? p.tokens));
	const out: Tie[] = [];
	for (let a = 0; a < some.length; a++) {
		const p = some[a] as PlacedMention;
		for (let b = a + 1; b < some.length; b++) {
			const q = some[b] as PlacedMention;
			if (oneUtterance(p, quotes[a] as string[], q, quotes[b] as string[])) {
				const speaker = p.voice ?? q.voice;
				const of = speaker ? ` of ${speaker.name}` : "";
				// What one of two says is not the other's by way of whom no report names.
				const loose = !spokenByTwo(p, q);
				const detail = `both give the same quoted words${of}, so they were said once`;
				out.push(tieOf(placed, [a, b], { rule: "same-quotation", score: 0.95, detail }, loose));
				continue;
			}
			const oneParty =
				p.voice !== undefined && q.voice !== undefined && p.voice !== q.voice && sameParty(p.voice, q.voice);
			const together = !oneParty && (speaksWith(p, q, setting) || speaksWith(q, p, setting));
			// Two that contradict each other were not made from one text, however alike.
			if (p.report !== q.report && apart(p, q)) continue;
			const inLine = setting.lineOf(p.report.id) === setting.lineOf(q.report.id);
			// Two that are named for it said it each for themselves, however alike.
			const eachOwn = haveTwoVoices(p, q) && !oneParty && (!inLine || spokenByTwo(p, q));
			const share =
				p.report === q.report || eachOwn ? 0 : overlap(sentences[a] as Set<string>, sentences[b] as Set<string>);
			if (share >= (inLine ? sameSentenceInLine : sameSentence)) {
				const detail = inLine
					? "one of these reports was made from the other, and this sentence with it"
					: "the two sentences are made of the same words";
				out.push(tieOf(placed, [a, b], { rule: inLine ? "lineage" : "same-sentence", score: share, detail }, true));
			} else if (oneParty) {
				const detail = `${p.voice?.name} and ${q.voice?.name} speak for one side`;
				out.push(tieOf(placed, [a, b], { rule: "speaks-for", score: 0.7, detail }));
			} else if (together) {
				const detail = `${p.voice?.name} and ${q.voice?.name} say it together`;
				out.push(tieOf(placed, [a, b], { rule: "speaks-with", score: 0.8, detail }));
			}
		}
	}
	return out;
}

/** The words of a sentence, put together once: it holds mentions of many claims. */
const sentenceWords = onDemand(({ tokens }: Sentence) => tokens.map((t) => t.lower).join(" "));

/** The words of a mention's sentence, or of the mention itself where it stands in none. */
const wordsOf = ({ sentence, mention }: PlacedMention): string =>
	sentence ? sentenceWords(sentence) : mention.quote.toLowerCase();

/** Every reason for which two of the mentions go back to one root. */
export function tiesOf(placed: readonly PlacedMention[], setting: Setting, apart: Apart): Tie[] {
	return [
		...keyTies(placed, (p) => p.voice && [p.voice.id, `${p.voice.name} says it in both`], {
			rule: "same-voice",
			score: 0.9,
		}),
		...creditTies(placed, setting),
		...keyTies(
			placed,
			(p) => [
				`${setting.lineOf(p.report.id)}\n${wordsOf(p)}`,
				"one of these reports was made from the other and carries this sentence word for word",
			],
			// One sentence may tell what two say.
			{ rule: "lineage", score: 1, loose: true, unless: spokenByTwo },
		),
		...keyTies(
			placed,
			(p) => (p.voice ? undefined : [p.report.id, "both stand in one report, which names nobody for them"]),
			{ rule: "same-report", score: 1, loose: true },
		),
		...keyTies(placed, (p) => (publicTally(p) ? ["tally", "a recorded result, open to everybody"] : undefined), {
			rule: "public-record",
			score: 0.7,
		}),
		...keyTies(
			placed,
			(p) => (!p.voice && courtRecord(p) ? ["court", "both tell what the charge or the court says"] : undefined),
			{ rule: "court-record", score: 0.6, loose: true },
		),
		...pairTies(placed, setting, apart),
	];
}
