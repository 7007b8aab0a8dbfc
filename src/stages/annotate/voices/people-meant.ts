import { type Relation, type Sentence, tokenAt } from "../../../core/index.js";
import { anyOf, headOf, relationOf, topOf } from "../../../text/dependents.js";
import type { Entity, NameMention } from "../names/find-names.js";
import type { Gender } from "../names/name-run.js";
import type { Speech } from "./named-in-speech.js";
import type { PartyFinder } from "./person-roles.js";
import { isPlural, sentenceAt } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** How many words of a sentence are searched for who a pronoun means: a bound for hostile text. */
const nearTokens = 100;
/**
 * What is in favour of a person, set on the pronouns of `eval/labels/pronouns.json`: a speaker last heard, the subject of a sentence's main verb or of
 * another, any other; unnamed holders of an office; a person named before "he" in a clause beneath the main one ("… Holt over a letter in which he").
 */
const inFavour = { speaker: 4, main: 2, subject: 0, other: -2, owner: -2.5, unnamed: 1.5, beneath: 2 };
/** What a sentence of distance costs. */
const ofDistance = 3;
/** What a person known to be of the pronoun's gender gains. Most people in news whose gender is not known are men. */
const sureGender = { male: 1, female: 4 };
/** What a person loses who is named only in a quotation, or in what is said itself. */
const nameInQuotation = 4;
/** How far back a pronoun may point, in sentences. */
const pronounReach = 6;

/** Whether somebody unnamed is one person whom "he" may mean: who holds an office, or speaks as "another" in the sentence right before. */
const isSomebody = (entry: VoiceEntry, distance: number): boolean =>
	entry.kind === "anonymous" &&
	!isPlural(entry) &&
	(entry.role !== undefined ||
		(distance === 1 && /^(?:another|one|an? (?:second|third|fourth|fifth))\b/i.test(entry.name)));

const subjects = anyOf("nsubj", "nsubjpass");

const isSubject = (part: string) => part === "main" || part === "subject";

/** Whether a verb hangs on another otherwise than by "and". */
function isBeneath(sentence: Sentence, verb: number | undefined): boolean {
	let at = verb;
	while (at !== undefined && relationOf(sentence, at) === "conj") at = headOf(sentence, at);
	return at !== undefined && headOf(sentence, at) !== undefined;
}

/** Whom "he", "she" and "the lawmaker" mean in one report. Sources must come in text order. */
export class PeopleMeant {
	constructor(
		readonly sentences: readonly Sentence[],
		readonly parties: PartyFinder,
		readonly genders: ReadonlyMap<string, Gender>,
		readonly ledger: VoiceLedger,
		readonly personEntry: (entity: Entity) => VoiceEntry,
		readonly inQuotation: (at: number) => boolean,
	) {}

	#genderOf(entity: Entity): Gender | undefined {
		return entity.gender ?? this.genders.get(entity.key) ?? this.ledger.get(entity.key)?.gender;
	}

	/**
	 * "he" or "she": who spoke last, or was the subject of the sentences before, nearest first, or is named before it in the sentence.
	 * Hardly one whom the words said name, and nobody in whose quotation it stands.
	 */
	nearest(
		gender: Gender | undefined,
		at: number,
		sentence: number,
		speech: Speech,
		reach = pronounReach,
	): VoiceEntry | undefined {
		let best: { readonly score: number; readonly resolve: () => VoiceEntry } | undefined;
		const consider = (score: number, resolve: () => VoiceEntry) => {
			if (!best || score > best.score) best = { score, resolve };
		};
		const barredKeys = new Set([...this.#namedAfter(at, sentence).map(({ entity }) => entity.key), ...speech.around]);
		const barred = new Set([...barredKeys].flatMap((key) => this.ledger.get(key) ?? []));
		const isBarred = (key: string) => barredKeys.has(key) || barred.has(this.ledger.get(key) as VoiceEntry);
		const fits = (g: Gender | undefined) => g === undefined || gender === undefined || g === gender;
		const known = (g: Gender | undefined) => (gender !== undefined && g === gender ? sureGender[gender] : 0);
		const here = tokenAt((this.sentences[sentence] as Sentence).tokens, at);
		const beneath = this.#partOf(sentence, here, here + 1) === "main" ? 0 : inFavour.beneath;
		for (let back = 0; back <= reach && sentence - back >= 0; back++)
			for (const mention of this.namedNear(at, sentence, back)) {
				const { entity, span, from, to } = mention;
				if (entity.kind !== "person" || span[0] >= at || isBarred(entity.key)) continue;
				if (this.#isModifier(mention, sentence - back)) continue;
				// "“I have a bottle of Glenfiddich,” he said": nobody is named in what he himself says.
				const quoted = this.inQuotation(span[0]);
				if (quoted && back === 0) continue;
				const own = this.#genderOf(entity);
				if (!fits(own)) continue;
				const part = this.#partOf(sentence - back, from, to);
				const score =
					inFavour[part] -
					ofDistance * back +
					(back === 0 && !isSubject(part) ? beneath : 0) +
					known(own) -
					(quoted || speech.named.has(entity.key) ? nameInQuotation : 0);
				consider(score, () => this.personEntry(entity));
			}
		const named = new Set([...speech.named].map((key) => this.ledger.get(key)));
		for (const [entry, last] of this.ledger.latest()) {
			if (!fits(entry.gender) || last > at || barred.has(entry)) continue;
			// Who spoke for a whole paragraph was heard to its end.
			const heardTo = this.ledger.spokeUntil(entry.id, at) ?? last;
			const distance = sentence - sentenceAt(this.sentences, Math.max(last, heardTo - 1));
			if (entry.kind !== "person" && !isSomebody(entry, distance)) continue;
			if (distance > reach + 2) continue;
			const score =
				inFavour[entry.kind === "person" ? "speaker" : "unnamed"] -
				ofDistance * distance +
				known(entry.gender) -
				(named.has(entry) ? nameInQuotation : 0);
			consider(score, () => entry);
		}
		return best?.resolve();
	}

	/** What part the words `[from, to)` have in their sentence: its subject ("a reporter, **Varga**, met"), that of a verb beneath its main one, an owner ("**Ode**'s speech"), or any other. */
	#partOf(at: number, from: number, to: number): "main" | "subject" | "owner" | "other" {
		const sentence = this.sentences[at] as Sentence;
		if (/^['’]s?$/.test(sentence.tokens[to]?.text ?? "")) return "owner";
		let top = topOf(sentence, from, to);
		for (
			let up = headOf(sentence, top);
			up !== undefined && relationOf(sentence, top) === "appos";
			up = headOf(sentence, top)
		)
			top = up;
		if (!subjects.has(relationOf(sentence, top) as Relation)) return "other";
		return isBeneath(sentence, headOf(sentence, top)) ? "subject" : "main";
	}

	/** "The Mirfield man": a name before a noun says which man. */
	#isModifier({ from, to }: NameMention, sentence: number): boolean {
		const { tokens } = this.sentences[sentence] as Sentence;
		return tokens[from - 1]?.pos === "DET" && tokens[to]?.pos === "NOUN";
	}

	/**
	 * Whom this sentence names behind the pronoun at `at`, of the same clause as far as can be told: "he called Mr. Trump a false
	 * prophet" has another speaker (Chomsky 1981, principle C). Not "as he told reporters, Lunn wept", "when he asked, she pushed Lunn", "he said as Lunn's wife
	 * nodded", nor names that he quotes.
	 */
	#namedAfter(at: number, sentence: number): readonly NameMention[] {
		const { tokens } = this.sentences[sentence] as Sentence;
		const here = tokenAt(tokens, at);
		const lead = tokens[here - 1];
		if (/^(?:SCONJ|ADP)$/.test(lead?.pos ?? "") || /^(?:when|once|while)$/.test(lead?.lower ?? "")) return [];
		const quoted = tokens.findIndex((t, i) => i > here && /^["“”‘]|^(?:''|``)$/.test(t.text));
		const end = quoted < 0 ? here + nearTokens : Math.min(quoted, here + nearTokens);
		return this.parties.mentionsIn(sentence, [here + 1, end]).filter(({ to }) => {
			const next = tokens[to];
			return !next || !(/^['’]s?$/.test(next.text) || /^(?:NOUN|PROPN)$/.test(next.pos));
		});
	}

	/** Names of the sentence `back` before, or of this one before `at`; of a very long sentence only those near. */
	namedNear(at: number, sentence: number, back: number): readonly NameMention[] {
		const { tokens } = this.sentences[sentence] as Sentence;
		const here = tokenAt(tokens, at);
		return this.parties.mentionsIn(sentence - back, back === 0 ? [here - nearTokens, here] : [0, nearTokens]);
	}
}
