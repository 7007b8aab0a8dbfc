import { onDemand, type StoryVoice } from "../../../core/index.js";
import { countryOf } from "../../../text/country-names.js";
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

/**
 * Words of a name that tell a party from others, and the country it stands for: "Islamabad" is of one with "the Pakistani ministry". Where a body
 * is only from a country, that tells nothing: the Norwegian Watch for Rivers is no part of Norway.
 */
function words(name = ""): string[] {
	const own = name
		.normalize("NFKD")
		.replace(/\p{M}+|['’]s\b/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((w) => w.length > 1 && !common.has(w));
	const { country } = partyNameOf(name);
	// "Senior Norwegian officials" are Norway's.
	const state = country ?? (own.every((w) => countryOf(w)) ? countryOf(own[0] ?? "") : undefined);
	return state ? [...own, state.toLowerCase()] : own.filter((w) => !countryOf(w));
}

/** Who sits in a state's parliament speaks for no state. */
const ofParliament =
	/\b(?:mps?|m\.p\.|members? of parliament|lawmakers?|legislators?|senators?|parliamentarians?)(?![\p{L}])/iu;

/** The words of a voice's name, and with those of whom it speaks for; found once: a voice is compared with many others. */
const wordsOf = onDemand(({ name, role = "", speaksFor = "" }: StoryVoice) => {
	const own = words(name);
	const spokenFor = countryOf(speaksFor) && ofParliament.test(role) ? [] : words(speaksFor);
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

/** Whether two parties, by their words, are one side: they share a word that tells them from others. */
export function oneSide(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const word of a) if (b.has(word)) return true;
	return false;
}
