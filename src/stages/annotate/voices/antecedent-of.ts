import type { Token } from "../../../core/index.js";
import type { NameMention } from "../names/find-names.js";
import { isPersonNoun } from "./person-nouns.js";
import { isRole, type SourceWords } from "./source-words.js";

/** A participle is looked behind so far for whom it tells of. */
const longestClause = 12;

const isInPhrase = ({ pos, text }: Token) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/.test(pos) || text === "-";

/** Where the words before a noun at `at` begin that belong to it: "a second patient". */
function startOf(tokens: readonly Token[], at: number): number {
	let from = at;
	while (from > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test((tokens[from - 1] as Token).pos)) from--;
	return from;
}

/**
 * Where the words for the person begin who is meant by "who" behind the phrase `[from, to)`: the nearest part of it that is of a person ("a
 * friend of the family", "remedy for those"), or whom a participle before it tells of: "a patient showing signs of fever". `from` where no
 * word tells a person.
 */
function personIn(tokens: readonly Token[], from: number, to: number): number {
	let end = to;
	for (let at = to - 1; at >= from; at--) {
		const isFirst = at === from;
		if ((tokens[at] as Token).pos !== "ADP" && !isFirst) continue;
		const start = (tokens[at] as Token).pos === "ADP" ? at + 1 : at;
		const head = tokens[end - 1];
		if (start < end && head && isPersonNoun(head.text)) return start;
		end = at;
	}
	for (let at = from - 1; at > 0 && from - at < longestClause; at--) {
		const { pos, lower } = tokens[at] as Token;
		const noun = tokens[at - 1] as Token;
		if (pos === "VERB" && lower.endsWith("ing") && isPersonNoun(noun.text)) return startOf(tokens, at - 1);
		if (pos !== "VERB" && !isInPhrase(tokens[at] as Token)) break;
	}
	return from;
}

/** The words of the noun right before "who" or "which", where the source is that one word, or before `end`; none when no noun stands there. */
export function antecedentOf({ tokens, from: at, sentence }: SourceWords, end = at): SourceWords | undefined {
	let to = end;
	while (to > 0 && /^(?:,|in|of|to|with|for)$/.test((tokens[to - 1] as Token).lower)) to--;
	let from = to;
	while (from > 0 && to - from < 15 && isInPhrase(tokens[from - 1] as Token)) from--;
	// "Allegations from two lawmakers who": who has an office is meant, not what they are told of with.
	const office = tokens.slice(from, to).findLastIndex((t) => t.pos === "ADP");
	if (isRole(tokens[to - 1]?.text ?? "") && office >= 0) from += office + 1;
	else if (from < to && /^whom?$/.test(tokens[at]?.lower ?? "")) from = personIn(tokens, from, to);
	while (from < to && /^(?:ADP|PART)$/.test((tokens[from] as Token).pos)) from++;
	return from === to ? undefined : { tokens, from, to, sentence };
}

/** The words for whoever stands before "of Orsk, Velland, who", with nothing but those places between; none where no person stands there. */
export function personBeforePlaces(words: SourceWords, names: readonly NameMention[]): SourceWords | undefined {
	const { tokens } = words;
	const isPlace = (at: number) => names.some((m) => m.entity.kind === "place" && m.from <= at && at < m.to);
	const leads = ({ pos, text }: Token) => pos === "ADP" || pos === "DET" || text === ",";
	let end = words.from;
	while (end > 0 && (isPlace(end - 1) || leads(tokens[end - 1] as Token))) end--;
	const noun = antecedentOf(words, end);
	if (noun === undefined || names.some((m) => m.entity.kind === "person" && m.to === end)) return noun;
	// Whom a phrase names before its noun is another: the tagger may take the verb between for none.
	const namesAnother = names.some((m) => m.entity.kind === "person" && m.from >= noun.from);
	return !namesAnother && tokens.slice(noun.from, noun.to).some((t) => isPersonNoun(t.text)) ? noun : undefined;
}
