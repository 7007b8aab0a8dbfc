import { keyOf, type Span, type Voice, type VoiceKind } from "../../../core/index.js";
import type { Gender } from "../names/name-run.js";
import { unnamedSource } from "./unnamed-source.js";

/** A voice while its report is being read. */
export interface VoiceEntry {
	readonly id: string;
	readonly name: string;
	readonly kind: VoiceKind;
	role: string | undefined;
	speaksFor: string | undefined;
	gender: Gender | undefined;
	/** Head nouns that stand for it: "spokesman", "ministry". */
	readonly heads: Set<string>;
	readonly spans: Span[];
}

/** How many voices back "he" or "the spokesman" may point: a bound for hostile text, far above real reports. */
const memory = 40;

/** The voices of one report in the order they were last heard. */
export class VoiceLedger {
	readonly #entries = new Map<string, VoiceEntry>();
	/** Ids of the last `memory` voices heard, the latest last, with the offset. */
	readonly #heard = new Map<string, number>();

	/** By id where what a voice said last ends. */
	readonly #spokeUntil = new Map<string, number>();

	get(id: string): VoiceEntry | undefined {
		return this.#entries.get(id);
	}

	/** The entry with `id`, made when there is none. */
	entry(id: string, name: string, kind: VoiceKind): VoiceEntry {
		const known = this.#entries.get(id);
		if (known) return known;
		const made: VoiceEntry = {
			id,
			name,
			kind,
			role: undefined,
			speaksFor: undefined,
			gender: undefined,
			heads: new Set(),
			spans: [],
		};
		this.#entries.set(id, made);
		return made;
	}

	/** An entry named by its words: its id is their key without the article. Undefined when they hold no letter or digit. */
	named(words: string, kind: VoiceKind): VoiceEntry | undefined {
		const id = keyOf(words.replace(/^(?:the|an?|its|their|his|her|this|that)\s+/i, ""));
		if (!id) return undefined;
		const name = words.replace(/^the\s+/i, "").replace(/^An?\s/, (article) => article.toLowerCase());
		return this.entry(id, name, kind);
	}

	/** Notes that a voice is heard at `spans`. */
	hear(entry: VoiceEntry, spans: readonly Span[]): void {
		entry.spans.push(...spans);
		this.#heard.delete(entry.id);
		this.#heard.set(entry.id, spans[0]?.[0] ?? 0);
		if (this.#heard.size > memory) this.#heard.delete(this.#heard.keys().next().value as string);
	}

	/** Notes that what a voice says ends at `end`. */
	speakUntil(id: string, end: number): void {
		this.#spokeUntil.set(id, end);
	}

	/** Where what a voice said last before `at` ends; undefined where it has said nothing, or still speaks. */
	spokeUntil(id: string, at: number): number | undefined {
		const end = this.#spokeUntil.get(id);
		return end !== undefined && end <= at ? end : undefined;
	}

	/** Gives all that one voice was heard to say to another, with role and party where the other has none. */
	merge(from: VoiceEntry, into: VoiceEntry): void {
		if ((from.role?.length ?? 0) > (into.role?.length ?? 0)) into.role = from.role;
		into.speaksFor ??= from.speaksFor;
		for (const head of from.heads) into.heads.add(head);
		into.spans.push(...from.spans.splice(0));
		this.#heard.delete(from.id);
		const end = this.#spokeUntil.get(from.id);
		if (end !== undefined && end > (this.#spokeUntil.get(into.id) ?? 0)) this.#spokeUntil.set(into.id, end);
		this.#entries.set(from.id, into);
	}

	/** Voices heard, the latest first, with the offset where each was last heard; at most `memory`. */
	*latest(): Generator<readonly [VoiceEntry, number]> {
		const recent = [...this.#heard].reverse();
		for (const [id, at] of recent) {
			const entry = this.#entries.get(id);
			if (entry) yield [entry, at];
		}
	}

	/** The voice heard last that fits; undefined for none of the last `memory`. */
	heard(fits: (entry: VoiceEntry, at: number) => boolean): VoiceEntry | undefined {
		for (const [entry, at] of this.latest()) if (fits(entry, at)) return entry;
		return undefined;
	}

	/** All voices heard, in the order they came up. */
	voices(): Voice[] {
		return [...new Set(this.#entries.values())]
			.filter((e) => e.spans.length > 0)
			.map(({ id, name, kind, role, speaksFor, spans }) => ({
				id,
				name,
				kind,
				...(role ? { role } : {}),
				...(speaksFor && keyOf(speaksFor) !== id ? { speaksFor } : {}),
				...(kind === "anonymous" ? unnamedSource(name) : {}),
				spans: uniqueSpans(spans),
			}));
	}
}

function uniqueSpans(spans: readonly Span[]): Span[] {
	const sorted = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
	return sorted.filter((s, i) => i === 0 || s[0] !== sorted[i - 1]?.[0] || s[1] !== sorted[i - 1]?.[1]);
}
