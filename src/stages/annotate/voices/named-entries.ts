import type { Token } from "../../../core/index.js";
import type { Entity, NameMention } from "../names/find-names.js";
import { seatOf } from "../names/name-lexicon.js";
import type { Gender } from "../names/name-run.js";
import type { NamedBefore } from "./named-before.js";
import { isOwnerless, type PartyFinder, type PersonRole } from "./person-roles.js";
import { rolesIn, singular, speakTogether } from "./source-words.js";
import type { VoiceEntry, VoiceLedger } from "./voice-ledger.js";

/** The voices of people and bodies that a report names, with the role and the party it gives them. Voices must come in text order. */
export class NamedEntries {
	/** The country that spoke last. */
	#country: string | undefined;

	constructor(
		readonly ledger: VoiceLedger,
		readonly parties: PartyFinder,
		readonly roles: ReadonlyMap<string, PersonRole>,
		readonly genders: ReadonlyMap<string, Gender>,
		readonly named: NamedBefore,
	) {}

	/** The voice of whoever bears a name. */
	of(entity: Entity): VoiceEntry {
		return entity.kind === "person" ? this.person(entity) : this.body(entity);
	}

	person(entity: Entity): VoiceEntry {
		const entry = this.ledger.entry(entity.key, entity.name, "person");
		const known = this.roles.get(entity.key);
		entry.role ??= known?.role;
		entry.speaksFor ??= this.#ownerOf(known?.speaksFor);
		entry.gender ??= entity.gender ?? this.genders.get(entity.key);
		for (const role of rolesIn(known?.role ?? "")) entry.heads.add(role);
		return entry;
	}

	body(entity: Entity): VoiceEntry {
		const entry = this.ledger.entry(entity.key, entity.name, "organisation");
		entry.speaksFor ??= seatOf(entity.name) ?? this.#partyOfName(entity);
		if (entity.kind === "place") this.#country = entry.speaksFor ?? entity.name;
		entry.heads.add(singular(entity.name.split(" ").at(-1) ?? ""));
		return entry;
	}

	/** The body that speaks, or, where "and" joins several, all as `said`: what "Democrats and some Republicans" say neither says alone. */
	bodiesIn(tokens: readonly Token[], names: readonly NameMention[], { entity }: NameMention, said: string) {
		return speakTogether(tokens, names) ? this.ledger.named(said, "organisation") : this.body(entity);
	}

	/** The party itself, or whose it is if a body without its country: that of such a body heard before, else the country that spoke last. */
	#ownerOf(told: string | undefined): string | undefined {
		const party = this.named.partyMeant(told, Number.POSITIVE_INFINITY);
		if (!party || !isOwnerless(party)) return party;
		const head = singular(party.split(/\s+/).at(-1) ?? "");
		const known = this.ledger.heard((e) => e.kind === "organisation" && e.speaksFor !== undefined && e.heads.has(head));
		return known?.speaksFor ?? this.#country ?? party;
	}

	/** "Norvia" for "Norvia Ministry of Foreign Affairs". */
	#partyOfName(entity: Entity): string | undefined {
		const party = this.parties.leadingParty(entity.name.split(" "));
		return party === entity.name ? undefined : party;
	}
}
