import type { Sentence } from "../../../core/index.js";
import type { Entity } from "../names/find-names.js";
import type { PeopleMeant } from "./people-meant.js";
import type { PartyFinder } from "./person-roles.js";
import { isPlural, sentenceAt } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** The name of a body that is a subject stands among so many words of its sentence. */
const opening = 3;

/** Which body "it" and "they" mean in one report. Sources must come in text order. */
export class BodiesMeant {
	constructor(
		readonly sentences: readonly Sentence[],
		readonly parties: PartyFinder,
		readonly people: PeopleMeant,
		readonly ledger: VoiceLedger,
		readonly bodyEntry: (entity: Entity) => VoiceEntry,
	) {}

	/** "It": the body or document heard last, or the body that is the subject of the sentence before where that heard none. */
	it(sentence: number): VoiceEntry | undefined {
		const start = this.sentences[sentence - 1]?.span[0] ?? 0;
		const subject = () => {
			const entity = this.#subjectOf(sentence - 1);
			return entity && this.bodyEntry(entity);
		};
		for (const [entry, last] of this.ledger.latest())
			if (entry.kind === "organisation" || entry.kind === "document")
				return last < start ? (subject() ?? entry) : entry;
		return subject();
	}

	/** "They": the group last heard, or the body named first in the sentences just before. */
	they(at: number, sentence: number): VoiceEntry | undefined {
		for (const [entry, last] of this.ledger.latest()) {
			if (entry.kind !== "organisation" && !(entry.kind === "anonymous" && isPlural(entry))) continue;
			if (sentence - sentenceAt(this.sentences, last) <= 4) return entry;
		}
		for (let back = 0; back <= 2 && sentence - back >= 0; back++) {
			const named = this.people
				.namedNear(at, sentence, back)
				.find((m) => m.entity.kind === "organisation" && m.span[0] < at);
			if (named) return this.bodyEntry(named.entity);
		}
		return undefined;
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
