import type { NameMention } from "../names/find-names.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** An official described by office is named within this many sentences, or not at all; and so many wait to be named at once. */
const namedWithin = 2;
const mostWaiting = 4;

/**
 * Officials whom a lead describes by their office and a later sentence names: "the country's former minister said … Jane
 * Doe, who …". Sentences must come in order.
 */
export class UnnamedOfficials {
	/** Those not named yet, with the sentence they were last described in. */
	readonly #waiting = new Map<VoiceEntry, { readonly head: string; readonly owned: boolean; sentence: number }>();
	/** Whom the report names later, by id of the description. */
	readonly #named = new Map<string, string>();
	/** Sentence in which each person is first named, by entity key. */
	readonly #firstNamed = new Map<string, number>();

	constructor(
		readonly ledger: VoiceLedger,
		mentions: readonly NameMention[],
	) {
		for (const m of mentions) if (!this.#firstNamed.has(m.entity.key)) this.#firstNamed.set(m.entity.key, m.sentence);
	}

	/**
	 * Notes a description whose main noun is `head`; one of the same noun that waits is described again by it. Who is `owned`, "Ode's lawyer", is only whoever is
	 * called by that noun.
	 */
	describe(entry: VoiceEntry, head: string, sentence: number, owned = false): void {
		for (const other of this.#waiting.values()) if (other.head === head) other.sentence = sentence;
		if (this.#waiting.size < mostWaiting) this.#waiting.set(entry, { head, owned, sentence });
	}

	/** A person who speaks in `sentence` is an official described just before if first named since, unless known by another office. */
	name(person: VoiceEntry, sentence: number): void {
		const first = this.#firstNamed.get(person.id);
		for (const [entry, { head, owned, sentence: described }] of this.#waiting) {
			if (sentence - described > namedWithin) this.#waiting.delete(entry);
			else if (
				first !== undefined &&
				first > described &&
				((person.heads.size === 0 && !owned) || person.heads.has(head))
			) {
				this.#named.set(entry.id, person.id);
				this.ledger.merge(entry, person);
				this.#waiting.delete(entry);
			}
		}
	}

	/** The id of the person that a voice came to be named as; its own id otherwise. */
	namedAs(id: string | undefined): string | undefined {
		return id === undefined ? undefined : (this.#named.get(id) ?? id);
	}
}
