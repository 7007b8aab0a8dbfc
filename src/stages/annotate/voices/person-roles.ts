import type { Sentence, Token } from "../../../core/index.js";
import type { Entity, NameMention } from "../names/find-names.js";
import { demonyms, honorifics, roleHeads, titles } from "../names/name-lexicon.js";

/** What a report says a person is, and for whom the person speaks. */
export interface PersonRole {
	/** "deputy Taliban spokesperson". */
	readonly role?: string;
	/** The body named in the role: "Taliban". */
	readonly speaksFor?: string;
}

const bare = (word: string) => word.toLowerCase().replace(/\.$/, "");
const modifying = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);

function isRoleWord(token: Token | undefined): boolean {
	if (!token) return false;
	const word = bare(token.text);
	return roleHeads.has(word) || roleHeads.has(word.replace(/s$/, "")) || (titles.has(word) && !honorifics.has(word));
}

/** Role words right before a name: "Foreign Ministry spokesperson", "the former finance minister,". */
function roleBefore(tokens: readonly Token[], from: number): readonly [number, number] | undefined {
	let end = from;
	const comma = tokens[end - 1]?.text === ",";
	if (comma) end--;
	let start = end;
	let head = -1;
	while (start > 0 && end - start < 14) {
		const token = tokens[start - 1] as Token;
		const inside = modifying.has(token.pos) || /^(?:of|for|['’]s?|and|at|-|–)$/.test(token.lower);
		if (!inside) break;
		start--;
		if (isRoleWord(token) && (head < 0 || !comma)) head = head < 0 ? start : head;
	}
	if (head < 0) return undefined;
	// Without a comma between, the role word stands right before the name; with one it may have "of the ministry" after it.
	if (!comma && end - head > 3) return undefined;
	return [start, end];
}

/** Role words in apposition after a name: "X, the deputy Taliban spokesperson," and "X, 43, a farmer". */
function roleAfter(tokens: readonly Token[], to: number): readonly [number, number] | undefined {
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
		if (isRoleWord(token)) role = true;
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

/** The party in the words `[start, end)` of a sentence: the first organisation or country named there, or a body's own name. */
export function bodyIn(
	tokens: readonly Token[],
	mentions: readonly NameMention[],
	[start, end]: readonly [number, number],
	except: Entity | undefined,
): string | undefined {
	let people: string | undefined;
	for (const mention of mentions) {
		if (mention.from >= end || mention.to <= start || mention.entity === except) continue;
		const { kind, name } = mention.entity;
		if (kind === "person") continue;
		const words = mention.words.filter((w) => !isRoleWord({ text: w } as Token));
		if (words.length === 0) continue;
		if (kind === "other" && demonyms.has(name.toLowerCase())) {
			people ??= name;
			continue;
		}
		if (kind === "place" && words.length < mention.words.length) return words.join(" ");
		return words.length < mention.words.length ? words.join(" ") : name;
	}
	if (people) return people;
	for (let i = start; i < end; i++) {
		const token = tokens[i] as Token;
		if (
			/^(?:ministry|department|government|company|party|police|army|military|council|campaign|agency|university|union)$/.test(
				token.lower,
			)
		) {
			let from = i;
			while (from > start && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? "") && !isRoleWord(tokens[from - 1]))
				from--;
			return tokens
				.slice(from, i + 1)
				.map((t) => t.text)
				.join(" ");
		}
	}
	return undefined;
}

/** Roles of the people named in a report, by entity key: the first mention that gives one, with a body where some mention has it. */
export function personRoles(
	text: string,
	sentences: readonly Sentence[],
	mentions: readonly NameMention[],
): ReadonlyMap<string, PersonRole> {
	const bySentence = new Map<number, NameMention[]>();
	for (const mention of mentions) {
		const list = bySentence.get(mention.sentence) ?? [];
		list.push(mention);
		bySentence.set(mention.sentence, list);
	}
	const out = new Map<string, PersonRole>();
	for (const mention of mentions) {
		if (mention.entity.kind !== "person") continue;
		const known = out.get(mention.entity.key);
		if (known?.role && known.speaksFor) continue;
		const { tokens } = sentences[mention.sentence] as Sentence;
		const range = roleBefore(tokens, mention.from) ?? roleAfter(tokens, mention.to);
		if (!range) continue;
		const [s, e] = [tokens[range[0]] as Token, tokens[range[1] - 1] as Token];
		const role = withoutArticle(text.slice(s.span[0], e.span[1]));
		const body = bodyIn(tokens, bySentence.get(mention.sentence) ?? [], range, mention.entity);
		if (!known) out.set(mention.entity.key, { role, ...(body ? { speaksFor: body } : {}) });
		else
			out.set(mention.entity.key, {
				role: body && !known.speaksFor ? role : (known.role ?? role),
				...((known.speaksFor ?? body) ? { speaksFor: known.speaksFor ?? (body as string) } : {}),
			});
	}
	return out;
}
