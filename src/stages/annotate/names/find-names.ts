import { addToSet, keyOf, type Name, type NamedWords, type NameKind, type Sentence } from "../../../core/index.js";
import { companyTail } from "../../../text/company-name.js";
import { initialsOf } from "../../../text/initials.js";
import { isGeneration } from "../../../text/person-name.js";
import { bare } from "./bare.js";
import { familiesOf } from "./families.js";
import { canonicalName, demonyms, femaleNames, isGivenName, isKnownPlace, maleNames, titles } from "./name-lexicon.js";
import type { Gender, NameRun } from "./name-run.js";
import { nameRunsOf } from "./name-runs.js";
import { holdsOffice } from "./offices.js";

/** Everything a report calls by one name. */
export interface Entity {
	/** Key of the fullest name. */
	readonly key: string;
	readonly kind: NameKind;
	/** The fullest name the report gives. */
	readonly name: string;
	readonly gender?: Gender;
}

/** A name where it stands, by sentence and tokens, for those who read the words around it. */
export interface NameMention extends NameRun {
	readonly entity: Entity;
}

interface Draft {
	name: string;
	words: readonly string[];
	votes: Record<NameKind, number>;
	gender: Gender | undefined;
	/** Whether an office of persons stands beside it somewhere: then it is a person, whatever it was taken for. */
	inOffice: boolean;
	readonly runs: NameRun[];
}

const noVotes: Readonly<Record<NameKind, number>> = { person: 0, organisation: 0, place: 0, other: 0 };
function kindOf({ votes, inOffice }: Draft): NameKind {
	// "In South Norvia, the president, who left": what is elsewhere called a place is one.
	if (inOffice && votes.place === 0) return "person";
	let best: NameKind = "other";
	let score = 0;
	for (const kind of ["place", "organisation", "person", "other"] as const) {
		if (votes[kind] > score) {
			best = kind;
			score = votes[kind];
		}
	}
	return best;
}

/**
 * The entity that each name of a text stands for: a surname stands for the full name given in the report, an acronym
 * for the long form it stands beside. What a name is called most often in the report decides its kind. Linear in the
 * length of the text.
 */
export function findNames(
	text: string,
	sentences: readonly Sentence[],
	named: readonly NamedWords[],
): { readonly names: readonly Name[]; readonly mentions: readonly NameMention[] } {
	const drafts = new Map<string, Draft>();
	const runs = nameRunsOf(text, sentences, named);
	const draftOf: Draft[] = [];
	for (const run of runs) {
		const name = text.slice(run.span[0], run.span[1]).replace(/\s+/g, " ");
		const key = keyOf(canonicalName(name)) || name;
		let draft = drafts.get(key);
		if (!draft) {
			draft = {
				name: canonicalName(name),
				words: run.words,
				votes: { ...noVotes },
				gender: undefined,
				inOffice: false,
				runs: [],
			};
			drafts.set(key, draft);
		}
		draft.runs.push(run);
		// Whoever is "Gov. Karl Ode" once is a person, whatever the encoder took him for elsewhere.
		draft.inOffice ||= holdsOffice(sentences, run) || (run.titles.length > 0 && run.words.length > 1);
		draft.votes[run.kind] += 1;
		draft.gender ??= genderOf(run);
		draftOf.push(draft);
	}
	const entityOf = mergedEntities(sentences, runs, drafts, draftOf);
	const mentions = runs.map((run, i): NameMention => ({ ...run, entity: entityOf(run, draftOf[i] as Draft) }));
	return { names: mentions.map(({ span, entity }) => ({ span, kind: entity.kind, entity: entity.key })), mentions };
}

const ofMen =
	/^(?:mr|sir|lord|king|prince|emperor|sultan|emir|duke|baron|sheikh?|pope|cardinal|imam|mullah|maulana|ayatollah|father|spokesman|chairman|congressman|councilman)$/;
const ofWomen =
	/^(?:mrs|ms|miss|dame|lady|queen|princess|empress|duchess|baroness|sister|spokeswoman|chairwoman|congresswoman|councilwoman)$/;

function genderOf(run: NameRun): Gender | undefined {
	const given = bare(run.words[0] ?? "");
	// The encoder takes some titles for a part of the name: "Emperor Otto".
	const called = run.words.length > 1 ? [...run.titles, given] : run.titles;
	if (called.some((t) => ofMen.test(t))) return "male";
	if (called.some((t) => ofWomen.test(t))) return "female";
	if (run.words.length > 1 && maleNames.has(given)) return "male";
	if (run.words.length > 1 && femaleNames.has(given)) return "female";
	return undefined;
}

/** The words of a name, folded, without "Jr." and its like. */
const plainWords = ({ words }: Draft): string[] => words.map(bare).filter((w) => !isGeneration(w));

function mergedEntities(
	sentences: readonly Sentence[],
	runs: readonly NameRun[],
	drafts: ReadonlyMap<string, Draft>,
	draftOf: readonly Draft[],
): (run: NameRun, draft: Draft) => Entity {
	const target = new Map<Draft, Draft>();
	const all = [...drafts.values()];
	// "Long Name (LN)", "LN (Long Name)", and "Long Name, also known as Other".
	for (let i = 0; i + 1 < runs.length; i++) {
		const a = runs[i] as NameRun;
		const b = runs[i + 1] as NameRun;
		if (a.sentence !== b.sentence) continue;
		const { tokens } = sentences[a.sentence] as Sentence;
		const [x, y] = [draftOf[i] as Draft, draftOf[i + 1] as Draft];
		const [long, short] = x.name.length >= y.name.length ? [x, y] : [y, x];
		const isAlias = isKnownAs(tokens.slice(a.to, b.from)) && a.kind === b.kind && a.kind !== "person";
		const inBrackets = tokens[b.from - 1]?.text === "(" && tokens[b.to]?.text === ")" && b.from - a.to <= 2;
		if (long !== short && (isAlias || (inBrackets && isShortFor(short.name, long.name)))) target.set(short, long);
	}
	// Initials alone: "TTP" for "Tehrik-i-Taliban Pakistan" anywhere in the report. "The HC" and "Washington, DC," are nobody with such initials.
	const byInitials = new Map<string, Draft>();
	for (const draft of all) if (draft.words.length > 1) byInitials.set(initialsOf(draft.name), draft);
	for (const draft of all) {
		if (target.has(draft) || !/^\p{Lu}{2,6}$/u.test(draft.name)) continue;
		const long = byInitials.get(draft.name.toLowerCase());
		const isNobody = draft.votes.person === 0 || draft.runs.some((r) => r.afterThe);
		if (long && long !== draft && !(isNobody && kindOf(long) === "person")) target.set(draft, long);
	}
	// Surnames and other parts of a person's full name.
	const byPart = new Map<string, Draft>();
	// "Orlov-Tarn" is two surnames, and no full name of either.
	const people = all.filter((d) => withoutAddress(d).length > 1 && /\s/.test(d.name) && kindOf(d) === "person");
	const families = familiesOf(sentences, people, all);
	const longest = people.toSorted((a, b) => b.words.length - a.words.length);
	const addPart = (part: string, draft: Draft) => {
		if (!byPart.has(part)) byPart.set(part, draft);
	};
	for (const draft of longest) {
		const words = plainWords(draft);
		for (let k = 1; k < words.length - 1; k++) addPart(words.slice(k).join(" "), draft);
		// "Jane Doe" for "Jane Q. Doe".
		if (words.length > 2) addPart(`${words[0]} ${words.at(-1)}`, draft);
	}
	// A given name that people of two families have stands for neither.
	const surnames = new Map<string, Set<string>>();
	for (const [given = "", ...rest] of people.map(plainWords)) addToSet(surnames, given, rest.at(-1) ?? "");
	for (const draft of people) {
		const [given = ""] = plainWords(draft);
		if (!titles.has(given) && surnames.get(given)?.size === 1) addPart(given, draft);
	}
	// Sentences that name a person.
	const withPeople = new Set(runs.filter((r) => r.kind === "person").map((r) => r.sentence));
	for (const draft of all) {
		if (target.has(draft)) continue;
		const words = plainWords(draft);
		const [word = ""] = words;
		const unaddressed = draft.runs.filter((r) => genderOf(r) === undefined);
		const called = unaddressed.length > 0 ? { ...draft, gender: undefined, runs: unaddressed } : draft;
		const full =
			words.length > 1
				? (byPart.get(words.join(" ")) ?? ofOneTitle(families, called))
				: (families(called) ?? byPart.get(word));
		if (!full || full === draft || full.words.length <= withoutAddress(draft).length) continue;
		// "Washington" beside "Jane Washington", "the Guardian" beside "Jane Guardian": not every like word is the surname.
		const afterThe = draft.runs.filter((r) => r.afterThe).length * 2 > draft.runs.length;
		if (draft.votes.person === 0 && afterThe) continue;
		if (draft.votes.person === 0 && draft.votes.place > 0) {
			if (!meansPerson(sentences, draft.runs, withPeople)) continue;
			draft.votes = { ...noVotes, person: draft.runs.length };
		}
		target.set(draft, full);
	}
	for (const draft of all)
		if (!target.has(draft) && kindOf(draft) === "person" && meansPlace(sentences, draft.runs))
			draft.votes = { ...noVotes, place: draft.runs.length };
	for (const [draft, body] of shortBodies(all.filter((d) => !target.has(d)))) target.set(draft, body);
	const root = (draft: Draft): Draft => {
		let at = draft;
		for (let step = 0; step < 4; step++) {
			const next = target.get(at);
			if (!next) break;
			at = next;
		}
		return at;
	};
	const votes = new Map<Draft, Draft>();
	for (const draft of all) {
		const to = root(draft);
		votes.set(draft, to);
		if (to === draft) continue;
		for (const kind of ["person", "organisation", "place", "other"] as const) to.votes[kind] += draft.votes[kind];
		to.gender ??= draft.gender;
		to.inOffice ||= draft.inOffice;
	}
	const entities = new Map<Draft, Entity>();
	for (const draft of all) {
		const to = votes.get(draft) as Draft;
		const made = entities.get(to) ?? {
			key: keyOf(to.name) || to.name,
			kind: kindOf(to),
			name: to.name,
			...(to.gender ? { gender: to.gender } : {}),
		};
		entities.set(to, made);
		entities.set(draft, made);
	}
	const ofDraft = (draft: Draft) => entities.get(draft) as Entity;
	/** Of "Mr. Holt" and "Mrs. Holt" each is the one of that gender, or nobody whom the report names in full. */
	const addressed = new Map<string, Entity>();
	return (run, draft) => {
		const entity = ofDraft(draft);
		const gender = run.words.length === 1 ? genderOf(run) : undefined;
		if (!gender || !entity.gender || entity.gender === gender || entity.kind !== "person") return entity;
		const meant = families({ words: run.words, gender, runs: [run] });
		if (meant) return ofDraft(meant);
		const own = keyOf(draft.name) || draft.name;
		// Of two by one surname the second has a key of their own.
		const key = own === entity.key ? `${own}-${gender}` : own;
		const apart = addressed.get(key) ?? { key, kind: "person", name: draft.name, gender };
		addressed.set(key, apart);
		return apart;
	};
}

/** How anybody is addressed, whatever they are. */
const address = /^(?:mr|mrs|ms|miss|mx)$/;

/** The words of a name but for the address that the encoder takes for one. */
const withoutAddress = ({ words }: Draft) => (address.test(bare(words[0] ?? "")) ? words.slice(1) : words);

/** Whom "Imam Ode" and "Miss Holt" mean, whose title the encoder takes for a part of the name: who is of that family, and has that title or may be addressed so. */
function ofOneTitle(families: ReturnType<typeof familiesOf<Draft>>, called: Draft): Draft | undefined {
	const [title = "", ...words] = called.words;
	if (words.length !== 1 || !titles.has(bare(title))) return undefined;
	const full = families({ ...called, words });
	return address.test(bare(title)) || full?.runs.some((r) => r.titles.includes(bare(title))) ? full : undefined;
}

/** ", also known as", "(known as", "(called": what follows is another name of what goes before. "Russia called Ukraine" is none. */
function isKnownAs(between: readonly { readonly lower: string }[]): boolean {
	const words = between.map((t) => `${t.lower} `).join("");
	return /^(?:group |militants )?(?:[,(] )?(?:(?:also |better |formerly |commonly |now |or |variously |previously )*(?:known|abbreviated) (?:simply )?as|(?<=^[,(] )(?:also |formerly |now )*called) (?:the )?(?:["“”'‘’] )?$/.test(
		words,
	);
}

/** Last words of newspapers that are enough where the paper is named again, behind "the". */
const paperTail =
	/^(?:mirror|mail|times|post|telegraph|guardian|tribune|herald|gazette|courier|express|star|sun|globe|chronicle|journal|record|observer|examiner|standard)$/;

/** Names of one word that stand for a company or paper named in full: "Virgin" for "Virgin Media", "the Mirror" for "the Daily Mirror". */
function shortBodies(drafts: readonly Draft[]): readonly (readonly [Draft, Draft])[] {
	const byWord = new Map<string, Draft | undefined>();
	const add = (word: string, draft: Draft) => byWord.set(word, byWord.has(word) ? undefined : draft);
	for (const draft of drafts) {
		if (draft.words.length < 2 || draft.words.length > 3 || draft.votes.person > 0) continue;
		const words = draft.words.map(bare);
		const [first = "", last = ""] = [words[0], words.at(-1)];
		if (companyTail.test(last)) add(first, draft);
		else if (paperTail.test(last)) add(`the ${last}`, draft);
	}
	return drafts.flatMap((draft) => {
		if (draft.words.length !== 1 || draft.runs.some((r) => r.titles.length > 0) || isKnownPlace(draft.name)) return [];
		// Whoever shares a company's name may be its owner: "Koch" of "Koch Industries".
		if (draft.votes.person > 1) return [];
		const word = bare(draft.words[0] as string);
		if (isGivenName(word) || demonyms.has(word)) return [];
		const afterThe = draft.runs.every((r) => r.afterThe);
		const body = byWord.get(afterThe ? `the ${word}` : word);
		return body && body !== draft ? [[draft, body] as const] : [];
	});
}

const whereabouts = new Set(
	"at across around between from in inside into near of outside throughout to toward towards".split(" "),
);

/**
 * Whether what is named like a place is surely a person: at least twice "he", "her" or the like follows in its sentence, with
 * nobody else named there, and it never stands where a place would: "in Varn", "from Varn".
 */
function meansPerson(sentences: readonly Sentence[], runs: readonly NameRun[], people: ReadonlySet<number>): boolean {
	const tokensOf = (run: NameRun) => (sentences[run.sentence] as Sentence).tokens;
	if (runs.some((r) => whereabouts.has(tokensOf(r)[r.from - 1]?.lower ?? ""))) return false;
	const followed = (r: NameRun) =>
		tokensOf(r).some((t, i) => i >= r.to && /^(?:he|she|his|her|hers|him)$/.test(t.lower));
	return runs.filter((r) => !people.has(r.sentence) && followed(r)).length >= 2;
}

/** What a country or town has and nobody else: "Orland's parliament", "Orland's fisheries minister". */
const civic =
	/^(?:parliament|ports?|coast|coastline|borders?|waters|capital|ministr(?:y|ies)|ministers?|mayor|premier|president|embassy|ambassador|airports?|harbou?rs?|coastguard|navy|negotiators?|outskirts|streets|suburbs|population)$/;
/** What stands before a place and hardly before a person. */
const placing = /^(?:in|across|inside|throughout|neighbou?ring|mainland|northern|southern|eastern|western)$/;

/**
 * Whether what is named like a person is surely a place: one word, never behind a title, that at least twice stands where only a
 * place does ("in Orland", "Orland's parliament"), and no "he" or "her" follows it. Who has a full name in the report is joined with that before.
 */
function meansPlace(sentences: readonly Sentence[], runs: readonly NameRun[]): boolean {
	if (runs.some((r) => r.words.length > 1 || r.titles.length > 0)) return false;
	const [word = ""] = runs[0]?.words ?? [];
	if (isGivenName(bare(word))) return false;
	let signs = 0;
	for (const { sentence, from, to } of runs) {
		const { tokens } = sentences[sentence] as Sentence;
		if (placing.test(tokens[from - 1]?.lower ?? "")) signs++;
		const own = /^['’]s?$/.test(tokens[to]?.text ?? "") ? tokens.slice(to + 1, to + 4) : [];
		const end = own.findIndex((t) => !/^(?:ADJ|NOUN|PROPN)$/.test(t.pos));
		if (civic.test(own.slice(0, end < 0 ? own.length : end).at(-1)?.lower ?? "")) signs++;
		else if (/^(?:he|she|who|his|her|him)$/.test(tokens[to]?.lower ?? "")) return false;
	}
	return signs >= 2;
}

/** The first letters of all words but the small ones: "ahns" of "al Harum in the Norvian South". */
function allInitialsOf(name: string): string {
	const words = name.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w) && !/^(?:of|in|on|at|for|and|the|to)$/.test(w));
	return words.map((w) => (w[0] as string).toLowerCase()).join("");
}

function isShortFor(short: string, long: string): boolean {
	const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
	const initials = initialsOf(long);
	if (letters.length < 2) return false;
	return (
		letters === initials ||
		letters === allInitialsOf(long) ||
		(letters.startsWith(initials.slice(0, 2)) && /^\p{Lu}{2}/u.test(short))
	);
}
