import { type Sentence, tokenAt } from "../../../core/index.js";
import type { Entity } from "../names/find-names.js";
import type { PeopleMeant } from "./people-meant.js";
import { peopleToldOf } from "./people-told-of.js";
import type { PartyFinder } from "./person-roles.js";
import { inNounPhrase, isDocument, isPlural, type SourceWords, sentenceAt, singular } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** The name of a body that is a subject stands among so many words of its sentence. */
const opening = 3;
/** What says more of a body stands behind its head noun: "ministry of foreign affairs". */
const behindHead = /\s(?:of|for|at|on|in|from|to|with|that|which|who)\s.*$/su;
/** A common noun of several: "several newspapers". */
const severalBodies = /(?:^|\s)\p{Ll}[\p{L}-]*[^\Wsui]s$/u;
/** Whether a name is of several bodies, by its head noun. */
const isSeveral = (name: string) => severalBodies.test(name.replace(behindHead, ""));
/** Words for a document that is a subject: a bound. */
const longestDocument = 8;

/** Which body "it" and "they" mean in one report. Sources must come in text order. */
export class BodiesMeant {
	constructor(
		readonly sentences: readonly Sentence[],
		readonly parties: PartyFinder,
		readonly people: PeopleMeant,
		readonly ledger: VoiceLedger,
		readonly bodyEntry: (entity: Entity) => VoiceEntry,
		/** The voice that words for a document or for people stand for. */
		readonly entryOf: (words: SourceWords) => VoiceEntry | undefined,
	) {}

	/**
	 * "It": the body or document heard last, or the one that is the subject of the sentence before where that heard none, or of its own where
	 * nobody fits.
	 */
	it(sentence: number): VoiceEntry | undefined {
		const start = this.sentences[sentence - 1]?.span[0] ?? 0;
		const subject = (none: boolean) => {
			const written = this.#documentOf(sentence - 1);
			if (written) return this.entryOf(written);
			const entity = this.#subjectOf(sentence - 1) ?? (none ? this.#subjectOf(sentence) : undefined);
			return entity && this.bodyEntry(entity);
		};
		for (const [entry, last] of this.ledger.latest())
			if ((entry.kind === "organisation" && !isSeveral(entry.name)) || entry.kind === "document")
				return last < start ? (subject(false) ?? entry) : entry;
		return subject(true);
	}

	/**
	 * "They": the group last heard, or the people whom a sentence since then or just before tells of, or the body named first in those
	 * sentences. Nobody where that sentence tells of two who are named: each of them is a voice of his own.
	 */
	they(at: number, sentence: number): VoiceEntry | undefined {
		const [heard, last] = this.#groupHeard(sentence);
		for (let back = 0; back <= 2 && sentence - back >= 0; back++) {
			const told = this.sentences[sentence - back] as Sentence;
			if (heard && told.span[0] <= last) break;
			if (this.people.inQuotation(told.tokens[1]?.span[0] ?? told.span[0])) continue;
			const to = back === 0 ? tokenAt(told.tokens, at) : told.tokens.length;
			const people = peopleToldOf(told, sentence - back, to, this.parties.mentionsIn(sentence - back, [0, to]));
			if (people) return people === "named" ? undefined : this.entryOf(people);
		}
		if (heard) return heard;
		for (let back = 0; back <= 2 && sentence - back >= 0; back++) {
			const named = this.people
				.namedNear(at, sentence, back)
				.find((m) => m.entity.kind === "organisation" && m.span[0] < at);
			if (named) return this.bodyEntry(named.entity);
		}
		return undefined;
	}

	/** The body or the several people heard last, with the place. */
	#groupHeard(sentence: number): readonly [VoiceEntry | undefined, number] {
		for (const [entry, last] of this.ledger.latest()) {
			if (entry.kind !== "organisation" && !(entry.kind === "anonymous" && isPlural(entry))) continue;
			if (sentence - sentenceAt(this.sentences, last) <= 4) return [entry, last];
		}
		return [undefined, 0];
	}

	/** The words for a document that a sentence begins with, followed by a verb: "The Acorn report has …"; undefined for none. */
	#documentOf(sentence: number): SourceWords | undefined {
		const { tokens } = this.sentences[sentence] ?? { tokens: [] };
		let to = 0;
		while (to < longestDocument && inNounPhrase.test(tokens[to]?.pos ?? "")) to++;
		const next = tokens[to]?.pos === "ADV" ? tokens[to + 1] : tokens[to];
		const head = tokens[to - 1];
		if (!head || !/^(?:VERB|AUX)$/.test(next?.pos ?? "") || head.pos !== "NOUN" || !isDocument(head.text))
			return undefined;
		return singular(head.text) === head.lower ? { tokens, from: 0, to, sentence } : undefined;
	}

	/** The body that a sentence begins with, followed by a verb; undefined for none. */
	#subjectOf(at: number): Entity | undefined {
		const { tokens } = this.sentences[at] ?? { tokens: [] };
		const first = this.parties.mentionsIn(at, [0, opening])[0];
		if (first?.entity.kind !== "organisation") return undefined;
		if (!tokens.slice(0, first.from).every((t) => /^(?:DET|ADJ)$/.test(t.pos))) return undefined;
		const next = tokens[first.to]?.pos === "ADV" ? tokens[first.to + 1] : tokens[first.to];
		return next?.pos === "VERB" || next?.pos === "AUX" ? first.entity : undefined;
	}
}
