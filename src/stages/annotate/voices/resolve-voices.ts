import { keyOf, type Sentence, type Span, type Token, type Voice, type VoiceKind } from "../../../core/index.js";
import type { FoundAttribution } from "../attributions/attribution-finder.js";
import type { Entity, Gender, NameMention } from "../names/find-names.js";
import { bodyHeads, documentHeads, roleHeads } from "../names/name-lexicon.js";
import { bodyIn, personRoles } from "./person-roles.js";

/** Voices of a report and, for each attribution in order, the ids of who speaks and who passes it on. */
export interface ResolvedVoices {
	readonly voices: readonly Voice[];
	readonly speakers: readonly (string | undefined)[];
	readonly via: readonly (string | undefined)[];
}

interface Draft {
	readonly id: string;
	name: string;
	readonly kind: VoiceKind;
	role: string | undefined;
	speaksFor: string | undefined;
	gender: Gender | undefined;
	/** Head noun of the words that stand for it: "spokesman", "ministry". */
	readonly heads: Set<string>;
	readonly spans: Span[];
	/** Where it was last spoken of, for "he" and "the company". */
	last: number;
}

const singular = (word: string) =>
	word
		.toLowerCase()
		.replace(/(?:ies)$/, "y")
		.replace(/men$/, "man")
		.replace(/s$/, "");
const speakerHead = /^spokes(?:man|woman|person|people)$/;

/** Where the sentence with offset `at` is: binary search. */
function sentenceAt(sentences: readonly Sentence[], at: number): number {
	let [low, high] = [0, sentences.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sentences[middle] as Sentence).span[0] <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/**
 * Resolves who speaks in each attribution of one report: a full name, surname or title to the person; "he", "the
 * spokesman" and "the ministry" to the voice last spoken of that fits; a report or survey to a document; other common
 * words to an anonymous voice named by them. Attributions without a source have no voice.
 */
export function resolveVoices(
	text: string,
	sentences: readonly Sentence[],
	mentions: readonly NameMention[],
	found: readonly FoundAttribution[],
): ResolvedVoices {
	return new Resolver(text, sentences, mentions).resolve(found);
}

class Resolver {
	readonly drafts = new Map<string, Draft>();
	readonly roles;
	readonly bySentence = new Map<number, NameMention[]>();

	constructor(
		readonly text: string,
		readonly sentences: readonly Sentence[],
		readonly mentions: readonly NameMention[],
	) {
		this.roles = personRoles(text, sentences, mentions);
		for (const mention of mentions) {
			const list = this.bySentence.get(mention.sentence) ?? [];
			list.push(mention);
			this.bySentence.set(mention.sentence, list);
		}
	}

	resolve(found: readonly FoundAttribution[]): ResolvedVoices {
		const order = found.map((_, i) => i).sort((a, b) => this.startOf(found[a]) - this.startOf(found[b]));
		const speakers: (string | undefined)[] = found.map(() => undefined);
		const via: (string | undefined)[] = found.map(() => undefined);
		for (const i of order) {
			const attribution = found[i] as FoundAttribution;
			via[i] = this.voiceOf(attribution.via)?.id;
			speakers[i] = this.voiceOf(attribution.source)?.id;
		}
		const voices = [...this.drafts.values()].map(
			({ id, name, kind, role, speaksFor, spans }): Voice => ({
				id,
				name,
				kind,
				...(role ? { role } : {}),
				...(speaksFor ? { speaksFor } : {}),
				spans: uniqueSpans(spans),
			}),
		);
		return { voices, speakers, via };
	}

	startOf(attribution: FoundAttribution | undefined): number {
		return attribution?.source[0]?.[0] ?? attribution?.cue[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0;
	}

	voiceOf(source: readonly Span[]): Draft | undefined {
		const span = source[0];
		if (!span) return undefined;
		const index = sentenceAt(this.sentences, span[0]);
		const sentence = this.sentences[index];
		if (!sentence) return undefined;
		const tokens = sentence.tokens;
		let from = tokens.findIndex((t) => t.span[1] > span[0]);
		if (from < 0) return undefined;
		let to = from;
		while (to < tokens.length && (tokens[to] as Token).span[0] < span[1]) to++;
		if (to === from) to = Math.min(tokens.length, from + 1);
		const draft = this.resolved(tokens, from, to, index);
		if (draft) {
			draft.spans.push(...source);
			draft.last = span[0];
		}
		from = to;
		return draft;
	}

	resolved(tokens: readonly Token[], from: number, to: number, index: number): Draft | undefined {
		const first = tokens[from] as Token;
		if (to - from === 1) {
			const word = first.lower;
			if (/^(?:i|we|you|me|us)$/.test(word)) return undefined;
			if (/^(?:who|which|that|whom)$/.test(word)) return this.antecedent(tokens, from, index);
			if (/^(?:he|him|his)$/.test(word)) return this.pronoun("male", first.span[0], index);
			if (/^(?:she|her|hers)$/.test(word)) return this.pronoun("female", first.span[0], index);
			if (/^(?:it|its)$/.test(word))
				return this.latest((d) => d.kind === "organisation" || d.kind === "document", first.span[0]);
			if (/^(?:they|them|their)$/.test(word)) return this.plural(first.span[0], index);
		}
		const inside = (this.bySentence.get(index) ?? []).filter((m) => m.from < to && m.to > from);
		const head = this.headOf(tokens, from, to);
		const person = inside.find(
			(m) => m.entity.kind === "person" && !this.isPossessor(tokens, m, to) && !this.isComplement(tokens, m, from),
		);
		if (person) return this.person(person.entity);
		const words = this.wordsAt(tokens, from, to);
		const headWord = head === undefined ? "" : singular((tokens[head] as Token).text);
		if (head !== undefined && (tokens[head] as Token).pos !== "PROPN") {
			if (documentHeads.has(headWord) || documentHeads.has((tokens[head] as Token).lower))
				return this.named(
					words,
					"document",
					headWord,
					words.match(/^(?:the|that|this|its|their|his|her)\s+\S+$/i) !== null,
					first.span[0],
				);
			if (roleHeads.has(headWord) || speakerHead.test(headWord))
				return this.role(tokens, from, to, headWord, inside, words, first);
			if (bodyHeads.has(headWord)) {
				const definite = /^(?:the|its|their|this|that)$/.test(first.lower);
				return this.named(words, "organisation", headWord, definite && inside.length === 0, first.span[0]);
			}
		}
		const body = inside.find(
			(m) =>
				(m.entity.kind === "organisation" || m.entity.kind === "place" || m.entity.kind === "other") &&
				!this.isPossessor(tokens, m, to) &&
				!this.isComplement(tokens, m, from),
		);
		if (body && (head === undefined || (tokens[head] as Token).pos === "PROPN" || head < body.to)) {
			const words = body.words.map((w) => w.toLowerCase());
			if (documentHeads.has(singular(words.at(-1) ?? "")))
				return this.named(body.entity.name, "document", singular(words.at(-1) as string), false, first.span[0]);
			return this.entity(body.entity, "organisation");
		}
		return this.named(words, "anonymous", headWord, false, first.span[0]);
	}

	/** "Trump's campaign": Trump is not who speaks. */
	isPossessor(tokens: readonly Token[], mention: NameMention, to: number): boolean {
		const next = tokens[mention.to];
		return mention.to < to && next !== undefined && /^['’]s?$/.test(next.lower);
	}

	/** "officials with X", "a spokesman for X": X stands after a preposition that follows the head. */
	isComplement(tokens: readonly Token[], mention: NameMention, from: number): boolean {
		for (let i = mention.from - 1; i >= from; i--) {
			const token = tokens[i] as Token;
			if (token.text === ",") return false;
			if (token.pos === "ADP" && i > from) return true;
		}
		return false;
	}

	/** The main noun: the last noun before a preposition, a comma or the end. */
	headOf(tokens: readonly Token[], from: number, to: number): number | undefined {
		let head: number | undefined;
		for (let i = from; i < to; i++) {
			const token = tokens[i] as Token;
			if (token.pos === "NOUN" || token.pos === "PROPN") head = i;
			else if (
				head !== undefined &&
				(token.pos === "ADP" ||
					token.pos === "PUNCT" ||
					token.pos === "VERB" ||
					token.pos === "SCONJ" ||
					token.pos === "PRON")
			)
				break;
		}
		return head;
	}

	wordsAt(tokens: readonly Token[], from: number, to: number): string {
		const s = (tokens[from] as Token).span[0];
		const e = (tokens[to - 1] as Token).span[1];
		return this.text.slice(s, e).replace(/\s+/g, " ").slice(0, 200);
	}

	person(entity: Entity): Draft {
		const draft = this.entity(entity, "person");
		const role = this.roles.get(entity.key);
		draft.role ??= role?.role;
		draft.speaksFor ??= role?.speaksFor;
		draft.gender ??= entity.gender;
		for (const word of (role?.role ?? "").split(/[^\p{L}-]+/u))
			if (roleHeads.has(singular(word))) draft.heads.add(singular(word));
		return draft;
	}

	entity(entity: Entity, kind: VoiceKind): Draft {
		const held = this.drafts.get(entity.key);
		if (held) return held;
		return this.add(entity.key, entity.name, kind, entity.gender);
	}

	add(id: string, name: string, kind: VoiceKind, gender?: Gender): Draft {
		const draft: Draft = {
			id,
			name,
			kind,
			role: undefined,
			speaksFor: undefined,
			gender,
			heads: new Set(),
			spans: [],
			last: 0,
		};
		this.drafts.set(id, draft);
		return draft;
	}

	named(words: string, kind: VoiceKind, head: string, back: boolean, at: number): Draft | undefined {
		if (back && head) {
			const known = this.latest(
				(d) => d.kind === kind && (d.heads.has(head) || singular(d.name).split(/\s+/).includes(head)),
				at,
			);
			if (known) return known;
		}
		const name = words.replace(/^(?:the)\s+/i, "");
		const id = keyOf(name);
		if (!id) return undefined;
		const draft = this.drafts.get(id) ?? this.add(id, name, kind);
		if (head) draft.heads.add(head);
		return draft;
	}

	/** "the spokesman" is the person last spoken of with that role; "a ministry spokesman" is nobody known. */
	role(
		tokens: readonly Token[],
		from: number,
		to: number,
		head: string,
		inside: readonly NameMention[],
		words: string,
		first: Token,
	): Draft | undefined {
		const definite = /^(?:the|his|her|its|their|this|that)$/.test(first.lower);
		const plural = /s$/.test((tokens[to - 1] as Token).lower) && !/ss$/.test((tokens[to - 1] as Token).lower);
		const body = bodyIn(tokens, inside, [from, to], undefined);
		if (definite && !plural) {
			const same = (d: Draft) =>
				d.heads.has(head) || (speakerHead.test(head) && [...d.heads].some((h) => speakerHead.test(h)));
			const known =
				this.latest(
					(d) => d.kind === "person" && same(d) && (!body || !d.speaksFor || keyOf(d.speaksFor) === keyOf(body)),
					first.span[0],
				) ?? (body ? undefined : this.roleHolder(head, first.span[0]));
			if (known) return known;
		}
		const draft = this.named(words, "anonymous", head, false, first.span[0]);
		if (draft) {
			draft.speaksFor ??= body;
			draft.role ??= words.replace(/^(?:the|an?|some|two|three|several|many)\s+/i, "");
		}
		return draft;
	}

	/** A person named before `at` whose role has `head`, though not heard yet. */
	roleHolder(head: string, at: number): Draft | undefined {
		let best: NameMention | undefined;
		for (const mention of this.mentions) {
			if (mention.span[0] >= at) break;
			if (mention.entity.kind !== "person") continue;
			const role = this.roles.get(mention.entity.key)?.role ?? mention.titles.join(" ");
			if (
				role
					.toLowerCase()
					.split(/[^\p{L}-]+/u)
					.some((w) => singular(w) === head)
			)
				best = mention;
		}
		return best && this.person(best.entity);
	}

	latest(fits: (draft: Draft) => boolean, at: number): Draft | undefined {
		let best: Draft | undefined;
		for (const draft of this.drafts.values())
			if (draft.last <= at && draft.spans.length > 0 && fits(draft) && (!best || draft.last > best.last)) best = draft;
		return best;
	}

	/** The noun right before "who" or "which". */
	antecedent(tokens: readonly Token[], at: number, index: number): Draft | undefined {
		let to = at;
		if (tokens[to - 1]?.text === ",") to--;
		let from = to;
		while (from > 0 && to - from < 15 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/.test((tokens[from - 1] as Token).pos))
			from--;
		if (from === to) return undefined;
		const names = (this.bySentence.get(index) ?? []).filter((m) => m.to <= to && m.to > from);
		const near = names.at(-1);
		if (near && near.to === to)
			return near.entity.kind === "person" ? this.person(near.entity) : this.entity(near.entity, "organisation");
		while (from < to && /^(?:ADP|PART)$/.test((tokens[from] as Token).pos)) from++;
		return from < to ? this.resolved(tokens, from, to, index) : undefined;
	}

	/** "he" or "she": the person of the same sentence before it, or the subject of the sentences before. */
	pronoun(gender: Gender, at: number, index: number): Draft | undefined {
		const fits = (g: Gender | undefined) => g === undefined || g === gender;
		let best: { entity?: Entity; draft?: Draft; score: number } | undefined;
		const consider = (score: number, entity?: Entity, draft?: Draft) => {
			if (!best || score > best.score) best = { score, ...(entity ? { entity } : {}), ...(draft ? { draft } : {}) };
		};
		for (let back = 0; back <= 6 && index - back >= 0; back++) {
			const list = (this.bySentence.get(index - back) ?? []).filter(
				(m) =>
					m.entity.kind === "person" &&
					m.span[0] < at &&
					fits(m.entity.gender ?? this.drafts.get(m.entity.key)?.gender),
			);
			list.forEach((m, k) => {
				const subject = m.from <= 4 ? 2 : 0;
				const heard = this.drafts
					.get(m.entity.key)
					?.spans.some((s) => s[0] === m.span[0] || (s[0] <= m.span[0] && m.span[0] < s[1]))
					? 3
					: 0;
				const known = (m.entity.gender ?? this.drafts.get(m.entity.key)?.gender) === gender ? 1 : 0;
				consider(10 - 2 * back + subject + heard + known + (k === 0 ? 0.5 : 0), m.entity);
			});
		}
		for (const draft of this.drafts.values()) {
			if (draft.spans.length === 0 || draft.last > at || !fits(draft.gender)) continue;
			if (draft.kind !== "person" && !(draft.kind === "anonymous" && draft.heads.size > 0 && !/s$/.test(draft.name)))
				continue;
			const distance = index - sentenceAt(this.sentences, draft.last);
			if (distance <= 8) consider(12 - 2 * distance + (draft.gender === gender ? 1 : 0), undefined, draft);
		}
		const draft = best?.draft ?? (best?.entity ? this.person(best.entity) : undefined);
		if (draft) draft.gender ??= gender;
		return draft;
	}

	/** "they": the group last spoken of. */
	plural(at: number, index: number): Draft | undefined {
		const heard = this.latest((d) => d.kind === "organisation" || (d.kind === "anonymous" && /s\b/.test(d.name)), at);
		if (heard && index - sentenceAt(this.sentences, heard.last) <= 4) return heard;
		for (let back = 0; back <= 2 && index - back >= 0; back++) {
			const list = (this.bySentence.get(index - back) ?? []).filter(
				(m) => m.entity.kind === "organisation" && m.span[0] < at,
			);
			const first = list[0];
			if (first) return this.entity(first.entity, "organisation");
		}
		return heard;
	}
}

function uniqueSpans(spans: readonly Span[]): Span[] {
	const seen = new Set<string>();
	return spans
		.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
		.filter((s) => {
			const key = `${s[0]}-${s[1]}`;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		});
}
