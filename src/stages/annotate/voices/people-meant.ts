import { type Sentence, tokenAt } from "../../../core/index.js";
import type { Entity, NameMention } from "../names/find-names.js";
import type { Gender } from "../names/name-run.js";
import type { PartyFinder } from "./person-roles.js";
import { isPlural, sentenceAt } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** How many words of a sentence are searched for who a pronoun means: a bound for hostile text. */
const nearTokens = 100;
/** What a person known to be of the pronoun's gender gains: two sentences' distance. */
const sureGender = 4;
/** What a person loses of whom only something is told: half a sentence's distance. */
const owning = 1;
/** What a person loses who is named only in a quotation, or in what is said itself: two sentences' distance. */
const nameInQuotation = 4;
/** How far back a pronoun may point, in sentences. */
const pronounReach = 6;

/** Whether somebody unnamed is one person whom "he" may mean: who holds an office, or speaks as "another" in the sentence right before. */
const isSomebody = (entry: VoiceEntry, distance: number): boolean =>
	entry.kind === "anonymous" &&
	!isPlural(entry) &&
	(entry.role !== undefined ||
		(distance === 1 && /^(?:another|one|an? (?:second|third|fourth|fifth))\b/i.test(entry.name)));

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
	 * "he" or "she": the person named before it in the sentence, or a subject of the sentences before, those heard first.
	 * Hardly one of `spoken`, keys of entities whom the words said name.
	 */
	nearest(
		gender: Gender | undefined,
		at: number,
		sentence: number,
		spoken: ReadonlySet<string>,
		reach = pronounReach,
	): VoiceEntry | undefined {
		let best: { readonly score: number; readonly resolve: () => VoiceEntry } | undefined;
		const consider = (score: number, resolve: () => VoiceEntry) => {
			if (!best || score > best.score) best = { score, resolve };
		};
		const after = new Set(this.#namedAfter(at, sentence).map(({ entity }) => entity.key));
		const fits = (g: Gender | undefined) => g === undefined || gender === undefined || g === gender;
		for (let back = 0; back <= reach && sentence - back >= 0; back++) {
			let first = true;
			for (const mention of this.namedNear(at, sentence, back)) {
				const { entity } = mention;
				if (entity.kind !== "person" || mention.span[0] >= at || after.has(entity.key)) continue;
				if (this.#isModifier(mention, sentence - back)) continue;
				// "“I have a bottle of Glenfiddich,” he said": nobody is named in what he himself says.
				const quoted = this.inQuotation(mention.span[0]);
				if (quoted && back === 0) continue;
				const known = this.#genderOf(entity);
				if (!fits(known)) continue;
				const owner = back > 0 && this.#isOwner(mention, sentence - back);
				const heard = this.ledger.get(entity.key)?.spans.some((s) => s[0] <= mention.span[0] && mention.span[0] < s[1]);
				const score =
					10 -
					2 * back +
					(owner ? -owning : mention.from <= 4 ? 2 : 0) +
					(heard ? 3 : 0) +
					(known === gender ? sureGender : 0) -
					(quoted || spoken.has(entity.key) ? nameInQuotation : 0) +
					(first && !owner ? 0.5 : 0);
				first = false;
				consider(score, () => this.personEntry(entity));
			}
		}
		const named = new Set([...spoken].map((key) => this.ledger.get(key)));
		const barred = new Set([...after].map((key) => this.ledger.get(key)));
		for (const [entry, last] of this.ledger.latest()) {
			if (!fits(entry.gender) || last > at || barred.has(entry)) continue;
			// Who spoke for a whole paragraph was heard to its end.
			const heardTo = this.ledger.spokeUntil(entry.id, at) ?? last;
			const distance = sentence - sentenceAt(this.sentences, Math.max(last, heardTo - 1));
			if (entry.kind !== "person" && !isSomebody(entry, distance)) continue;
			if (distance <= reach + 2) {
				const spokenOf = named.has(entry) ? nameInQuotation : 0;
				consider(12 - 2 * distance + (entry.gender === gender ? sureGender : 0) - spokenOf, () => entry);
			}
		}
		const entry = best?.resolve();
		if (entry && gender) entry.gender ??= gender;
		return entry;
	}

	/** "After Ode's speech": the sentence tells of what is his. */
	#isOwner({ to }: NameMention, sentence: number): boolean {
		return /^['’]s?$/.test(this.sentences[sentence]?.tokens[to]?.text ?? "");
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
