import type { Token } from "../../../core/index.js";
import { bodyWords } from "../../../text/body-words.js";
import { rejects, sayingOf } from "./rejection-words.js";

/** "The Harbour League 's claim": so many words behind a rejection the word for what it turns down may stand. */
const farthestSaying = 6;

/** Whether a token is the mark of an owner: "Holt's", "the guards'". */
export const isPossessive = (token: Token | undefined): boolean => /^['’]s?$/.test(token?.text ?? "");
const isArticle = ({ lower }: Token) => /^(?:the|an?|any|all|some|both|this|that|these|those)$/.test(lower);

/**
 * The words that tell whose words a rejection at `at` turns down: "Holt" of "dismissed Holt's idea", "League" of "disputed League
 * claims", "a neighbour" of "dismissed a neighbour's report", "Holt" of "denied allegations by Holt". Empty where it gives nobody.
 */
export function ownerOf(tokens: readonly Token[], at: number): readonly Token[] {
	const behind = tokens.slice(at + 1, at + 1 + farthestSaying);
	const saying = behind.findIndex(
		({ lemma, pos }, i) => sayingOf(lemma) !== undefined && (pos === "NOUN" || i === 0 || isPossessive(behind[i - 1])),
	);
	// "Denied that Holt's plan was late" gives what is denied in words of its own.
	if (
		saying < 0 ||
		behind.slice(0, saying).some((t) => t.pos === "VERB" || t.pos === "SCONJ" || rejects(t) || t.lower === "that")
	)
		return [];
	const by = behind[saying + 1]?.lower === "by" ? behind.slice(saying + 2).filter((t) => t.pos === "PROPN") : [];
	if (by.length > 0) return by;
	const before = behind.slice(0, saying);
	const mark = before.findLastIndex(isPossessive);
	if (mark >= 0) return before.slice(0, mark).filter((t) => !isArticle(t));
	return before.slice(-1).filter((t) => /^\p{Lu}/u.test(t.text));
}

/** Whose words a rejection points at: `anybody` who said something before it; `named`: whom its sentence names; `body`: no person; `several`: charges or demands, since "them" may be things that are told of. */
export type PointsAt = "anybody" | "named" | "body" | "several";

/** When and how something is turned down, behind the word for it: "that claim Tuesday", "his account through a lawyer". Behind a "that" alone a clause may begin. */
const whenOrHow =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|again|through|via|during|after|before)$/;

/** Whether nothing of what is turned down stands at `i` of the words behind a rejection: who is told so may ("that claim to CNN"); "the claim to Norda" is on land. */
function endsAt(behind: readonly Token[], i: number): boolean {
	const [word = "", next] = [behind[i]?.lower, behind[i + 1]];
	if (word === "" || /^(?:[.,;]|and|but|while|as|on|in|when)$/.test(word)) return true;
	if (word !== "to" || !next) return false;
	if (/^(?:reporters|journalists)$/.test(next.lower)) return true;
	const name = next.lower === "the" ? behind[i + 2] : next;
	return name?.pos === "PROPN" && /^(?:this|that|it|these|those)$/.test(behind[0]?.lower ?? "");
}

/**
 * "This", "it", "her account", "the allegations" right behind a rejection, with nothing of its own behind it: whose words it points at, as far as it says.
 * "the League claim", "Holt's account" name somebody, "the group's claim" a body; undefined where it points at nothing before it.
 */
export function pointsBack(tokens: readonly Token[], at: number): PointsAt | undefined {
	// "Did not agree with Holt's assessment".
	const from = /^(?:with|from)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
	const behind = tokens.slice(from, from + farthestSaying);
	const first = behind[0]?.lower ?? "";
	if (/^(?:this|that|it)$/.test(first) && endsAt(behind, 1)) return "anybody";
	if (/^(?:them|these|those)$/.test(first) && endsAt(behind, 1)) return "several";
	const saying = behind.findIndex((t) => sayingOf(t.lemma) !== undefined);
	if (saying < 1 || !(endsAt(behind, saying + 1) || whenOrHow.test(behind[saying + 1]?.lower ?? ""))) return undefined;
	const isOpened = /^(?:this|that|these|those|his|her|their|its|the|both)$/.test(first);
	const whose = behind.slice(isOpened ? 1 : 0, saying);
	if (!isOpened && !(isPossessive(whose.at(-1)) && whose[0]?.pos === "PROPN")) return undefined;
	if (whose.length === 0) return "anybody";
	if (!whose.every((t) => t.pos === "PROPN" || bodyWords.has(t.lemma) || isPossessive(t))) return undefined;
	return whose.some((t) => t.pos === "PROPN") ? "named" : "body";
}
