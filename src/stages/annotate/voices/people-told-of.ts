import type { Sentence, Token } from "../../../core/index.js";
import type { NameMention } from "../names/find-names.js";
import { inNounPhrase, isRole, type SourceWords, singular } from "./source-words.js";

/** How many words of a sentence are read for its subject, and how many of them before it: "On the eve of the vote,". */
const mostWords = 40;
const mostBefore = 14;

/** Nouns for several people that are no office or trade. */
const peopleNoun =
	/^(?:people|witnesses|parents|families|relatives|neighbou?rs|villagers|locals|men|women|children|boys|girls|teenagers|youths|pupils|friends|colleagues|workers|employees|staffers|strikers|protesters|protestors|demonstrators|passengers|refugees|migrants|prisoners|inmates|hostages|captives|rescuers|firefighters|bystanders|onlookers|observers|critics|opponents|rivals|jurors|plaintiffs|defendants|hackers|attackers|gunmen|rebels|fishermen|sailors|miners|shoppers|tourists|customers|patients|medics|fans|voters|organi[sz]ers|attendees|liberals|conservatives|mothers|fathers|couples?|brothers|sisters|twins|pair|trio|troops|police)$/;

function isPeople({ lower }: Token): boolean {
	return peopleNoun.test(lower) || (singular(lower) !== lower && isRole(lower));
}

/** Index of the first word of the sentence's own clause from `from` on: what stands before it is "On Friday," or "But". */
function opened(tokens: readonly Token[], from: number): number {
	let at = from;
	while (
		/^(?:SCONJ|CCONJ|ADV|PUNCT)$/.test(tokens[at]?.pos ?? "") ||
		/^(?:as|when|while)$/.test(tokens[at]?.lower ?? "")
	)
		at++;
	return at;
}

/** The words for the several people of whom a sentence tells, where they are its subject; "named" where two of them are named; undefined for others. */
export function peopleToldOf(
	{ tokens }: Sentence,
	sentence: number,
	to: number,
	names: readonly NameMention[],
): SourceWords | "named" | undefined {
	const end = Math.min(to, tokens.length, mostWords);
	// "As the parents left, they said", "On Monday, the parents left".
	for (let start = opened(tokens, 0); start < Math.min(end, mostBefore); ) {
		let at = start;
		while (at < end && inNounPhrase.test((tokens[at] as Token).pos)) at++;
		const head = tokens[at - 1];
		const joined = joinedWith(tokens, start, at, end, names);
		if (joined) return "named";
		if (at > start && at < end && head && isPeople(head)) return { tokens, from: start, to: at, sentence };
		const comma = tokens.findIndex((t, i) => i >= start && i < Math.min(end, mostBefore) && t.text === ",");
		// Only a phrase of time or place, or a clause, stands before a subject.
		if (comma < 0 || !/^(?:ADP|SCONJ|VERB)$/.test(tokens[0]?.pos ?? "")) return undefined;
		start = opened(tokens, comma + 1);
	}
	return undefined;
}

/** Whether the subject that begins at `start` is two people who are named: "Ann Holt and Ben Reed met". */
function joinedWith(
	tokens: readonly Token[],
	start: number,
	at: number,
	end: number,
	names: readonly NameMention[],
): boolean {
	const [first, second] = names.filter((m) => m.from >= start && m.from < end && m.entity.kind === "person");
	if (!first || !second || first.from > at || first.entity === second.entity) return false;
	const between = tokens.slice(first.to, second.from);
	return (
		between.some((t) => t.lower === "and") &&
		between.every((t) => /^(?:NOUN|PROPN|ADJ|DET|CCONJ)$/.test(t.pos)) &&
		/^(?:VERB|AUX|ADV|PUNCT)$/.test(tokens[second.to]?.pos ?? "")
	);
}
