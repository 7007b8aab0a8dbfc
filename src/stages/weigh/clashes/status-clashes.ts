import { addTo, contains, type MarkedReport, meet, type Sentence, type Span, type Token } from "../../../core/index.js";
import { doerAt, phraseOf, undergoerAt } from "../../../text/clause-roles.js";
import { headOf, relationOf } from "../../../text/dependents.js";
import { untrueWords } from "../../../text/untrue-words.js";
import { meaningOf, sharedRarity } from "../alike.js";
import { type Clash, quotedAt, type Spot } from "../clash.js";
import { contentOf, contentRoot, folded, nameWordsIn } from "../content-words.js";
import { polarityAt } from "../grammar/polarity.js";
import { marksWithin } from "../marks-within.js";
import type { Setting } from "../setting.js";
import { denialKind } from "../shared-verdicts.js";
import { dying, killing, type StatusWord, statusWord } from "./status-words.js";

/** What a sentence says somebody or something is: dead, armed, not armed. */
interface Status extends Spot, StatusWord {
	/** Folded words of the names of whom it is said; of "he" and "the actor" the names of the sentence, or of the one before. */
	readonly names: ReadonlySet<string>;
	/** Whether the names are those of the words it is said of. */
	readonly isNamed: boolean;
	/** Roots of the other words that it is said of. */
	readonly nouns: ReadonlySet<string>;
	readonly several: boolean;
	/** Content words of its sentence without the word itself. */
	readonly words: ReadonlySet<string>;
}

/** So much the words that two sentences share weigh by rarity, and so like in meaning they are. By eye, on the stories of three sets. */
const alike = { weight: 3, meaning: 0.4 };
/** So many tellings of one status are compared; a sentence is read so many tokens far. */
const most = { told: 60, tokens: 100 };
/** So many tokens before "alive" tell that it is so at the time of the report, and before any that it is only thought. */
const reach = 6;
/** And so many that "killed" is what was done to somebody. */
const passive = 3;

const linking = new Set(
	"be find remain turn become appear seem stay prove believe presume declare pronounce report confirm go".split(" "),
);
const predicates = new Set<string | undefined>(["acomp", "oprd", "attr"]);
const clauses = new Set<string | undefined>(["root", "ccomp", "conj", "relcl", "advcl", "xcomp"]);
/** What is told so is no status that the report tells. */
const falsely = new RegExp(
	`\\b(?:${untrueWords}|fake|hoax\\p{L}*|phony|satir\\p{L}*|debunk\\p{L}*|rumou?r\\p{L}*|unable to (?:verify|confirm)|not be (?:\\p{L}+ly )?(?:verified|confirmed))\\b`,
	"iu",
);
const now = /^(?:is|are|am|['’](?:s|re|m)|remains?|find|finds|found)$/;

/** What the word at `i` says that somebody or something is, and the head of the words for that. */
function toldAt(sentence: Sentence, i: number): (StatusWord & { readonly of: number }) | undefined {
	const { lower } = sentence.tokens[i] as Token;
	const before = sentence.tokens.slice(Math.max(0, i - reach), i);
	const dies = dying.has(lower);
	if (dies || (killing.has(lower) && before.slice(-passive).some((t) => t.lemma === "be"))) {
		const of = dies ? doerAt(sentence, i) : undergoerAt(sentence, i);
		return of === undefined ? undefined : { status: "alive", sign: -1, ofPeople: true, of };
	}
	const word = statusWord(lower);
	if (!word) return undefined;
	const relation = relationOf(sentence, i);
	const isPredicate = predicates.has(relation);
	if (!isPredicate && !clauses.has(relation)) return undefined;
	const verb = isPredicate ? headOf(sentence, i) : undefined;
	if (verb !== undefined && !linking.has(sentence.tokens[verb]?.lemma ?? "")) return undefined;
	const [doer, undergoer] = [doerAt(sentence, i), undergoerAt(sentence, i)];
	const of = relation === "oprd" || !isPredicate ? (undergoer ?? doer) : (doer ?? undergoer);
	if (of === undefined) return undefined;
	// Who was alive may have died.
	const isSo = lower !== "alive" || before.some((t) => now.test(t.lower));
	return isSo ? { ...word, of } : undefined;
}

/** Whether the sentence calls it false, a rumour or not confirmed that somebody is dead, wherever it says so, or of another status before it. */
function isCalledFalse({ text }: MarkedReport, sentence: Sentence, [start, end]: Span, isDead: boolean): boolean {
	const before = text.slice(sentence.span[0], start);
	return falsely.test(isDead ? before + text.slice(end, sentence.span[1]) : before);
}

function statusesIn(report: MarkedReport, sentence: Sentence, last: Sentence | undefined): Status[] {
	const tokens = sentence.tokens.slice(0, most.tokens);
	return tokens.flatMap((token, i): Status[] => {
		const told = toldAt(sentence, i);
		if (!told || told.of === i) return [];
		const polarity = polarityAt(tokens, i);
		const isDead = told.status === "alive" && polarity * told.sign === -1;
		if (isCalledFalse(report, sentence, token.span, isDead)) return [];
		const before = tokens.slice(Math.max(0, i - reach), i);
		if (polarity === 0 || before.some((t) => /^(?:sure|certain)$/.test(t.lower))) return [];
		const head = sentence.tokens[told.of] as Token;
		const phrase = phraseOf(sentence, told.of).map((k) => sentence.tokens[k] as Token);
		const marks = marksWithin(report.names, sentence.span);
		const isName = (t: Token) => t.pos === "PROPN" || marks.some((m) => contains(m.span, t.span));
		const own = new Set(phrase.filter(isName).map(folded));
		const around = nameWordsIn(tokens);
		const negator =
			polarity === -1 ? before.findLast((t) => /^(?:not|n['’]t|never|no|neither|nor)$/.test(t.lower)) : undefined;
		return [
			{
				report,
				sentence,
				span: [(negator ?? token).span[0], token.span[1]],
				status: told.status,
				sign: (polarity * told.sign) as 1 | -1,
				ofPeople: told.ofPeople,
				names: own.size > 0 ? own : around.size > 0 ? around : nameWordsIn(last?.tokens ?? []),
				isNamed: own.size > 0,
				nouns: contentOf(phrase.filter((t) => t.pos === "NOUN" && !isName(t))),
				several:
					/^(?:they|we|these|those|both|all)$/.test(head.lower) ||
					(head.pos === "NOUN" && head.lower !== head.lemma) ||
					phrase.some((t) => t.lower === "and" || t.pos === "NUM"),
				words: new Set([...contentOf(tokens)].filter((word) => word !== contentRoot(token))),
			},
		];
	});
}

/** Whether two are said of one: of somebody by name, of a thing by the word for it. */
function areOfOne(a: Status, b: Status): boolean {
	if (a.several !== b.several) return false;
	if (a.ofPeople && a.several) return false;
	if (!a.ofPeople) return meet(a.nouns, b.nouns) && (!a.isNamed || !b.isNamed || meet(a.names, b.names));
	return (a.isNamed || b.isNamed) && meet(a.names, b.names);
}

/** What one report says that somebody or something is, and another that it is not or is the opposite, wherever they stand in the story: found dead here, alive there. */
export function statusClashes(setting: Setting): Clash[] {
	const [told, denied] = [new Map<string, Status[]>(), new Map<string, Status[]>()];
	for (const report of setting.inOrder)
		report.sentences.forEach((sentence, i) => {
			for (const one of statusesIn(report, sentence, report.sentences[i - 1]))
				addTo(one.sign === 1 ? told : denied, one.status, one, most.told);
		});
	const out: Clash[] = [];
	for (const [status, ones] of told)
		for (const a of ones)
			for (const b of denied.get(status) ?? []) {
				if (a.report === b.report || !areOfOne(a, b)) continue;
				if (sharedRarity(a.words, b.words, setting) < alike.weight || meaningOf(a, b, setting) < alike.meaning)
					continue;
				const why = `one report says ${quotedAt(a)}, the other ${quotedAt(b)}`;
				out.push({ a, b, kind: denialKind(b.report, a.report), confidence: 0.6, rule: "said-and-denied", why });
			}
	return out;
}
