import { keyOf, onlyOf } from "../../../core/index.js";
import { isOutlet } from "../credits/outlets.js";
import type { Entity, NameMention } from "../names/find-names.js";
import type { PersonRole } from "./person-roles.js";
import { anyBody, hasWord } from "./source-words.js";

/** How many names back the holder of a role is looked for: a bound for hostile text. */
const reach = 400;

/** Nouns for those who trade. */
const trading =
	/^(?:company|firm|corporation|airline|carrier|operator|maker|provider|manufacturer|retailer|business|developer)$/;
/** Nouns for those whom people join. */
const joined = /^(?:group|movement|party|team|union|regime|militia)$/;
/** "The government" is no department named often. */
export const ofState = /^(?:government|ministry|regime)$/;
/** Words that no company's name has; nor does one end in a common noun: "the Lund depot". */
const noCompany =
	/\b(?:union|ministry|department|council|court|police|party|university|commission|parliament|congress|senate|government|inspectorate|authority|army|federation|association|committee|office)\b/i;
const commonEnd = /\s\p{Ll}{3,}$/u;

/** Who has been named in a report before the place now read. Places must come in text order. */
export class NamedBefore {
	/** How often each person and body has been named. */
	readonly #counts = new Map<Entity, number>();
	#read = 0;

	constructor(
		readonly text: string,
		readonly mentions: readonly NameMention[],
		readonly roles: ReadonlyMap<string, PersonRole>,
	) {}

	/** Reads on to a place, in UTF-16 code units. */
	readTo(at: number): void {
		for (; this.#read < this.mentions.length; this.#read++) {
			const { span, entity } = this.mentions[this.#read] as NameMention;
			if (span[0] >= at) return;
			// "(ANS) –": an agency in brackets signs, and an acronym in brackets was named before it.
			if (this.text[span[0] - 1] === "(" && this.text[span[1]] === ")") continue;
			this.#counts.set(entity, (this.#counts.get(entity) ?? 0) + 1);
		}
	}

	/** The person or body named anywhere in the report whose name ends with this capitalised word, else the one person whose name begins with it. */
	calledBy(word: string): Entity | undefined {
		if (!/^\p{Lu}\p{L}+$/u.test(word)) return undefined;
		const key = keyOf(word);
		const named = this.mentions.find((m) => m.entity.kind !== "other" && m.entity.key.split("-").at(-1) === key);
		if (named) return named.entity;
		const given = new Set<Entity>();
		for (const { entity } of this.mentions)
			if (entity.kind === "person" && entity.key.startsWith(`${key}-`)) given.add(entity);
		return onlyOf(given);
	}

	/** The one body that the sentence before `sentence` names, perhaps but for outlets; undefined for none or several. */
	#bodyJustNamed(sentence: number, noOutlet: boolean): Entity | undefined {
		const found = new Set<Entity>();
		for (let i = this.#read - 1; i >= 0 && i > this.#read - reach; i--) {
			const mention = this.mentions[i] as NameMention;
			if (mention.sentence < sentence - 1) break;
			const { kind, name } = mention.entity;
			if (kind === "organisation" && !(noOutlet && isOutlet(name))) found.add(mention.entity);
		}
		return onlyOf(found);
	}

	/**
	 * What "the group" in `sentence` means when no voice fits: a body with the noun in its name, else the one of the key `heard`, which spoke
	 * just before, else the only one that the sentence before names, else the one named most. No newspaper is a movement.
	 */
	bodyMeant(head: string, sentence: number, heard?: string): Entity | undefined {
		let best: Entity | undefined;
		let most = 0;
		const near = this.#bodyJustNamed(sentence, joined.test(head));
		for (const [entity, count] of this.#counts) {
			if (entity.kind !== "organisation") continue;
			if (joined.test(head) && isOutlet(entity.name)) continue;
			if (trading.test(head) && (noCompany.test(entity.name) || commonEnd.test(entity.name) || isOutlet(entity.name)))
				continue;
			const weight =
				count +
				(hasWord(entity.name, head) ? 2000 : 0) +
				(entity.key === heard ? 1000 : 0) +
				(entity === near ? 500 : 0);
			if (weight > most) [best, most] = [entity, weight];
		}
		return best;
	}

	/** The body that a party called "company" or "union" means, as `bodyMeant` tells; other parties as they are. */
	partyMeant(party: string | undefined, sentence: number): string | undefined {
		if (!party || !anyBody.test(party) || ofState.test(party)) return party;
		const name = this.bodyMeant(party, sentence)?.name;
		return name && (trading.test(party) || hasWord(name, party)) ? name : party;
	}

	/** The person named most of those that the last sentences from `sentence` on name. */
	mostNamedPerson(sentence: number): Entity | undefined {
		let best: Entity | undefined;
		for (let i = this.#read - 1; i >= 0 && i > this.#read - reach; i--) {
			const mention = this.mentions[i] as NameMention;
			if (mention.sentence < sentence) break;
			const { entity } = mention;
			const isMore = !best || (this.#counts.get(entity) ?? 0) > (this.#counts.get(best) ?? 0);
			if (entity.kind === "person" && isMore) best = entity;
		}
		return best;
	}

	/** The name read last, of the sentences from `sentence` on, that fits; undefined for none. */
	lastNamed(sentence: number, fits: (mention: NameMention) => boolean): NameMention | undefined {
		for (let i = this.#read - 1; i >= 0 && i > this.#read - reach; i--) {
			const mention = this.mentions[i] as NameMention;
			if (mention.sentence < sentence) return undefined;
			if (fits(mention)) return mention;
		}
		return undefined;
	}

	/** The person named last whose role has `head`, heard or not. */
	roleHolder(head: string): Entity | undefined {
		for (let i = this.#read - 1; i >= 0 && i > this.#read - reach; i--) {
			const { entity, titles } = this.mentions[i] as NameMention;
			if (entity.kind !== "person") continue;
			if (hasWord(`${this.roles.get(entity.key)?.role ?? ""} ${titles.join(" ")}`, head)) return entity;
		}
		return undefined;
	}
}
