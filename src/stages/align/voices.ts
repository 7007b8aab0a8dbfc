import {
	addTo,
	addToSet,
	Joined,
	keyOf,
	type LineageEdge,
	type MarkedReport,
	onlyOf,
	type StoryVoice,
	type Voice,
} from "../../core/index.js";
import { companyTail } from "../../text/company-name.js";
import { countryOf } from "../../text/country-names.js";
import { foldedWords } from "../../text/folded-words.js";
import { initialsOf, leadingInitials } from "../../text/initials.js";
import { generationOf, nameWordsOf } from "../../text/person-name.js";
import { shinglesOf } from "../../text/shingles.js";
import { GivenNames } from "./given-names.js";
import { agree, type NamedPerson, spelledAlike } from "./one-person.js";
import { OutletNames } from "./outlet-names.js";

interface Member {
	readonly report: string;
	readonly voice: Voice;
}

/** How the story's voices came out, and where each report's voice went. */
export interface ResolvedVoices {
	readonly voices: readonly StoryVoice[];
	/** The story's voice of a report's own voice. */
	voiceOf(report: string, voice: string): string | undefined;
}

/** Whose it is, only its report says. */
const owned = /^(?:his|her|its|their)\s/i;
const articles = /^(?:the|a|an)-/;
/** The key of a name without its article. */
const bareKey = (name: string) => keyOf(name).replace(articles, "");

/** A surname of a particle and a word. */
const particled = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|st|al|el|bin|ibn)-[^-]+$/;

/** The key of a person's name, without an article or "Jr.". */
const personKey = (name: string) => bareKey(nameWordsOf(name).join(" "));

/** Words of a document's name that do not tell which one it is. */
const notTelling = new Set(
	"a an the of by from in on for to and s u us report study review survey new recent official".split(" "),
);

/** "A 2022 report by the Navy" and "a Navy report in 2022" are one: whose it is and the year, in alphabetical order; the plain key when no such word is left. */
function documentKey(key: string): string {
	const telling = key.split("-").filter((w) => !notTelling.has(w));
	return telling.length > 1 ? [...new Set(telling)].sort().join("-") : key;
}

/** "U.S. Department of the Treasury" and "Treasury Department" by what they are for: "treasury-department". */
const officeKey = (key: string) =>
	key
		.replace(/^(?:(?:u-s|us|united-states)-)?(department|ministry)-of-(?:the-)?([a-z]+)$/, "$2-$1")
		.replace(/^(?:u-s|us|united-states)-(?=[a-z]+-department$)/, "");

/** "The X-led government", "the X-run administration" and "the X government" are one body. */
function bodyKey(key: string): string {
	return key
		.replace(/-(?:led|run|controlled|backed)-(?=(?:government|administration|authorities|regime)$)/, "-")
		.replace(/-s-(?=(?:government|administration|authorities|regime)$)/, "-")
		.replace(/-(?:administration|regime)$/, "-government");
}

/** Heads of bodies that many have: "Foreign Ministry" and "Foreign Ministry of Orland" may be two. */
const ofMany =
	/(?:^|-)(?:ministry|department|government|court|council|parliament|army|police|party|bank|bureau|office|embassy|university|federation|academy|association|assembly|guard|commission|museum|institute|union|board|committee)$/;

/** What a body's name says before "of": "islamic-state" of "islamic-state-of-iraq-and-syria"; undefined where less than two words, or what many are. */
function beforeOf(key: string): string | undefined {
	const short = key.slice(0, Math.max(0, key.indexOf("-of-")));
	return short.includes("-") && !ofMany.test(short) ? short : undefined;
}

/** What a company's name says before the words that are left out: "virgin" of "virgin-media-group"; undefined where it is no company's. */
function companyOf(key: string): string | undefined {
	const words = key.split("-");
	let end = words.length;
	while (end > 1 && companyTail.test(words[end - 1] as string)) end--;
	return end === words.length ? undefined : words.slice(0, end).join("-");
}

/** How often the story's reports name each entity as a body, less how often as a person or place: "Lund" beside "Lund Motors" may be a town. */
function bodyVotes(reports: readonly MarkedReport[]): ReadonlyMap<string, number> {
	const votes = new Map<string, number>();
	for (const { kind, entity } of reports.flatMap((r) => r.names)) {
		const key = bareKey(entity);
		votes.set(key, (votes.get(key) ?? 0) + (kind === "organisation" ? 1 : kind === "other" ? 0 : -1));
	}
	return votes;
}

/** So many words in a row two people do not both say. */
const quotedRun = 8;

/** Hashes of the runs of words that each voice of a report is quoted with, by report and voice. */
function quotedRuns(reports: readonly MarkedReport[]): ReadonlyMap<string, number[]> {
	const out = new Map<string, number[]>();
	for (const { id, text, attributions } of reports)
		for (const { voice, form, content } of attributions) {
			if (voice === undefined || form !== "direct") continue;
			for (const span of content)
				for (const run of shinglesOf(foldedWords(text.slice(...span)), quotedRun)) addTo(out, `${id}\n${voice}`, run);
		}
	return out;
}

/** The report that stands for all whose texts depend on each other. */
function rootsOf(reports: readonly MarkedReport[], lineage: readonly LineageEdge[]): (report: string) => string {
	const ids = new Set(reports.map((r) => r.id));
	const texts = new Joined<string>();
	for (const { from, to } of lineage) if (ids.has(from) && ids.has(to)) texts.add(from, to);
	return (report) => texts.rootOf(report);
}

/** The most frequent value, the longer and then the first in the alphabet among equals. */
function commonest(values: readonly (string | undefined)[]): string | undefined {
	const count = new Map<string, number>();
	for (const v of values) if (v) count.set(v, (count.get(v) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/**
 * Joins the reports' voices into the story's: the same full name, also in another spelling; a bare surname with the one person of that surname
 * and a role that does not speak against it, a bare given name with the one who has it, an organisation with its initials, without its "of …" where only
 * one has it, a company by the beginning of its name, an outlet by the end of it or by its call letters; documents of one name. An anonymous
 * source stays its report's own, unless one report copies or rewrites the other and describes the source in the same words;
 * nothing else shows that two unnamed sources are one.
 */
export function resolveVoices(reports: readonly MarkedReport[], lineage: readonly LineageEdge[] = []): ResolvedVoices {
	const textRoot = rootsOf(reports, lineage);
	const groups = new Map<string, Member[]>();
	const keyByMember = new Map<string, string>();
	const members = reports.flatMap((r) => r.voices.map((voice): Member => ({ report: r.id, voice })));
	const persons = members.filter((m) => m.voice.kind === "person");
	const generations = new Map<string, Set<string>>();
	for (const { voice } of persons) {
		const told = generationOf(voice.name);
		const key = personKey(voice.name);
		if (told) addToSet(generations, key, told);
	}
	const bySurname = new Map<string, Map<string, Member[]>>();
	for (const m of persons) {
		const key = personKey(m.voice.name);
		const parts = key.split("-");
		const surname = parts.at(-1) as string;
		if (parts.length < 2) continue;
		const full = bySurname.get(surname) ?? new Map<string, Member[]>();
		addTo(full, key, m);
		bySurname.set(surname, full);
	}
	const people = new Map<string, Member[]>();
	for (const full of bySurname.values())
		for (const [key, held] of full) for (const m of held) addTo(people, withoutMiddle(key.split("-"), full), m);
	const quoted = quotedRuns(reports);
	const keyFor = spelledAlike(
		[...people].map(
			([key, held]): NamedPerson => ({
				key,
				voices: held.map((m) => m.voice),
				reports: new Set(held.map((m) => m.report)),
				quoted: new Set(held.flatMap((m) => quoted.get(`${m.report}\n${m.voice.id}`) ?? [])),
			}),
		),
	);
	/** The key of a full name, whatever stands in its middle and however it is spelled. */
	const wholeKey = (key: string) => {
		const parts = key.split("-");
		return keyFor(withoutMiddle(parts, bySurname.get(parts.at(-1) as string)));
	};
	const bodies = members.filter((m) => m.voice.kind === "organisation");
	/** The keys of bodies by what they go by in short; what two go by stands for neither. */
	const bodiesBy = (shortsOf: (key: string, name: string) => readonly (string | undefined)[]) => {
		const out = new Map<string, Set<string>>();
		for (const { voice } of bodies) {
			const key = bareKey(voice.name);
			for (const short of shortsOf(key, voice.name)) if (short) addToSet(out, short, key);
		}
		return out;
	};
	const byInitials = bodiesBy((key, name) => [initialsOf(name), ...leadingInitials(key)].filter((s) => s.length > 1));
	const byShort = bodiesBy((key) => [beforeOf(key)]);
	const byBeginning = bodiesBy((key) => [companyOf(key)]);
	const votes = bodyVotes(reports);
	/** Ministries by what they are for, with the names that one report has for them: where it has two, two states may have one each. */
	const namesInOne = new Map<string, Set<string>>();
	for (const { report, voice } of bodies) {
		const key = bareKey(voice.name);
		addToSet(namesInOne, `${report}\n${officeKey(key)}`, key);
	}
	const ofTwo = new Set(
		[...namesInOne].flatMap(([key, names]) => (names.size > 1 ? [key.slice(key.indexOf("\n") + 1)] : [])),
	);
	const officeOf = (key: string) => {
		const office = officeKey(key);
		return office.endsWith("-ministry") && ofTwo.has(office) ? key : office;
	};
	/** The one company of the story that is named in short by this key; undefined where a person, country or town may be. */
	function companyMeant(key: string, name: string): string | undefined {
		if ((votes.get(key) ?? 0) < 0 || countryOf(name) || bySurname.has(key)) return undefined;
		return onlyOf(byBeginning.get(key));
	}

	const outlets = new OutletNames(reports);
	const givenNames = new GivenNames(reports, [...new Set([...people.keys()].map(wholeKey))]);

	/** The one person whose surname begins with a particle, "de varga"; undefined for another name, or of several. */
	function surnameOf(key: string, full: ReadonlyMap<string, unknown> | undefined): string | undefined {
		if (!particled.test(key)) return undefined;
		return onlyOf(new Set([...(full?.keys() ?? [])].filter((long) => long.endsWith(`-${key}`)).map(wholeKey)));
	}

	function personGroup({ report, voice: { name, role, id } }: Member): string {
		const key = personKey(name) || id;
		const parts = key.split("-");
		const full = bySurname.get(parts.at(-1) as string);
		const bearer = surnameOf(key, full);
		if (bearer !== undefined) return bearer;
		if (parts.length > 1) {
			// Father and son, where the story tells both.
			const generation = (generations.get(key)?.size ?? 0) > 1 ? generationOf(name) : undefined;
			return [wholeKey(key), ...(generation ? [generation] : [])].join("-");
		}
		const fitting = [...(full ?? [])].filter(([, ms]) => ms.some((o) => agree(o.voice.role, role)));
		const only = onlyOf(new Set(fitting.map(([long]) => wholeKey(long))));
		if (only !== undefined) return only;
		const whole = full === undefined ? givenNames.bearer(key, report) : undefined;
		const rolesOf = people.get(whole ?? "")?.map((m) => m.voice.role) ?? [];
		return whole !== undefined && rolesOf.every((r) => agree(r, role)) ? whole : key;
	}

	function groupKey(m: Member): string {
		const { kind, name, id } = m.voice;
		const key = bareKey(name) || id.replace(articles, "");
		// "Her office" is that of another woman in another report.
		if (kind === "anonymous" || owned.test(name)) return `${kind}:${textRoot(m.report)}:${key}`;
		if (kind === "document") return `document:${documentKey(key)}`;
		if (kind === "person") return `person:${personGroup(m)}`;
		const long = byInitials.get(key) ?? byInitials.get(key.replace(/-/g, ""));
		const full = onlyOf(long) ?? key;
		const body = onlyOf(byShort.get(full)) ?? full;
		return `organisation:${bodyKey(companyMeant(body, name) ?? outlets.whole(officeOf(body)))}`;
	}

	for (const m of members) {
		const key = groupKey(m);
		addTo(groups, key, m);
		keyByMember.set(`${m.report}\n${m.voice.id}`, key);
	}
	const idOf = new Map<string, string>();
	const taken = new Set<string>();
	const voices = [...groups]
		.sort((a, b) => (a[0] < b[0] ? -1 : 1))
		.map(([key, group]): StoryVoice => {
			const longest = group.reduce((most, m) => Math.max(most, m.voice.name.split(/\s+/).length), 0);
			const name = commonest(group.map((m) => m.voice.name).filter((n) => n.split(/\s+/).length === longest)) as string;
			const plain = keyOf(name) || "voice";
			let id = plain;
			for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
			taken.add(id);
			idOf.set(key, id);
			const role = commonest(group.map((m) => m.voice.role));
			const speaksFor = commonest(group.map((m) => m.voice.speaksFor));
			return {
				id,
				name,
				kind: group[0]?.voice.kind ?? "person",
				...(role ? { role } : {}),
				...(speaksFor ? { speaksFor } : {}),
				members: group.map((m) => ({ report: m.report, voice: m.voice.id })),
			};
		});
	return {
		voices,
		voiceOf: (report, voice) => {
			const key = keyByMember.get(`${report}\n${voice}`);
			return key === undefined ? undefined : idOf.get(key);
		},
	};
}

/** "abdul-qahar-balkhi" and "abdul-balkhi" are one when first and last name agree; the shorter stands for both. */
function withoutMiddle(parts: readonly string[], full: ReadonlyMap<string, unknown> | undefined): string {
	const short = `${parts[0]}-${parts.at(-1)}`;
	return full?.has(short) || full === undefined ? short : parts.join("-");
}
