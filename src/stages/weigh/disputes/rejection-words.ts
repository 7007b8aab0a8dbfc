import type { Token } from "../../../core/index.js";
import { isKeptBack } from "../../../text/silence.js";

const list = (words: string) => new Set(words.trim().split(/\s+/));

const verbs = list(
	"deny reject dismiss dispute refute rebut contradict rebuff disagree spurn disavow refuse disprove debunk discount",
);
const nouns = list("denial rejection dismissal rebuttal refusal");

/** Whether a word, by its dictionary form and part of speech, turns down what another says or asks. "A dispute" is a quarrel. */
export function rejects({ lemma, pos }: Pick<Token, "lemma" | "pos">): boolean {
	return pos === "NOUN" ? nouns.has(lemma) : pos === "VERB" && verbs.has(lemma);
}

/** "Refusing to let him finish" turns down nothing that was told either. */
const letting = /^to (?:let|allow|finish)\b/;
/** So many tokens behind "refuse" tell what is refused. */
const refusedIn = 16;

/** Whether the token at `i` turns down what another says or asks, and not a question: "refused to comment" does not. */
export function turnsDownWords(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	if (!token || !rejects(token)) return false;
	// "Refused to confirm or deny it", "neither confirmed nor denied it".
	if (/^n?or$/.test(tokens[i - 1]?.lower ?? "") && tokens[i - 2]?.lemma === "confirm") return false;
	const refused = tokens.slice(i + 1, i + 1 + refusedIn).map((t) => t.lower);
	const infinitive = /^refus(?:e|al)$/.test(token.lemma) && refused[0] === "to" ? refused.join(" ") : "";
	return !letting.test(infinitive) && !isKeptBack(infinitive);
}

/** Judgements that turn down another's words when somebody utters them: "the charge is baseless". */
export const dismissals = list(
	`false baseless unfounded overblown untrue nonsense ridiculous unpersuasive unconvincing unsupportable misleading
	 fabricated absurd groundless exaggerated inaccurate ludicrous preposterous unsubstantiated illogical bogus`,
);
/** The same where they are said of something: "that is propaganda", "called it a trick"; whoever is lured by a trick turns nothing down. */
export const judgements = list(
	"lie lies propaganda trick ploy smear malarkey hogwash baloney bunk rubbish garbage bunkum poppycock codswallop",
);

/** What another said, as a noun, by what it is: a rejection beside one of these points at somebody's words. */
const demands = list("demand call request proposal offer ultimatum threat appeal bid plea order");
const charges = list("allegation accusation claim charge criticism blame accusations");
const views = list(
	"argument assertion assessment concern suggestion statement report warning remark comment notion idea finding fear account version",
);

/** `demand`: somebody wants something; `charge`: somebody holds something against another; `view`: somebody thinks so. */
export type Saying = "demand" | "charge" | "view";

/** The kind of saying that a noun names; undefined for other words. */
export function sayingOf(lemma: string): Saying | undefined {
	return demands.has(lemma) ? "demand" : charges.has(lemma) ? "charge" : views.has(lemma) ? "view" : undefined;
}

/** Words by which a speaker wants something. */
export const wanting = list("demand unless must urge ultimatum insist require should threaten warn");
/** Words by which a speaker holds something against another. */
const blaming = list("accuse allege blame allegation accusation guilty illegal fault condemn denounce claim");

/** Whether the word at `i` holds something against another; "heard about her accusation" only speaks of one, "proof of its claims that they strip engines" makes it. */
export const holdsAgainst = (tokens: readonly Token[], i: number): boolean =>
	blaming.has(tokens[i]?.lemma ?? "") &&
	(tokens[i + 1]?.lower === "that" || !/^(?:his|her|its|their|my|our)$/.test(tokens[i - 1]?.lower ?? ""));
