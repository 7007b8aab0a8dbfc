import {
	addTo,
	addToSet,
	groupedBy,
	keyOf,
	onlyOf,
	type Party,
	type StoryVoice,
	type WeighedStory,
} from "../../core/index.js";
import { countryOf } from "../../text/country-names.js";
import { initialsOf } from "../../text/initials.js";
import { isBareOrgan, type PartyName, partyNameOf } from "../../text/party-name.js";
import { nameWordsOf } from "../../text/person-name.js";
import { movesOf, type PartyClaim } from "./moves.js";
import type { ReportIndex } from "./report-index.js";

/** Whose it is, only its report says. */
const owned = /^(?:his|her|its|their)\s/i;

/** How often reports carry the party's moves. */
const carried = ({ moves }: Party) => moves.reduce((sum, move) => sum + move.reports.length, 0);

/** What each voice stands for, before parties are joined. Voices that pass words on (outlets, agencies) and unnamed or written sources without a party have none. */
function namedParty(voice: StoryVoice, carriers: ReadonlySet<string>): PartyName | undefined {
	if (voice.speaksFor) return partyNameOf(voice.speaksFor);
	if (voice.kind === "person") return { core: voice.name };
	if (voice.kind === "organisation" && !carriers.has(voice.id))
		return /^(?:his|her)\s/i.test(voice.name) ? { core: voice.name } : partyNameOf(voice.name);
	return undefined;
}

/** Outlets and credited agencies and papers of the story: they carry words, they are no side. */
function carriersOf(story: WeighedStory): Set<string> {
	const out = new Set<string>();
	for (const report of story.reports) {
		if (report.outlet) out.add(keyOf(report.outlet));
		for (const credit of report.credits)
			if (credit.kind === "agency" || credit.kind === "outlet") out.add(keyOf(credit.name));
	}
	return out;
}

/** For each organ named without its owner, the one party of the story that such an organ is named of. */
function organOwners(
	named: readonly { readonly voice: StoryVoice; readonly party: PartyName | undefined }[],
): Map<string, PartyName> {
	const owners = new Map<string, PartyName>();
	const organs = new Set(named.flatMap(({ party }) => (party && isBareOrgan(party.core) ? [keyOf(party.core)] : [])));
	for (const organ of organs) {
		const found = named.flatMap(({ voice, party }) => {
			if (!party || isBareOrgan(party.core)) return [];
			const names = [voice.speaksFor ?? "", voice.name].map(keyOf);
			return names.some((name) => name.endsWith(`-${organ}`)) ? [party] : [];
		});
		const [owner] = found;
		if (owner && new Set(found.map((p) => keyOf(p.country ?? p.core))).size === 1) owners.set(organ, owner);
	}
	return owners;
}

/** Initials of fewer letters are too many parties'. */
const fewestInitials = 3;

/**
 * The keys of parties by what they go by in short: "NAACP" and "N.A.A.C.P.", and "Harbour" for the Harbour Party. What two go by stands for neither, what
 * none goes by for itself.
 */
function wholeKeys(cores: readonly string[]): (key: string) => string {
	const longs = new Map<string, Set<string>>();
	for (const core of cores) {
		const key = keyOf(core);
		const initials = initialsOf(core);
		if (initials.length >= fewestInitials) addToSet(longs, initials, key);
		if (key.endsWith("-party")) addToSet(longs, key.replace(/-party$/, ""), key);
	}
	return (key) => onlyOf(longs.get(key) ?? longs.get(key.replace(/-/g, ""))) ?? key;
}

/** The claims that each party makes, in the story's order, each with the mentions that are the party's own. */
function claimsByParty(
	story: WeighedStory,
	groups: ReadonlyMap<string, { readonly voices: readonly StoryVoice[] }>,
): Map<string, PartyClaim[]> {
	const partyOf = new Map([...groups].flatMap(([id, { voices }]) => voices.map((v) => [v.id, id] as const)));
	const out = new Map<string, PartyClaim[]>();
	for (const claim of story.claims)
		for (const [party, own] of groupedBy(claim.mentions, ({ voice }) => partyOf.get(voice ?? "")))
			if (party !== undefined) addTo(out, party, { claim, own });
	return out;
}

/** A party's name; where that is a mere common word ("fisheries"), the name of the body that speaks: "Lund's fisheries ministry". */
function fullName(name: string, voices: readonly StoryVoice[]): string {
	if (/\p{Lu}/u.test(name) && !/['’]s(?: \p{Ll}+)+$/u.test(name)) return name;
	return voices.find((v) => v.kind === "organisation" && /\p{Lu}/u.test(v.name))?.name ?? name;
}

/**
 * The sides of a story: its voices, put together by whom they speak for. A country's organs are one party where organs
 * of several countries speak; in a story inside one country they stay apart. "The X administration" belongs to the person
 * X where just one person of that surname speaks, and who speaks for "Rosa Quill" to Rosa J. Quill.
 */
export function partiesOf(story: WeighedStory, indexes: ReadonlyMap<string, ReportIndex>): Party[] {
	const carriers = carriersOf(story);
	const named = story.voices.map((voice) => ({ voice, party: namedParty(voice, carriers) }));
	const countries = new Set(named.map(({ party }) => party?.country).filter(Boolean));
	const persons = new Map<string, string[]>();
	for (const { voice, party } of named) {
		if (voice.kind !== "person" || !party) continue;
		// "The Quill administration", and "Rosa Quill" of Rosa J. Quill's lawyer.
		const words = nameWordsOf(voice.name);
		const called = new Set([keyOf(words.at(-1) ?? ""), keyOf(`${words[0]} ${words.at(-1)}`)]);
		for (const name of called) addTo(persons, name, keyOf(party.country ?? party.core));
	}
	const groups = new Map<string, { names: Map<string, number>; voices: StoryVoice[] }>();
	const owners = organOwners(named);
	const wholeKey = wholeKeys(named.flatMap(({ party }) => party?.core ?? []));
	const add = (key: string, name: string, voice: StoryVoice) => {
		const group = groups.get(key) ?? { names: new Map<string, number>(), voices: [] };
		group.names.set(name, (group.names.get(name) ?? 0) + voice.members.length);
		group.voices.push(voice);
		groups.set(key, group);
	};
	for (const { voice, party: given } of named) {
		if (!given) continue;
		// "Its foreign ministry" is that of the one party whose foreign ministry is named.
		const party = owners.get(keyOf(given.core)) ?? given;
		const bare = countryOf(party.core) !== undefined && voice.kind === "person" && countries.size < 2;
		if (bare) {
			// In a story inside one country, to speak for the country says nothing: the person is the party.
			add(keyOf(voice.name), voice.name, voice);
			continue;
		}
		const international = party.country && countries.size > 1;
		// Two reports' "her office" are two women's, and "its council" is of one thing here and another there.
		const own = !voice.speaksFor && party === given && owned.test(voice.name) ? voice.id : wholeKey(keyOf(party.core));
		const person = voice.kind !== "person" || voice.speaksFor ? persons.get(own) : undefined;
		const key = international ? keyOf(party.country as string) : (onlyOf(person) ?? own);
		if (!key) continue;
		// The country's name, a person's full name or the plainest name of a movement stands for the party.
		const name = international ? (party.country as string) : party.core;
		add(key, name, voice);
	}
	const said = claimsByParty(story, groups);
	return [...groups]
		.map(([id, { names, voices }]) => {
			const ids = voices.map((v) => v.id).sort();
			const name =
				[...names].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? id;
			return {
				id,
				story: story.id,
				name: fullName(name, voices),
				voices: ids,
				moves: movesOf(said.get(id) ?? [], indexes),
			};
		})
		.sort((a, b) => carried(b) - carried(a) || (a.id < b.id ? -1 : 1));
}
