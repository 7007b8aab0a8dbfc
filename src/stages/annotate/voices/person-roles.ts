import type { Sentence, Token } from "../../../core/index.js";
import type { Entity, NameMention } from "../names/find-names.js";
import { canonicalName, demonyms, honorifics, isKnownPlace, roleHeads, titles } from "../names/name-lexicon.js";

/** What a report says a person is, and for whom the person speaks. */
export interface PersonRole {
	/** "deputy Taliban spokesperson". */
	readonly role?: string;
	/** The body named in the role: "Taliban". */
	readonly speaksFor?: string;
}

/** Token indices of one sentence, `[start, end)`. */
type Range = readonly [start: number, end: number];

const bare = (word: string) => word.toLowerCase().replace(/\.$/, "");
const modifying = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);
const body =
	/^(?:ministry|department|government|company|party|police|army|military|council|campaign|agency|university|union|administration|force|forces|office|group|bank|team|authority|commission|committee|board)$/;

function isRoleWord(word: string): boolean {
	const lower = bare(word);
	return (
		roleHeads.has(lower) || roleHeads.has(lower.replace(/s$/, "")) || (titles.has(lower) && !honorifics.has(lower))
	);
}

/** Role words right before a name: "Foreign Ministry spokesperson", "the former finance minister,". */
function roleBefore(tokens: readonly Token[], from: number, to: number): Range | undefined {
	const comma = tokens[from - 1]?.text === ",";
	// "The mayor, X, left" names the mayor; "according to the mayor, X left" does not.
	if (comma && to < tokens.length && !/^[,.]$/.test(tokens[to]?.text ?? "")) return undefined;
	const end = comma ? from - 1 : from;
	let start = end;
	let head = -1;
	while (start > 0 && end - start < 14) {
		const token = tokens[start - 1] as Token;
		if (!modifying.has(token.pos) && !/^(?:of|for|['’]s?|and|at|-|–)$/.test(token.lower)) break;
		start--;
		if (isRoleWord(token.text) && head < 0) head = start;
	}
	while (start < end && /^(?:of|for|and|at|-|–|['’]s?)$/.test((tokens[start] as Token).lower)) start++;
	if (head < start) return undefined;
	if (!comma) return end - head > 3 ? undefined : [start, end];
	// With a comma between, a description opens with an article, a possessive or a capital.
	const opens = /^(?:DET|PROPN|ADJ)$/.test((tokens[start] as Token).pos) || tokens[start - 1]?.pos === "PRON";
	return opens ? [start, end] : undefined;
}

/** Role words in apposition after a name: "X, the deputy Taliban spokesperson," and "X, 43, a farmer". */
function roleAfter(tokens: readonly Token[], to: number): Range | undefined {
	let at = to;
	if (tokens[at]?.text !== "," && tokens[at]?.text !== "(") return undefined;
	at++;
	if (tokens[at]?.pos === "NUM" && tokens[at + 1]?.text === ",") at += 2;
	const start = at;
	let role = false;
	while (at < tokens.length && at - start < 20) {
		const token = tokens[at] as Token;
		if (token.pos === "VERB" && !/(?:ing|ed)$/.test(token.lower)) return undefined;
		if (!modifying.has(token.pos) && !/^(?:of|for|['’]s?|and|at|in|to|with|-|–|&|his|her|their|its)$/.test(token.lower))
			break;
		if (isRoleWord(token.text)) role = true;
		at++;
	}
	while (at > start && /^(?:ADP|CCONJ)$/.test(tokens[at - 1]?.pos ?? "")) at--;
	return role && at > start ? [start, at] : undefined;
}

function withoutArticle(words: string): string {
	return words
		.replace(/^(?:the|an?|its|their|his|her)\s+/i, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** "Taliban" of "Taliban Ministry of Foreign Affairs": the party that a body's name begins with, when it is a name by itself. */
function partyIn(words: readonly string[], known: ReadonlySet<string>): string {
	for (let n = words.length - 1; n > 0; n--) {
		const lead = words.slice(0, n).join(" ");
		const rest = words.slice(n).map(bare);
		if ((known.has(lead.toLowerCase()) || isKnownPlace(lead)) && rest.some((w) => body.test(w)))
			return canonicalName(lead);
	}
	return words.join(" ");
}

const agents = /\b(?:spokes(?:man|woman|person)|lawyer|attorney|aide|adviser|advisor|campaign|administration)\b/;

/** Finds the party named in role words; made once for a report. */
export class PartyFinder {
	readonly #bySentence = new Map<number, NameMention[]>();
	readonly #known = new Set<string>();

	constructor(
		readonly sentences: readonly Sentence[],
		mentions: readonly NameMention[],
	) {
		for (const mention of mentions) {
			const list = this.#bySentence.get(mention.sentence) ?? [];
			list.push(mention);
			this.#bySentence.set(mention.sentence, list);
			if (mention.entity.kind !== "person") this.#known.add(mention.words.join(" ").toLowerCase());
		}
	}

	/** Names that overlap the words `range` of a sentence, found by binary search; all of the sentence by default. */
	mentionsIn(sentence: number, [start, end]: Range = [0, Number.POSITIVE_INFINITY]): readonly NameMention[] {
		const all = this.#bySentence.get(sentence) ?? [];
		let [low, high] = [0, all.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((all[middle] as NameMention).to <= start) low = middle + 1;
			else high = middle;
		}
		let last = low;
		while (last < all.length && (all[last] as NameMention).from < end) last++;
		return all.slice(low, last);
	}

	/** "Taliban" of "Taliban Ministry of Foreign Affairs"; the words themselves when no party leads them. */
	leadingParty(words: readonly string[]): string {
		return partyIn(words, this.#known);
	}

	/** The first organisation or country named in the words `range` of a sentence, else a body's own words; undefined for none. */
	partyOf(sentence: number, range: Range, except?: Entity): string | undefined {
		const [start, end] = range;
		const tokens = this.sentences[sentence]?.tokens ?? [];
		let people: string | undefined;
		for (const mention of this.mentionsIn(sentence, range)) {
			if (mention.entity === except) continue;
			const { kind, name } = mention.entity;
			if (kind === "person") {
				// "an Orlov spokesman", "a lawyer for Orlov" speak for a person.
				if (
					agents.test(
						tokens
							.slice(start, end)
							.map((t) => t.lower)
							.join(" "),
					)
				)
					people ??= name;
				continue;
			}
			const words = mention.words.filter((w) => !isRoleWord(w));
			if (words.length === 0) continue;
			if (kind === "other" && demonyms.has(name.toLowerCase())) {
				people ??= name;
				continue;
			}
			if (words.length < mention.words.length) return partyIn(words, this.#known);
			return kind === "place" ? name : partyIn(name.split(" "), this.#known);
		}
		if (people) return people;
		for (let i = start; i < end; i++) {
			const token = tokens[i];
			if (!token || !body.test(token.lower)) continue;
			let from = i;
			while (
				from > start &&
				/^(?:ADJ|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? "") &&
				!isRoleWord(tokens[from - 1]?.text ?? "")
			)
				from--;
			return tokens
				.slice(from, i + 1)
				.map((t) => t.text)
				.join(" ");
		}
		return undefined;
	}
}

/** Roles of the people named in a report, by entity key: the first mention that gives one, with a party where some mention has it. */
export function personRoles(
	text: string,
	parties: PartyFinder,
	mentions: readonly NameMention[],
): ReadonlyMap<string, PersonRole> {
	const out = new Map<string, PersonRole>();
	for (const { entity, sentence, from, to } of mentions) {
		if (entity.kind !== "person") continue;
		const known = out.get(entity.key);
		if (known?.speaksFor) continue;
		const { tokens } = parties.sentences[sentence] as Sentence;
		const range = roleBefore(tokens, from, to) ?? roleAfter(tokens, to);
		if (!range) continue;
		const [s, e] = [tokens[range[0]] as Token, tokens[range[1] - 1] as Token];
		const role = withoutArticle(text.slice(s.span[0], e.span[1]));
		const party = parties.partyOf(sentence, range, entity);
		if (!known) out.set(entity.key, { role, ...(party ? { speaksFor: party } : {}) });
		else if (party) out.set(entity.key, { role, speaksFor: party });
	}
	return out;
}
