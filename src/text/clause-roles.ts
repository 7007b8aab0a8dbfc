import { contains, type Relation, type Sentence, type Span, type Token, tokenAt } from "../core/index.js";
import { above, anyOf, dependentsOf, headOf, relationOf } from "./dependents.js";

const subjects = anyOf("nsubj", "nsubjpass");
const passives = anyOf("nsubjpass", "auxpass");
/** What only a verb has. */
const ofVerb = anyOf("nsubj", "nsubjpass", "aux", "auxpass", "dobj");
const agents = anyOf("agent");
const objects = anyOf("dobj");
const prepositional = anyOf("pobj");
/** What a noun phrase is made of beside its head; whose it is, relative clauses and what stands behind a preposition are not, but for "including". */
const phraseParts = anyOf("compound", "nmod", "amod", "nummod", "part", "appos", "det", "conj");
const prepositions = anyOf("prep");
/** A noun that tells a deed of the verb's subject: "clinched it with a **win**", "secured a **win**". */
const objectsOfAnyKind = anyOf("pobj", "dobj");
/** A predicate that is no verb: "was **safe**", "is a **ferry**". */
const predicates = anyOf("acomp", "attr", "oprd");
/** A verb without a subject of its own has that of the verb above it: "wants to leave", "came and left", "left, closing the door". */
const borrows = anyOf("xcomp", "conj", "advcl", "pcomp");
/** A clause that tells more of a noun: "the man **who left**", "the ferry **sold** in May". */
export const ofNoun = anyOf("relcl", "acl");
/** What tells more of a noun, and marks. */
const besideNoun = anyOf("relcl", "acl", "appos", "advcl", "punct", "parataxis", "ccomp");
/** "Who" and "that" stand for the noun that their clause is told of. */
export const relative = /^(?:who|whom|which|that)$/;
/** Nobody asks for the subject of a deeper chain of verbs. */
const deepest = 6;

/** The tokens of the phrase around a noun, in order: "the **foreign minister**, **Jane Orlov**"; not whose it is: "Orlov's **wife**". */
export function phraseOf(sentence: Sentence, head: number): number[] {
	const out = new Set([head]);
	for (const at of out) {
		const including = dependentsOf(sentence, at, prepositions).filter((i) => sentence.tokens[i]?.lower === "including");
		for (const i of dependentsOf(sentence, at, phraseParts)) out.add(i);
		for (const i of including.flatMap((k) => dependentsOf(sentence, k, prepositional))) out.add(i);
	}
	return [...out].sort((x, y) => x - y);
}

/** What a noun's own words are: all that hangs on it but clauses and appositions, as one run around it: "a **spokesman** for the board". */
export function nounPhraseOf(sentence: Sentence, head: number): [from: number, to: number] {
	const inside = new Set([head]);
	for (const at of inside)
		sentence.dependencies?.heads.forEach((above, i) => {
			if (above === at && !besideNoun.has(relationOf(sentence, i) as Relation)) inside.add(i);
		});
	let [from, to] = [head, head + 1];
	while (inside.has(from - 1) || isWithinWord(sentence, from - 1)) from--;
	while (from < head && (!inside.has(from) || isWithinWord(sentence, from - 1))) from++;
	while (inside.has(to)) to++;
	return [from, to];
}

/** "The Velland-Norvia war": a mark that touches the words on both sides parts none. */
function isWithinWord({ tokens }: Sentence, at: number): boolean {
	const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (!before || !mark || !after || !/^[-–/]$/.test(mark.text)) return false;
	return before.span[1] === mark.span[0] && mark.span[1] === after.span[0];
}

/** The verb that a predicate hangs on, or the word itself. */
const verbFor = (sentence: Sentence, at: number): number => {
	const relation = relationOf(sentence, at);
	return relation !== undefined && predicates.has(relation) ? (headOf(sentence, at) ?? at) : at;
};

const isPassive = (sentence: Sentence, verb: number) => dependentsOf(sentence, verb, passives).length > 0;

/** "Sold" of "the ferry sold in May", which does nothing; "selling" does. */
export const isPastParticiple = ({ tokens }: Sentence, verb: number) => !tokens[verb]?.lower.endsWith("ing");

/** Whether the word at `at` is a verb that tells something: by the tagger, or, where that takes "shot" for a noun, by what hangs on it. */
const isVerb = (sentence: Sentence, at: number): boolean =>
	sentence.tokens[at]?.pos === "VERB" || dependentsOf(sentence, at, ofVerb).length > 0;

/** The subject of a verb, or of the verbs above it where it has none of its own; a relative pronoun stands for its noun. */
function subjectOf(sentence: Sentence, verb: number, depth = 0): number | undefined {
	// Of two the last: the first is the dateline before a sentence.
	const own = dependentsOf(sentence, verb, subjects).at(-1);
	const relation = relationOf(sentence, verb);
	const head = headOf(sentence, verb);
	if (own !== undefined) return relative.test(sentence.tokens[own]?.lower ?? "") && relation === "relcl" ? head : own;
	if (head === undefined || relation === undefined || depth >= deepest) return undefined;
	if (ofNoun.has(relation)) return head;
	if (!borrows.has(relation)) return undefined;
	// "Before leaving" hangs on its preposition, and that on the verb.
	const next = relation === "pcomp" ? headOf(sentence, head) : head;
	return next === undefined ? undefined : subjectOf(sentence, next, depth + 1);
}

/** The noun behind "by" of a passive. */
const agentOf = (sentence: Sentence, verb: number): number | undefined =>
	dependentsOf(sentence, verb, agents).flatMap((by) => dependentsOf(sentence, by, prepositional))[0];

/** Whether whoever is told as its subject undergoes what a verb tells. */
const undergoes = (sentence: Sentence, verb: number): boolean =>
	isPassive(sentence, verb) || (relationOf(sentence, verb) === "acl" && isPastParticiple(sentence, verb));

const isObject = (sentence: Sentence, at: number): boolean =>
	objectsOfAnyKind.has(relationOf(sentence, at) as Relation);

/** The verb by which a deed is told that is only its object: "clinched" of "clinched it with a win". */
const actingAbove = (sentence: Sentence, at: number): number | undefined =>
	above(sentence, at).find((i) => isVerb(sentence, i) && !isObject(sentence, i));

/**
 * The head of the words for who does what the word at `at` tells, or of what it is told: the subject, of a passive the agent ("were shot by
 * **guards**"). Undefined where the sentence tells nobody, or has no tree.
 */
export function doerAt(sentence: Sentence, at: number): number | undefined {
	const told = verbFor(sentence, at);
	const verb = isObject(sentence, told) ? (actingAbove(sentence, told) ?? told) : told;
	return undergoes(sentence, verb) ? agentOf(sentence, verb) : subjectOf(sentence, verb);
}

/** The head of the words for whom or what it is done to: the object, of a passive the subject. */
export function undergoerAt(sentence: Sentence, at: number): number | undefined {
	const verb = verbFor(sentence, at);
	if (undergoes(sentence, verb)) return subjectOf(sentence, verb);
	const own = dependentsOf(sentence, verb, objects)[0];
	if (own === undefined) return undefined;
	const isRelative = relative.test(sentence.tokens[own]?.lower ?? "") && relationOf(sentence, verb) === "relcl";
	return isRelative ? headOf(sentence, verb) : own;
}

/** The verbs of a sentence, in order. */
export const verbsIn = (sentence: Sentence): number[] =>
	sentence.tokens.flatMap((_, i) => (isVerb(sentence, i) ? [i] : []));

/** The verb of the clause in which the words at `span` stand, a day or an amount: the first above them; undefined for none. */
export const verbOver = (sentence: Sentence, span: Span): number | undefined =>
	above(sentence, tokenAt(sentence.tokens, span[0])).find(
		(i) => isVerb(sentence, i) && !contains(span, (sentence.tokens[i] as Token).span),
	);

/** The word at `at` where it is a verb, or else the nearest verb above it; undefined for none. */
export const verbFrom = (sentence: Sentence, at: number): number | undefined =>
	[at, ...above(sentence, at)].find((i) => isVerb(sentence, i));
