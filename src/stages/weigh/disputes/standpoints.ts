import type { Act, Sentence, StoryVoice, Token, UnweighedClaim } from "../../../core/index.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { contentOf, folded } from "../content-words.js";
import { isDenial } from "../grammar/negation.js";
import { partyWords } from "../people/party.js";
import type { PlacedMention, Setting } from "../setting.js";
import { blaming, dismissals, rejects, type Saying, sayingOf, wanting } from "./rejection-words.js";

/** Somebody's stand on something, in one sentence. */
export interface Standpoint {
	/** The widest mention of that voice in the sentence. */
	readonly placed: PlacedMention;
	readonly voice: StoryVoice;
	/** Id of the claim that the widest mention belongs to. */
	readonly own: string;
	/** Ids of the claims that have a mention of that voice in the sentence. */
	readonly claims: ReadonlySet<string>;
	/** `reject`: turns down another's words; `charge`: accuses, demands, threatens, criticises; `say`: any other act. */
	readonly stance: "reject" | "charge" | "say";
	/** What kind of saying a rejection turns down, where its sentence names one: "rejected the demand". */
	readonly turnsDown: Saying | undefined;
	/** What kind of saying it is itself, by its act or its words. */
	readonly saying: Saying;
	/** Words that name the speaker's party. */
	readonly party: ReadonlySet<string>;
	/** Content words of the sentence. */
	readonly topic: ReadonlySet<string>;
	/** Those of the words said. */
	readonly said: ReadonlySet<string>;
	/** Name words in what is turned down, or in what is said, that are not the party's own. */
	readonly named: readonly string[];
	/** Index of the sentence in its report. */
	readonly at: number;
	/** Whether nobody is named for it: such a stand answers nobody and is answered only by what points at it. */
	readonly unnamed: boolean;
	/** Whether a rejection turns down no more than what was told just before: "the ministry denied this", "rejected her account". */
	readonly pointsBack: boolean;
}

const insisting = new Set(["assert", "maintain", "profess", "insist", "proclaim", "plead", "protest"]);
const wants: ReadonlySet<Act> = new Set<Act>(["demand", "threaten", "request"]);
const blames: ReadonlySet<Act> = new Set<Act>(["accuse", "criticise"]);
const refusals: ReadonlySet<Act> = new Set<Act>(["deny", "reject"]);

/** "Rejected", "her denial of it"; not "allowed them to deny it", "won a dismissal". */
function isOwnAct(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (tokens[at]?.pos === "VERB") return before?.lower !== "to";
	const owner = before?.pos === "ADJ" ? tokens[at - 2] : before;
	return owner !== undefined && /^(?:his|her|its|their|['’]s?)$/.test(owner.lower);
}

/** Whether what a voice says begins with its turning something down: "we reject", "she strongly disagrees with". */
function opensWithRejection(tokens: readonly Token[], at: Token | undefined): boolean {
	const i = at === undefined ? -1 : tokens.indexOf(at);
	return i >= 0 && !tokens.slice(0, i).some((t) => t.pos === "VERB" || t.pos === "SCONJ");
}

/** Whether a word judges what another has said: "that is false", "a misleading report"; not "a false prophet". */
function dismisses(tokens: readonly Token[], i: number): boolean {
	const [word, next] = [tokens[i] as Token, tokens[i + 1]];
	if (!dismissals.has(word.lower) || word.pos === "VERB") return false;
	return !next || !/^(?:NOUN|PROPN)$/.test(next.pos) || sayingOf(next.lemma) !== undefined;
}

/** Where a sentence turns something down, by its own words; undefined when it does not. */
function rejectionAt(sentence: Sentence, placed: PlacedMention): number | undefined {
	const quoted = quotedSpans(placed.report);
	const at = sentence.tokens.findIndex((t, i) => {
		if (rejects(t)) return isOwnAct(sentence.tokens, i);
		return t.lemma === "agree" && sentence.tokens.slice(Math.max(0, i - 3), i).some((_, k, near) => isDenial(near, k));
	});
	const token = sentence.tokens[at];
	// "Asserts his innocence", "maintains that he is not guilty": a denial without a verb of denying.
	if (!token) {
		const innocent = sentence.tokens.findIndex((t) => t.lower === "innocence" || t.lower === "innocent");
		const said =
			innocent > 0 && sentence.tokens.slice(Math.max(0, innocent - 6), innocent).some((t) => insisting.has(t.lemma));
		return said ? innocent : undefined;
	}
	return token && !liesWithin(quoted, token.span) ? at : undefined;
}

/** The voice of the story whom the name before the rejection belongs to. */
function subjectBefore(tokens: readonly Token[], at: number, report: string, setting: Setting): StoryVoice | undefined {
	for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
		const token = tokens[i] as Token;
		if (token.pos !== "PROPN") continue;
		return setting.voiceNamed(folded(token), report);
	}
	return undefined;
}

/** The voice whose attribution the rejection at `word` is the cue of. */
function refuserIn({ report }: PlacedMention, word: Token, setting: Setting): StoryVoice | undefined {
	const own = report.attributions.find(({ cue }) =>
		cue.some(([s, e]) => s <= word.span[0] && word.span[1] <= e),
	)?.voice;
	return own === undefined ? undefined : setting.voiceOf(report.id, own);
}

/** "This", "it", "her account", "the allegations" right behind a rejection, with nothing of its own behind it. */
function pointsBack(tokens: readonly Token[], at: number): boolean {
	const [first = "", second = "", third = ""] = tokens.slice(at + 1, at + 4).map((t) => t.lower);
	const ends = (word: string) => word === "" || /^(?:[.,;]|and|but|while|as|on|in|when)$/.test(word);
	if (/^(?:this|that|it|them|these|those)$/.test(first)) return ends(second);
	const owned = /^(?:this|that|these|those|his|her|their|its|the|both)$/.test(first);
	return owned && sayingOf(tokens[at + 2]?.lemma ?? "") !== undefined && ends(third);
}

function sayingBy({ mention, sentence, tokens }: PlacedMention): Saying {
	if (mention.act && wants.has(mention.act)) return "demand";
	if (mention.act && blames.has(mention.act)) return "charge";
	const lemmas = (mention.voice ? tokens : (sentence?.tokens ?? tokens)).map((t) => t.lemma);
	if (lemmas.some((l) => wanting.has(l))) return "demand";
	return lemmas.some((l) => blaming.has(l)) ? "charge" : "view";
}

/**
 * The words that tell whom a rejection is aimed at: those behind its word ("dismissed Obama's concerns"), before a passive
 * one ("Obama's concerns were dismissed"), whose charge or demand it answers ("answering Renholt's accusation"), and those said. Whom the sentence names elsewhere has no part in it.
 */
function aimedAt(tokens: readonly Token[], at: number | undefined, { tokens: said }: PlacedMention): readonly Token[] {
	if (at === undefined) return said;
	const end = tokens.findIndex(
		(t, i) => i > at && (t.text === ";" || (/^(?:and|but|while)$/.test(t.lower) && tokens[i - 1]?.text === ",")),
	);
	const behind = tokens.slice(at, end < 0 ? tokens.length : end);
	const before = tokens.slice(0, at);
	const passive = before.slice(-3).some((t) => t.lemma === "be");
	const owners = before.filter(
		(_, i) =>
			/^['’]s?$/.test(tokens[i + 1]?.text ?? "") &&
			tokens.slice(i + 2, i + 5).some((t) => sayingOf(t.lemma) !== undefined),
	);
	return [...(passive ? before : owners), ...behind, ...said];
}

/** Organs in whose name the party comes first: "the Obama Administration". */
const organ =
	/^(?:administration|government|ministry|campaign|department|party|army|police|council|commission|union|company)$/;

/**
 * The words that tell which names stand among some words: the last of each, and any right before an organ. "Port" of
 * "Port Lund" does not name a Union of Port Workers.
 */
function namesAmong(tokens: readonly Token[]): string[] {
	const isNamed = (t: Token | undefined) => t !== undefined && (t.pos === "PROPN" || /^\p{Lu}/u.test(t.text));
	return tokens.flatMap((t, i) => {
		if (!isNamed(t)) return [];
		const next = tokens[i + 1];
		const goesOn = isNamed(next) && next !== undefined && next.span[0] - t.span[1] <= 1;
		return goesOn && !organ.test(next.lower) ? [] : [folded(t)];
	});
}

function standpointOf(placed: PlacedMention, claim: string, setting: Setting): Standpoint | undefined {
	const { sentence, mention, report } = placed;
	if (!sentence) return undefined;
	const { tokens } = sentence;
	const at = rejectionAt(sentence, placed);
	const refuser = at === undefined ? undefined : refuserIn(placed, tokens[at] as Token, setting);
	const voice =
		placed.voice ?? refuser ?? (at === undefined ? undefined : subjectBefore(tokens, at, report.id, setting));
	if (!voice || voice.kind === "document" || setting.isOutlet(voice)) return undefined;
	const unnamed = voice.kind === "anonymous" || /^(?:an?|the) /i.test(voice.name);
	const dismissed = placed.voice !== undefined && placed.tokens.some((_, i) => dismisses(placed.tokens, i));
	const word = at === undefined ? undefined : tokens[at];
	const shown =
		word !== undefined &&
		(placed.voice
			? opensWithRejection(placed.tokens, word)
			: mention.span[0] <= word.span[0] && word.span[1] <= mention.span[1]);
	const back = word !== undefined && at !== undefined && pointsBack(tokens, at);
	// "Denied this, saying that …": what is said along with it answers too.
	const answers = back && refuser === voice;
	const turned = shown || dismissed || answers || (mention.act !== undefined && refusals.has(mention.act));
	const party = partyWords(voice);
	const turnsDown = tokens.map((t) => sayingOf(t.lemma)).find((kind) => kind !== undefined);
	return {
		placed,
		voice,
		own: claim,
		claims: new Set([claim]),
		stance: turned ? "reject" : mention.act && (wants.has(mention.act) || blames.has(mention.act)) ? "charge" : "say",
		turnsDown: turnsDown ?? (dismissed ? "view" : undefined),
		saying: sayingBy(placed),
		party,
		topic: contentOf(tokens),
		said: contentOf(placed.tokens),
		named: namesAmong(aimedAt(tokens, at, placed)).filter((n) => !party.has(n)),
		at: setting.indexOf(report.id, sentence),
		unnamed,
		pointsBack: back,
	};
}

/** How well a mention shows the stand: one that holds the word of rejection before a wide one. */
function fitness({ placed, stance }: Standpoint, wanted: Standpoint["stance"]): number {
	const { mention, tokens } = placed;
	const shows = wanted === "reject" && tokens.some((t) => rejects(t) || dismissals.has(t.lower));
	return (shows ? 2e6 : 0) + (stance === wanted ? 1e6 : 0) + Math.min(1e5, mention.span[1] - mention.span[0]);
}

/** The stands that the named voices of a story take in its claims, one for each sentence and voice, in order of text. */
export function standpointsOf(
	claims: readonly UnweighedClaim[],
	placedIn: (claim: UnweighedClaim) => readonly PlacedMention[],
	setting: Setting,
): Standpoint[] {
	const byPlace = new Map<string, Standpoint>();
	for (const claim of claims) {
		for (const placed of placedIn(claim)) {
			const stand = standpointOf(placed, claim.id, setting);
			if (!stand) continue;
			const key = `${placed.report.id}\n${stand.at}\n${stand.voice.id}`;
			const held = byPlace.get(key);
			if (!held) {
				byPlace.set(key, stand);
				continue;
			}
			const stance = [held, stand].find((s) => s.stance !== "say")?.stance ?? "say";
			const [better, other] = fitness(stand, stance) > fitness(held, stance) ? [stand, held] : [held, stand];
			const turnsDown = better.turnsDown ?? other.turnsDown;
			byPlace.set(key, { ...better, stance, turnsDown, claims: new Set([...held.claims, claim.id]) });
		}
	}
	return [...byPlace.values()].sort((a, b) => {
		const [x, y] = [a.placed.report.id, b.placed.report.id];
		return x < y ? -1 : x > y ? 1 : a.at - b.at || (a.voice.id < b.voice.id ? -1 : 1);
	});
}
