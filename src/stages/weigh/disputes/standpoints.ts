import {
	type Act,
	contains,
	type StoryVoice,
	type Token,
	textOrder,
	type UnweighedClaim,
} from "../../../core/index.js";
import { contentOf, folded } from "../content-words.js";
import { partyWords } from "../people/party.js";
import { saidIn } from "../said-in.js";
import { type PlacedMention, type Setting, tokensIn } from "../setting.js";
import { askedIn, refusedIn } from "./deeds.js";
import { dismisses, judgesBefore, rejectionAt } from "./rejection-at.js";
import {
	dismissals,
	holdsAgainst,
	rejects,
	type Saying,
	sayingOf,
	turnsDownWords,
	wanting,
} from "./rejection-words.js";
import { bodyOfInitials } from "./short-names.js";
import { isPossessive, ownerOf, type PointsAt, pointsBack } from "./whose-words.js";

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
	/** Whether it turns down what somebody wants without a word for that: "we will not return it". */
	readonly refuses: boolean;
	/** The deeds that it asks for ("should resign"), of a rejection those it refuses ("will not resign", "refused to resign"), by their roots. */
	readonly deeds: ReadonlySet<string>;
	/** What kind of saying it is itself, by its act or its words. */
	readonly saying: Saying;
	/** Words that name the speaker's party. */
	readonly party: ReadonlySet<string>;
	/** Content words of the sentence, of a rejection but for the word for what is turned down: "contradicted the statement that". */
	readonly topic: ReadonlySet<string>;
	/** Those of the words said. */
	readonly said: ReadonlySet<string>;
	/** Name words in what is turned down, or in what is said, that are not the party's own. */
	readonly named: readonly string[];
	/** Name words of the whole sentence that are not the party's own. */
	readonly besides: readonly string[];
	/** Content words of the clause that a rejection turns down, where it gives one: "allegations by Holt that thieves strip the engines". */
	readonly turned: ReadonlySet<string>;
	/** Of an accusation, the words for whom it is made against: "accusing a Corrin guard of it"; empty where it tells nobody. */
	readonly accused: readonly Token[];
	/** Whether a rejection is of what is held against the one who denies: "denied that he was there", "denied any part in it", "disputed a report saying he was". */
	readonly ofSelf: boolean;
	/** Whose words a rejection says it turns down: "dismissed Holt's idea"; undefined where it gives nobody. */
	readonly owner: Owner | undefined;
	/** Index of the sentence in its report. */
	readonly at: number;
	/** Whether nobody is named for it: such a stand answers nobody and is answered only by what points at it. */
	readonly unnamed: boolean;
	/** Whose words a rejection turns down that says no more of them than that they were told just before: "the ministry denied this", "rejected her account". */
	readonly pointsBack: PointsAt | undefined;
}

/** Whose words are turned down. */
interface Owner {
	/** The words of a name, folded; none for "a neighbour's report". */
	readonly names: readonly string[];
	/** The last word for whoever it is, in its dictionary form and lower case. */
	readonly noun: string;
}

const wants: ReadonlySet<Act> = new Set<Act>(["demand", "threaten", "request"]);
const blames: ReadonlySet<Act> = new Set<Act>(["accuse", "criticise"]);
const refusals: ReadonlySet<Act> = new Set<Act>(["deny", "reject"]);

/** Whether what a voice says begins with its turning something down: "we reject", "she strongly disagrees with". */
function opensWithRejection(tokens: readonly Token[], at: Token | undefined): boolean {
	const i = at === undefined ? -1 : tokens.indexOf(at);
	return i >= 0 && !tokens.slice(0, i).some((t) => t.pos === "VERB" || t.pos === "SCONJ");
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
	const own = report.attributions.find(({ cue }) => cue.some((span) => contains(span, word.span)))?.voice;
	return own === undefined ? undefined : setting.voiceOf(report.id, own);
}

function sayingBy({ mention, sentence, tokens, report }: PlacedMention): Saying {
	if (mention.act && wants.has(mention.act)) return "demand";
	if (mention.act && blames.has(mention.act)) return "charge";
	const words = mention.voice ? tokens : (sentence?.tokens ?? tokens);
	if (words.some((t) => wanting.has(t.lemma))) return "demand";
	// "Claimed that", "alleged that" charge by the word before what is said; the tagger takes "alleged" for an adjective.
	const cue = mention.voice === undefined ? [] : (saidIn(report, mention.span)?.cue ?? []);
	const charges = (_: Token, i: number, all: readonly Token[]) => holdsAgainst(all, i);
	return words.some(charges) ||
		cue.some((span) => tokensIn(report, span).some((t, i, all) => charges(t, i, all) || t.lower === "alleged"))
		? "charge"
		: "view";
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
		(_, i) => isPossessive(tokens[i + 1]) && tokens.slice(i + 2, i + 5).some((t) => sayingOf(t.lemma) !== undefined),
	);
	return [...(passive ? before : owners), ...behind, ...said];
}

/** The content words behind the "that" which follows a word of saying that is turned down. */
function turnedClause(tokens: readonly Token[], at: number): ReadonlySet<string> {
	const saying = tokens.findIndex((t, i) => i > at && t.pos === "NOUN" && sayingOf(t.lemma) !== undefined);
	const that = saying < 0 ? -1 : tokens.findIndex((t, i) => i > saying && t.lower === "that");
	return that < 0 ? new Set() : contentOf(tokens.slice(that + 1));
}

/** Organs in whose name the party comes first: "the Obama Administration". Fewer than all words for bodies: "Port" of "the Port Authority", "Lund" of "Lund Hospital" are no party. */
const organ =
	/^(?:administration|government|ministry|campaign|department|party|army|police|council|commission|union|company)$/;

/**
 * The words that tell which names stand among some words: the last of each, and any right before an organ. "Port" of
 * "Port Lund" does not name a Union of Port Workers.
 */
function namesAmong(tokens: readonly Token[], setting: Setting): string[] {
	const isNamed = (t: Token | undefined) => t !== undefined && (t.pos === "PROPN" || /^\p{Lu}/u.test(t.text));
	return tokens.flatMap((t, i) => {
		if (!isNamed(t)) return [];
		const next = tokens[i + 1];
		const goesOn = isNamed(next) && next !== undefined && next.span[0] - t.span[1] <= 1;
		if (goesOn && !organ.test(next.lower)) return [];
		const name = folded(t);
		return [name, bodyOfInitials(t, setting) ?? name];
	});
}

/** What a body says in a document of its own. */
const ownDocument = /\b(?:statement|letter|message|communiqu[ée]|declaration)s?\b/i;
/** What may be an article, in which others stand; where it charges somebody, the body whose it is does. */
const findings = /\b(?:report|complaint|lawsuit|indictment|filing)s?\b/i;
/** Whether a document is somebody's own words and names them: "a statement attributed to the Harbour League", "the League statement". */
const isIssued = ({ kind, name }: StoryVoice, placed: PlacedMention) =>
	kind === "document" &&
	/.\p{Lu}\p{L}/u.test(name) &&
	(ownDocument.test(name) || (findings.test(name) && sayingBy(placed) === "charge"));
/** Of a document, what names whose it is. */
const issuer = (voice: StoryVoice): StoryVoice => ({
	...voice,
	name: voice.name.replace(/(?<!\p{L})\p{Ll}[\p{L}-]*/gu, ""),
});

/** Whether a word of saying is a noun: "rejected calls for an inquiry", which the tagger may take for a verb, and not "as Holt claims". */
const isNamedAsNoun = (tokens: readonly Token[], i: number): boolean =>
	tokens[i]?.pos === "NOUN" || (i > 0 && (rejects(tokens[i - 1] as Token) || isPossessive(tokens[i - 1])));

/** How far before its noun "in" stands: "in her brief remarks". */
const occasionWords = 3;
/** Whether a word for a view tells where somebody spoke: "in brief remarks", "in a statement". */
const isOccasion = (tokens: readonly Token[], i: number): boolean =>
	sayingOf(tokens[i]?.lemma ?? "") === "view" &&
	tokens.slice(Math.max(0, i - occasionWords), i).some((t) => t.lower === "in");

/** The words behind "accused", up to "of" or a clause: whom it is made against. Empty in the passive, and where neither follows. */
function accusedIn(tokens: readonly Token[]): readonly Token[] {
	const at = tokens.findIndex((t) => t.lemma === "accuse" && t.pos === "VERB");
	if (at < 0 || tokens.slice(Math.max(0, at - 2), at).some((t) => t.lemma === "be")) return [];
	const behind = tokens.slice(at + 1);
	const end = behind.findIndex((t) => /^(?:of|who|that|which|[,.;])$/.test(t.lower));
	return behind.slice(0, Math.max(0, end));
}

/** How what is denied begins where it is of whoever denies: "that he", "having", "any involvement". */
const ofSelf =
	/^(?:(?:[a-z]+ )?that (?:he|she|they|it|i|we) |(?:being|having|[a-z]+ing) |(?:any|all|her|his|their|its) |(?:knowledge|involvement|wrongdoing|guilt|responsibility)\b)/i;

/** How what somebody turns down tells of them: "disputed a report saying he was"; of "Holt's statement that he was" another may be meant, and Holt is answered. */
const toldOfSelf =
	/^(?:[\p{L}\p{N}.-]+ ){1,6}?(?:that|saying|claiming|alleging|suggesting|which (?:said|says|claimed))(?: that)? (?:he|she|i|we) /iu;

const isOfSelf = (word: Token, behind: string) =>
	(word.lemma === "deny" && ofSelf.test(behind)) || toldOfSelf.test(behind);

function ownerIn(tokens: readonly Token[], at: number, setting: Setting): Owner | undefined {
	const owner = ownerOf(tokens, at);
	const last = owner.at(-1);
	return last && { names: namesAmong(owner, setting), noun: last.lemma.toLowerCase() };
}

function standpointOf(placed: PlacedMention, claim: string, setting: Setting): Standpoint | undefined {
	const { sentence, mention, report } = placed;
	// Who takes words back no longer stands by them.
	if (!sentence || mention.act === "retract") return undefined;
	const { tokens } = sentence;
	const at = rejectionAt(sentence, placed);
	const refuser = at === undefined ? undefined : refuserIn(placed, tokens[at] as Token, setting);
	const voice =
		placed.voice ?? refuser ?? (at === undefined ? undefined : subjectBefore(tokens, at, report.id, setting));
	if (!voice || setting.isOutlet(voice)) return undefined;
	const issued = isIssued(voice, placed);
	if (voice.kind === "document" && !issued) return undefined;
	// "A lawyer for Holt" is unnamed, but her side is not.
	const speaksFor = voice.speaksFor !== undefined && /\bfor\b/.test(voice.name);
	const unnamed = !speaksFor && (voice.kind === "anonymous" || (!issued && /^(?:an?|the) /i.test(voice.name)));
	const dismissed = placed.voice !== undefined && placed.tokens.some((_, i) => dismisses(placed.tokens, i));
	const word = at === undefined ? undefined : tokens[at];
	const shown =
		word !== undefined && (placed.voice ? opensWithRejection(placed.tokens, word) : contains(mention.span, word.span));
	// "It is garbage, Holt said about the article" tells what is judged.
	const judges =
		at === undefined &&
		placed.voice !== undefined &&
		judgesBefore(placed.tokens) &&
		!tokens.some((t) => t.lower === "about" && t.span[0] >= mention.span[1]);
	const back = judges ? "anybody" : at === undefined ? undefined : pointsBack(tokens, at);
	// "Denied this, saying that …": what is said along with it answers too.
	const answers = back !== undefined && refuser === voice;
	const refusesToSpeak = tokens.some((t, i) => rejects(t) && !turnsDownWords(tokens, i));
	const byAct = mention.act !== undefined && refusals.has(mention.act) && !(at === undefined && refusesToSpeak);
	const turned = shown || dismissed || answers || byAct;
	// Who "will not return it" turns down what somebody wants.
	const refuses = byAct && mention.act === "reject" && at === undefined;
	const party = partyWords(issued ? issuer(voice) : voice);
	const turnsDown = tokens
		.map((t, i) => (isNamedAsNoun(tokens, i) && !isOccasion(tokens, i) ? sayingOf(t.lemma) : undefined))
		.find((kind) => kind !== undefined);
	return {
		placed,
		voice,
		own: claim,
		claims: new Set([claim]),
		stance: turned ? "reject" : mention.act && (wants.has(mention.act) || blames.has(mention.act)) ? "charge" : "say",
		turnsDown: turnsDown ?? (dismissed ? "view" : undefined),
		refuses,
		deeds: turned ? refusedIn(tokens) : askedIn(tokens),
		saying: sayingBy(placed),
		party,
		topic: contentOf(turned ? tokens.filter((t) => sayingOf(t.lemma) !== "view") : tokens),
		said: contentOf(placed.tokens),
		named: namesAmong(aimedAt(tokens, at, placed), setting).filter((n) => !party.has(n)),
		besides: namesAmong(tokens, setting).filter((n) => !party.has(n)),
		turned: at === undefined ? new Set() : turnedClause(tokens, at),
		accused: accusedIn(tokens),
		ofSelf: word !== undefined && isOfSelf(word, report.text.slice(word.span[1] + 1, sentence.span[1])),
		owner: at === undefined ? undefined : ownerIn(tokens, at, setting),
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
	return [...byPlace.values()].sort(
		(a, b) => textOrder(a.placed.report.id, b.placed.report.id) || a.at - b.at || textOrder(a.voice.id, b.voice.id),
	);
}
