import { addTo, type Check, type DossierVoice, type Mention, type Party, type VoiceKind } from "../../../core/index.js";

/** People and documents named for one check. */
const mostAsked = 3;

/** Names the origins of a claim by what they are; those that no voice of the story is (agencies, outlets credited) as organisations, "a source close to it" as unnamed. */
export class Askable {
	readonly #voiceOf: ReadonlyMap<string, DossierVoice>;

	readonly #kinds: ReadonlyMap<string, VoiceKind>;

	/** Party of each name that voices of just one party have. */
	readonly #parties: ReadonlyMap<string, Party>;

	constructor(voices: readonly DossierVoice[], parties: readonly Party[]) {
		this.#voiceOf = new Map(voices.map((v) => [v.id, v]));
		this.#kinds = new Map(voices.map((v) => [v.name, v.kind]));
		const named = new Map<string, Party[]>();
		for (const party of parties)
			for (const v of new Set(party.voices)) addTo(named, this.#voiceOf.get(v)?.name ?? "", party);
		this.#parties = new Map(
			[...named].flatMap(([name, [party, ...others]]) =>
				party && others.every((p) => p === party) ? [[name, party]] : [],
			),
		);
	}

	/** As `of`, each party once: a person before the body, which is asked by the party's own name where that is among them. */
	byParty(names: readonly string[]): Check["ask"] {
		const all = [...new Set(names)];
		const folded = all.filter((name, i) => {
			const party = this.#parties.get(name);
			if (!party || this.#kindOf(name) !== "organisation") return true;
			const same = all.filter((other) => other !== name && this.#parties.get(other) === party);
			if (same.some((other) => this.#kindOf(other) === "person")) return false;
			const bodies = same.filter((other) => this.#kindOf(other) === "organisation");
			return name === party.name || (!bodies.includes(party.name) && bodies.every((other) => all.indexOf(other) > i));
		});
		return this.of(folded);
	}

	/** Documents first: what they say stands still. */
	of(names: readonly string[]): Check["ask"] {
		const rank = ({ kind }: { kind: VoiceKind }) => ["document", "person", "organisation", "anonymous"].indexOf(kind);
		return [...new Set(names)]
			.map((name) => ({ name, kind: this.#kindOf(name) }))
			.sort((a, b) => rank(a) - rank(b))
			.slice(0, mostAsked);
	}

	/** The name of the voice that some words name, with their article or without; the words where it is none's. */
	known(words: string): string {
		const bare = words.replace(/^The /, "");
		return this.#kinds.has(bare) ? bare : words;
	}

	/** "Reports" of which nothing else is told cannot be looked up: they are an unnamed source. */
	#kindOf(name: string): VoiceKind {
		const kind = this.#kinds.get(name) ?? (/^\P{Lu}+$/u.test(name) ? "anonymous" : "organisation");
		return kind === "document" &&
			/^(?:(?:an?|the|one|another|some|many|most|several|other|both|all|any|no) )?\p{Ll}+$/u.test(name)
			? "anonymous"
			: kind;
	}

	/** The names of those who speak in some mentions. */
	speakers(mentions: readonly Mention[]): string[] {
		return mentions.flatMap(({ voice }) => this.#voiceOf.get(voice ?? "")?.name ?? []);
	}

	/** Whether a name is that of something written that can be looked up. */
	isDocument(name: string): boolean {
		return this.#kindOf(name) === "document";
	}
}
