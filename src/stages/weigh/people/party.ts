import { meet, onDemand, type StoryVoice } from "../../../core/index.js";
import { bodyWords } from "../../../text/body-words.js";
import { countryOf } from "../../../text/country-names.js";
import { lawmakerWords } from "../../../text/lawmaker-words.js";
import { partyNameOf } from "../../../text/party-name.js";

/** Words that many parties share: they tell none from another. */
const common = new Set(
	(
		"the of and for a an in on to by at with from ministry minister foreign interior defence defense government department party " +
		"spokesman spokeswoman spokesperson official officials office president prime state states united national " +
		"council committee police court agency bureau commission federal local former deputy chief head leader house " +
		"people person source sources authorities company group mr mrs ms dr senior anonymous who some several many other one two another lawyer attorney " +
		"familiar intelligence statement report message article video letter al el ul bin ibn abu de la van von"
	).split(" "),
);

/** What a body is from without being its state: the Norwegian Watch for Rivers is no part of Norway, and none of the Swedish one. */
const fromLand = (word: string) => `~${countryOf(word)?.toLowerCase()}`;
const isFrom = (word: string) => word.startsWith("~");

/**
 * Words of a name that tell a party from others, and the country it stands for: "Islamabad" is of one with "the Pakistani ministry". A country in the name of a
 * body, or at the beginning of whom somebody speaks for, only tells where that is from; Michael Jordan is not.
 */
function words(name = "", from: "anywhere" | "first" | "nowhere" = "anywhere"): string[] {
	const own = name
		.normalize("NFKD")
		.replace(/\p{M}+|['’]s\b/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1 && !common.has(w));
	const { country } = partyNameOf(name);
	// "Senior Norwegian officials" are Norway's.
	const state = country ?? (own.every((w) => countryOf(w)) ? countryOf(own[0] ?? "") : undefined);
	if (state) return [...own, state.toLowerCase()];
	return own.map((w, i) => (countryOf(w) && (from === "anywhere" || (from === "first" && i === 0)) ? fromLand(w) : w));
}

/** Who sits in a state's parliament speaks for no state. */
const ofParliament = new RegExp(`\\b(?:m\\.p\\.|members? of parliament|(?:${lawmakerWords})s?)(?![\\p{L}])`, "iu");

/** The words of a voice's name, and with those of whom it speaks for; found once: a voice is compared with many others. */
const wordsOf = onDemand(({ kind, name, role = "", speaksFor = "" }: StoryVoice) => {
	const own = words(name, kind === "person" ? "nowhere" : "anywhere");
	const spokenFor = countryOf(speaksFor) && ofParliament.test(role) ? [] : words(speaksFor, "first");
	return { own, spokenFor, party: new Set([...own, ...spokenFor]) };
});

/** Words that name a voice or whom it speaks for. */
export const partyWords = (voice: StoryVoice): ReadonlySet<string> => wordsOf(voice).party;

/** Whether two voices may stand on one side because one is, or speaks for, the other. */
export function samePartyWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return oneSide(a, b) || a.size === 0 || b.size === 0;
}

/** Whether one name holds all words of the other, two at least: "Jo A. Vane" and "Jo Vane". */
function sameName(a: readonly string[], b: readonly string[]): boolean {
	const [x, y] = a.length <= b.length ? [a, b] : [b, a];
	return x.length >= 2 && x.every((w) => y.includes(w));
}

/**
 * Whether one voice is, or speaks for, what the other is or speaks for: a ministry and its spokesman, not two spokesmen; and a lawyer and
 * the client whom he speaks for.
 */
export function sameParty(a: StoryVoice, b: StoryVoice): boolean {
	if (a.kind === "person" && b.kind === "person") {
		const [p, q] = [wordsOf(a), wordsOf(b)];
		return sameName(p.own, q.own) || sameName(p.spokenFor, q.own) || sameName(p.own, q.spokenFor);
	}
	return oneSide(partyWords(a), partyWords(b));
}

const spokesperson = /\bspokes(?:man|woman|person)\b/i;
const bodiesOf = ({ name, role = "", speaksFor = "" }: StoryVoice) =>
	new Set(
		`${name} ${role} ${speaksFor}`
			.toLowerCase()
			.split(/[^a-z]+/)
			.filter((w) => bodyWords.has(w)),
	);

/** Whether both speak for one body, though one report does not say whose it is: "Ahmed Osk, a ministry spokesman" and "a spokesman for the Orland health ministry". */
export function speakForOneBody(a: StoryVoice, b: StoryVoice): boolean {
	if (![a, b].every(({ name, role = "" }) => spokesperson.test(`${name} ${role}`))) return false;
	return [a, b].some(({ speaksFor = "" }) => !/\p{Lu}/u.test(speaksFor)) && meet(bodiesOf(a), bodiesOf(b));
}

function fromTwoLands(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [x, y] = [a, b].map((words) => [...words].filter(isFrom)) as [string[], string[]];
	return x.length > 0 && y.length > 0 && !meet(x, b);
}

/** Whether two parties, by their words, are one side: they share a word that tells them from others, and are not from two countries. */
export function oneSide(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const word of a) if (!isFrom(word) && b.has(word)) return !fromTwoLands(a, b);
	return false;
}
