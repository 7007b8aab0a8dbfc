import { keyOf, type Name, type NameKind, type Sentence, type Span, type Token } from "../../../core/index.js";
import {
	canonicalName,
	demonyms,
	femaleNames,
	isKnownPlace,
	maleNames,
	organisationHeads,
	placeHeads,
	roleHeads,
	titles,
} from "./name-lexicon.js";
import { type NameRun, nameRunsOf } from "./name-runs.js";

export type Gender = "female" | "male";

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
	readonly span: Span;
	readonly entity: Entity;
}

interface Draft {
	name: string;
	words: readonly string[];
	readonly votes: Record<NameKind, number>;
	gender: Gender | undefined;
	readonly runs: NameRun[];
}

const bare = (word: string) => word.toLowerCase().replace(/\.$/, "");
const generation = /^(?:jr|sr|ii|iii|iv)$/;
const saying =
	/^(?:said|says|say|told|tells|added|stated|asked|wrote|insisted|argued|noted|claimed|denied|explained|warned|replied)$/;

function nameOf(run: NameRun, tokens: readonly Token[], text: string): string {
	return text.slice((tokens[run.from] as Token).span[0], (tokens[run.to - 1] as Token).span[1]).replace(/\s+/g, " ");
}

/** What the words of a run and the words around it say of its kind. */
function vote(run: NameRun, tokens: readonly Token[], name: string, votes: Record<NameKind, number>): void {
	const words = run.words.map(bare);
	const last = words.at(-1) as string;
	const head = words.includes("of") ? (words[words.indexOf("of") - 1] as string) : last;
	const before = tokens[run.from - 1];
	const next = tokens[run.to];
	const acronym = /^\p{Lu}{2}[\p{Lu}\d&-]*$/u.test(name);
	if (isKnownPlace(name) && !acronym) votes.place += 6;
	else if (isKnownPlace(name)) votes.place += 4;
	if (words.length === 1 && demonyms.has(words[0] as string)) votes.other += 6;
	if (run.titles.length > 0) votes.person += 5;
	if (words.length > 2 && generation.test(last)) votes.person += 3;
	if (
		words.length > 1 &&
		words.length <= 5 &&
		(maleNames.has(words[0] as string) || femaleNames.has(words[0] as string))
	)
		votes.person += 3;
	if (organisationHeads.has(head) && (words.length > 1 || run.afterThe)) votes.organisation += 5;
	if (placeHeads.has(last) && words.length > 1) votes.place += 4;
	if (acronym && words[0] !== "i") votes.organisation += 2;
	if (run.afterThe && words.length === 1 && next?.pos !== "NOUN" && next?.pos !== "ADJ" && next?.pos !== "PROPN")
		votes.organisation += 1.5;
	if (words.length > 1 && run.afterThe) votes.person -= 2;
	const role = before?.pos === "NOUN" && roleHeads.has(before.lower);
	if (role) votes.person += 3;
	if (next?.text === "," && tokens[run.to + 1]?.pos === "NUM" && tokens[run.to + 2]?.text === ",") votes.person += 3;
	if (next?.text === "," && /^(?:who|whose)$/.test(tokens[run.to + 1]?.lower ?? "")) votes.person += 1;
	if (next && saying.test(next.lower) && !run.afterThe && words.length === 2) votes.person += 1;
	if (before && /^(?:in|near|from|across|outside)$/.test(before.lower) && !run.afterThe) votes.place += 1;
	const plain = !words.some(
		(w, i) =>
			demonyms.has(w) ||
			isKnownPlace(w) ||
			placeHeads.has(w) ||
			/^(?:south|north|east|west)$/.test(w) ||
			/^\p{Lu}{2,}$/u.test(run.words[i] ?? ""),
	);
	if (words.length === 2 && !run.afterThe && plain && next?.pos !== "NOUN") votes.person += 0.5;
	const hyphenated = words.includes("-") || words.includes("–");
	if (words.length === 3 && !run.afterThe && !hyphenated && /^(?:bin|de|van|von|\p{L})$/u.test(words[1] ?? ""))
		votes.person += 1;
	if (run.afterThe && words.length > 1 && next?.pos === "VERB" && !placeHeads.has(last)) votes.organisation += 1;
}

function kindOf(votes: Readonly<Record<NameKind, number>>): NameKind {
	let best: NameKind = "other";
	let score = 0.4;
	for (const kind of ["place", "organisation", "person", "other"] as const) {
		if (votes[kind] > score) {
			best = kind;
			score = votes[kind];
		}
	}
	return best;
}

/**
 * Names of people, organisations, places and other things in a text, each with the entity it stands for: a surname
 * stands for the full name given in the report, an acronym for the long form it stands beside. A name that fits no
 * kind is `other`. Linear in the length of the text.
 */
export function findNames(
	text: string,
	sentences: readonly Sentence[],
): { readonly names: readonly Name[]; readonly mentions: readonly NameMention[] } {
	const drafts = new Map<string, Draft>();
	const runs = nameRunsOf(sentences);
	const draftOf: Draft[] = [];
	for (const run of runs) {
		const { tokens } = sentences[run.sentence] as Sentence;
		const name = nameOf(run, tokens, text);
		const key = keyOf(canonicalName(name)) || name;
		let draft = drafts.get(key);
		if (!draft) {
			draft = {
				name: canonicalName(name),
				words: run.words,
				votes: { person: 0, organisation: 0, place: 0, other: 0 },
				gender: undefined,
				runs: [],
			};
			drafts.set(key, draft);
		}
		draft.runs.push(run);
		vote(run, tokens, name, draft.votes);
		draft.gender ??= genderOf(run);
		draftOf.push(draft);
	}
	const merged = mergedEntities(sentences, runs, drafts, draftOf);
	const mentions: NameMention[] = runs.map((run, i) => {
		const { tokens } = sentences[run.sentence] as Sentence;
		const span: Span = [(tokens[run.from] as Token).span[0], (tokens[run.to - 1] as Token).span[1]];
		return { ...run, span, entity: merged.get(draftOf[i] as Draft) as Entity };
	});
	return { names: mentions.map(({ span, entity }) => ({ span, kind: entity.kind, entity: entity.key })), mentions };
}

function genderOf(run: NameRun): Gender | undefined {
	if (run.titles.some((t) => /^(?:mr|sir|lord|king|prince|father|spokesman|chairman|congressman)$/.test(t)))
		return "male";
	if (
		run.titles.some((t) =>
			/^(?:mrs|ms|miss|dame|lady|queen|princess|sister|spokeswoman|chairwoman|congresswoman)$/.test(t),
		)
	)
		return "female";
	const given = bare(run.words[0] ?? "");
	if (run.words.length > 1 && maleNames.has(given)) return "male";
	if (run.words.length > 1 && femaleNames.has(given)) return "female";
	return undefined;
}

function mergedEntities(
	sentences: readonly Sentence[],
	runs: readonly NameRun[],
	drafts: ReadonlyMap<string, Draft>,
	draftOf: readonly Draft[],
): ReadonlyMap<Draft, Entity> {
	const target = new Map<Draft, Draft>();
	const all = [...drafts.values()];
	// Acronyms: "Long Name (LN)" and "LN (Long Name)".
	for (let i = 0; i + 1 < runs.length; i++) {
		const a = runs[i] as NameRun;
		const b = runs[i + 1] as NameRun;
		if (a.sentence !== b.sentence) continue;
		const { tokens } = sentences[a.sentence] as Sentence;
		if (tokens[b.from - 1]?.text !== "(" || tokens[b.to]?.text !== ")" || b.from - a.to > 2) continue;
		const [x, y] = [draftOf[i] as Draft, draftOf[i + 1] as Draft];
		const [long, short] = x.name.length >= y.name.length ? [x, y] : [y, x];
		if (long !== short && isShortFor(short.name, long.name)) target.set(short, long);
	}
	// Initials alone: "TTP" for "Tehrik-i-Taliban Pakistan" anywhere in the report.
	const byInitials = new Map<string, Draft>();
	for (const draft of all) if (draft.words.length > 1) byInitials.set(initialsOf(draft.name), draft);
	for (const draft of all) {
		if (target.has(draft) || !/^\p{Lu}{2,6}$/u.test(draft.name)) continue;
		const long = byInitials.get(draft.name.toLowerCase());
		if (long && long !== draft) target.set(draft, long);
	}
	// Surnames and other parts of a person's full name.
	const byPart = new Map<string, Draft>();
	const people = all
		.filter((d) => d.words.length > 1 && kindOf(d.votes) === "person")
		.sort((a, b) => b.words.length - a.words.length);
	for (const draft of people) {
		const words = draft.words.map(bare).filter((w) => !generation.test(w));
		for (let k = 1; k < words.length; k++) {
			const part = words.slice(k).join(" ");
			if (!byPart.has(part)) byPart.set(part, draft);
		}
		const given = words[0] as string;
		if (!byPart.has(given) && !titles.has(given)) byPart.set(given, draft);
		// "Jane Doe" for "Jane Q. Doe".
		const short = `${given} ${words.at(-1)}`;
		if (words.length > 2 && !byPart.has(short)) byPart.set(short, draft);
	}
	for (const draft of all) {
		if (target.has(draft)) continue;
		const words = draft.words
			.map(bare)
			.filter((w) => !generation.test(w))
			.join(" ");
		const full = byPart.get(words);
		if (!full || full === draft || full.words.length <= draft.words.length) continue;
		if (draft.votes.place >= 6 && draft.votes.person <= 0) continue;
		// "the Guardian" beside "Jane Guardian": what stands after "the" is no surname.
		if (draft.votes.person < 3 && draft.runs.filter((r) => r.afterThe).length * 2 > draft.runs.length) continue;
		target.set(draft, full);
	}
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
	}
	const entities = new Map<Draft, Entity>();
	for (const draft of all) {
		const to = votes.get(draft) as Draft;
		const made = entities.get(to) ?? {
			key: keyOf(to.name) || to.name,
			kind: kindOf(to.votes),
			name: to.name,
			...(to.gender ? { gender: to.gender } : {}),
		};
		entities.set(to, made);
		entities.set(draft, made);
	}
	return entities;
}

function initialsOf(name: string): string {
	return name
		.split(/[\s-]+/)
		.filter((w) => /^\p{Lu}/u.test(w))
		.map((w) => w[0] as string)
		.join("")
		.toLowerCase();
}

function isShortFor(short: string, long: string): boolean {
	const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
	const initials = initialsOf(long);
	if (letters.length < 2) return false;
	return letters === initials || (letters.startsWith(initials.slice(0, 2)) && /^\p{Lu}{2}/u.test(short));
}
