import { type Relation, type Sentence, type Span, type Token, tokenFrom } from "../../../core/index.js";
import { doerAt, undergoerAt } from "../../../text/clause-roles.js";
import { anyOf, dependentsOf, headOf, relationOf } from "../../../text/dependents.js";
import { isHolder, isLetters, isNumeral, lead, maxWords, time, wordsOf } from "./measured-words.js";
import { measureAfter } from "./units.js";

/** How a number hangs on what it counts: "twelve **sailors**", "a two-year **inquiry**", "an $8 million **grant**". */
const counting = anyOf("nummod", "quantmod", "nmod", "compound", "amod");
/** What stands before a noun as a part of its phrase. */
const modifiers = anyOf("compound", "nmod", "amod", "poss", "part", "case", "nummod", "punct", "advmod", "cc", "conj");
const prepositions = anyOf("prep");
const prepositional = anyOf("pobj");
const joined = anyOf("conj");
const objects = anyOf("dobj");
const asNoun = anyOf("nsubj", "nsubjpass", "dobj", "pobj", "attr");
const predicates = anyOf("acomp", "attr", "oprd");
/** "People **killed**" hang so on those killed. */
const clauseOfNoun = anyOf("acl", "relcl", "amod");
/** Verbs that say nothing of what they count: "had 14". */
const light = /^(?:be|have|make|get|take|do|see|give|go|shoot|put|add|hold|finish|open|own|post|count)$/;
/** "Twelve are **believed** to be alive" counts no believed. */
const reporting = /^(?:report|believe|say|think|expect|know|assume|tell|ask|account)$/;
/** Verbs behind which "at" gives a value: "put at 46", "valued at $7 billion". */
const valuing = /^(?:put|stand|remain|estimate|value|set|price|assess|cap|hold)$/;
const unnamedOthers = /^(?:others?|more|additional|further)$/;
/** "Rounds", "a range": holds values and is none of the things measured. */
const spreads = /^(?:range|end|region|excess|tune|order|combination|owner)$/;
/** Verbs that tell how long something takes, and how a length of time hangs on them. */
const lasting = /^(?:take|last|be)$/;
const ofTime = anyOf("dobj", "npadvmod", "attr");
const money = /^[A-Z]{3}$/;
/** So many words from a number to the noun of its compound. */
const deepest = 3;

const token = ({ tokens }: Sentence, at: number) => tokens[at] as Token;
/** The tagger takes "rebounds" for a verb. */
const isThing = ({ pos, text }: Token) => /^(?:NOUN|PROPN|VERB)$/.test(pos) && isLetters(text);

/** A figure in its sentence: the word of it that hangs on another, and its first and last token, as `[from, to)`. */
interface Place {
	readonly text: string;
	readonly sentence: Sentence;
	readonly from: number;
	readonly to: number;
	readonly unit: string;
}

/** The word of a figure that hangs on a word outside. */
function topOfFigure({ sentence, from, to }: Place): number {
	let at = from;
	while (at < to && !isNumeral(sentence.tokens[at])) at++;
	if (at === to) at = from;
	for (let k = 0; k < to - from; k++) {
		const head = headOf(sentence, at);
		if (head === undefined || head < from || head >= to) break;
		at = head;
	}
	return at;
}

/** The noun behind the last word of "co-workers", which a tree may hang on "co". */
function afterHyphens({ sentence: { tokens }, from }: Place, at: number): number {
	let last = at;
	while (tokens[last + 1]?.text === "-" && isLetters(tokens[last + 2]?.text ?? "") && (last + 2 < from || last > from))
		last += 2;
	return tokens[last]?.pos === "NOUN" ? last : at;
}

/** The token behind a number and the unit that stands right behind it: of "12 stone pike" the pike. */
export function behindUnit(text: string, tokens: readonly Token[], numeral: number): number {
	const right = text.slice((tokens[numeral] as Token).span[1], (tokens[numeral] as Token).span[1] + 40);
	const length = /^[ -]stone\b/.exec(right)?.[0].length ?? measureAfter(right)?.length ?? 0;
	return length > 0 ? tokenFrom(tokens, (tokens[numeral] as Token).span[1] + length) : numeral + 1;
}

/** The words for a noun: what stands before it in its phrase from `floor` on, and behind it "of" something, "and" something or what befell it. */
function phraseAt(place: Place, noun: number, floor: number): string {
	const { text, sentence, from, to } = place;
	const head = afterHyphens(place, noun);
	let first = noun;
	for (let i = noun - 1; i >= floor && noun - i < maxWords; i--) {
		const above = headOf(sentence, i);
		if (above === undefined || above <= i || above > head || !modifiers.has(relationOf(sentence, i) as Relation)) break;
		first = i;
	}
	// "His first five rebounds" are rebounds.
	for (let i = first; i < noun; i++) {
		if (!isNumeral(sentence.tokens[i])) continue;
		const past = behindUnit(place.text, sentence.tokens, i);
		first = past <= noun ? past : i + 1;
	}
	while (first < noun && (lead.test(token(sentence, first).lower) || !isLetters(token(sentence, first).text))) first++;
	// "Co-workers", which the tagger cuts in three.
	if (sentence.tokens[first - 1]?.text === "-" && first - 2 >= floor && token(sentence, first - 2).lower !== "year")
		first -= 2;
	let last = head;
	const next = sentence.tokens[head + 1];
	if (next?.lower === "of" && headOf(sentence, head + 1) === noun) {
		const inner = dependentsOf(sentence, head + 1, prepositional)[0];
		if (inner !== undefined && inner > head && (inner < from || inner >= to) && inner - first <= maxWords) {
			if (isHolder(token(sentence, head).lower) && first === head) return phraseAt(place, inner, head + 2);
			// "The number of barges at 46" measures barges, "a toll of 12" the toll.
			if (headOf(sentence, from) !== inner) last = inner;
		}
	} else if (next?.lower === "and" && token(sentence, head + 2)?.pos === "NOUN") {
		if (dependentsOf(sentence, noun, joined).includes(head + 2)) last = head + 2;
	} else if (next && isBefalling(sentence, noun, head + 1)) last = head + 1;
	return wordsOf(text, sentence.tokens, { first, last });
}

/** Whether the word at `at` tells what befell those that the noun tells: "people **killed**", "left 12 people **dead**". */
function isBefalling(sentence: Sentence, noun: number, at: number): boolean {
	const { pos, lower } = token(sentence, at);
	const relation = relationOf(sentence, at) as Relation;
	if (pos === "VERB" && !lower.endsWith("ing")) return headOf(sentence, at) === noun && clauseOfNoun.has(relation);
	// "People likely to win" are no likely people.
	if (pos !== "ADJ" || sentence.tokens[at + 1]?.lower === "to") return false;
	return headOf(sentence, at) === noun || headOf(sentence, noun) === at || predicates.has(relation);
}

/** The noun at `at` as what is measured; empty for a pronoun, undefined for none and for a number. */
function nounAt(place: Place, at: number | undefined): string | undefined {
	if (at === undefined || (at >= place.from && at < place.to)) return undefined;
	const noun = token(place.sentence, at);
	if (noun.pos === "PRON" || noun.pos === "DET") return "";
	return isThing(noun) ? phraseAt(place, at, at > place.from ? place.to : 0) : undefined;
}

/** The noun behind one of these prepositions, of those that hang on a word behind `after`. */
function behind(place: Place, at: number, prepositionsMeant: RegExp, after: number): string | undefined {
	const { sentence } = place;
	for (const p of dependentsOf(sentence, at, prepositions)) {
		const { lower } = token(sentence, p);
		const noun = dependentsOf(sentence, p, prepositional)[0];
		if (p <= after || noun === undefined || !prepositionsMeant.test(lower)) continue;
		// "In Ohio" says where, "in taxes" says what; "in 2010" is a year.
		const { pos } = token(sentence, noun);
		if (lower === "in" && (pos === "PROPN" || isNumeral(sentence.tokens[noun]))) continue;
		return nounAt(place, noun);
	}
	return undefined;
}

/** Whether no noun stands behind an adjective that it could belong to: "eight **dead**, …", and not "five past and present ministers". */
const isLast = (sentence: Sentence, at: number) =>
	!/^(?:ADJ|NOUN|PROPN|CCONJ)$/.test(sentence.tokens[at + 1]?.pos ?? "");

/** What the noun that a number stands before counts: "sailors", the noun of its compound, what befell "12 others"; undefined where that is none. */
function countedNoun(place: Place, head: number): string | undefined {
	const { sentence, to } = place;
	// "25 million a season" counts no seasons.
	if (sentence.tokens.slice(to, head).some((t) => t.pos === "DET")) return undefined;
	if (token(sentence, head).pos === "ADJ" && !unnamedOthers.test(token(sentence, head).lower))
		return head === to && isLast(sentence, head) ? token(sentence, head).text : undefined;
	let noun = head;
	for (let k = 0; k < deepest; k++) {
		const above = headOf(sentence, noun);
		const relation = relationOf(sentence, noun) as Relation;
		const hyphened = sentence.tokens.slice(place.from, noun).some((t) => /[-–]/.test(t.text));
		const isPart =
			relation === "compound" ||
			hyphened ||
			unnamedOthers.test(token(sentence, noun).lower) ||
			// "Two 3 ton lorries" are lorries.
			(noun > to && isNumeral(sentence.tokens[noun - 1]) && behindUnit(place.text, sentence.tokens, noun - 1) > noun) ||
			!isLetters(token(sentence, noun).text);
		if (above === undefined || above <= noun || !counting.has(relation) || !isPart) break;
		noun = above;
	}
	if (!unnamedOthers.test(token(sentence, noun).lower)) return nounAt(place, noun);
	return befallen(place, noun);
}

/** What befell or was done to those told by the word at `at`: "12 were **killed**", "12 are **missing**", "killing 12". */
function befallen({ sentence, from, to }: Place, at: number): string | undefined {
	const verb = headOf(sentence, at);
	if (verb === undefined) return undefined;
	const { text, lower, lemma, pos } = token(sentence, verb);
	const relation = relationOf(sentence, at);
	// "Twelve were killed and 300 injured"; "the two met" counts nobody.
	const isBare = pos === "VERB" && verb === to && !lower.endsWith("ing") && sentence.tokens[from - 1]?.lower !== "the";
	if (isBare && dependentsOf(sentence, verb, objects).length === 0) return text;
	if (relation === "nsubj" && pos === "VERB" && sentence.tokens[verb - 1]?.lemma === "be") return text;
	if (relation === "nsubjpass") return reporting.test(lemma) ? undefined : text;
	const predicate = dependentsOf(sentence, verb, predicates).find((i) => i > at && token(sentence, i).pos !== "ADV");
	if (relation === "nsubj" && lemma === "be" && predicate !== undefined) return token(sentence, predicate).text;
	if (relation !== "dobj") return undefined;
	if (predicate !== undefined) return token(sentence, predicate).text;
	return pos !== "VERB" || light.test(lemma) ? undefined : text;
}

/** The subject or object whose value "to", "for" or "at" gives: "the toll rose to 12", "sold the barges for $8 million". */
function valued(place: Place, verb: number, preposition: string): string | undefined {
	const { lemma } = token(place.sentence, verb);
	if (preposition !== "to" && preposition !== "for" && !(preposition === "at" && valuing.test(lemma))) return undefined;
	const at = undergoerAt(place.sentence, verb) ?? doerAt(place.sentence, verb);
	// "Improved to 25-7" and "served for twelve" tell no value of the team, nor of him.
	if (
		place.unit === "count" &&
		(preposition === "for" || (at !== undefined && token(place.sentence, at).pos === "PROPN"))
	)
		return undefined;
	return nounAt(place, at);
}

/** What a figure that is no modifier of a noun measures, by how it hangs on its head. */
function byRelation(place: Place, top: number, head: number): string | undefined {
	const { sentence, unit } = place;
	const count = unit === "count";
	const relation = relationOf(sentence, top);
	const above = token(sentence, head);
	if (relation === "pobj") {
		const governor = headOf(sentence, head);
		if (governor === undefined) return undefined;
		const { pos, lower } = token(sentence, governor);
		// "On bail of $9,000", where the tagger takes "bail" for a verb.
		const isNoun = pos === "NOUN" || (above.lower === "of" && asNoun.has(relationOf(sentence, governor) as Relation));
		if (!isNoun) return pos === "VERB" || pos === "AUX" ? valued(place, governor, above.lower) : undefined;
		const gives = /^(?:of|at)$/.test(above.lower) && governor < top && !spreads.test(lower);
		return gives ? nounAt(place, governor) : undefined;
	}
	if (relation === "appos" && !count) return isNumeral(sentence.tokens[head - 1]) ? undefined : nounAt(place, head);
	if (count) {
		if (relation !== "attr") return befallen(place, top);
		const subject = doerAt(sentence, head);
		return subject !== undefined && token(sentence, subject).pos === "NOUN" ? nounAt(place, subject) : undefined;
	}
	if (relation === "nsubj") return nounAt(place, dependentsOf(sentence, head, predicates)[0]) ?? "";
	if (relation === "attr" || relation === "npadvmod") return nounAt(place, doerAt(sentence, head));
	if (relation !== "dobj") return undefined;
	const spent = money.test(unit)
		? (behind(place, head, /^in$/, top) ?? behind(place, head, /^(?:on|for)$/, top))
		: undefined;
	return spent ?? nounAt(place, doerAt(sentence, head));
}

/** What a length of time is told to last: "the **talks** took twelve days". */
function whatLasts(place: Place, top: number, head: number): string | undefined {
	const { sentence } = place;
	const lasts = lasting.test(token(sentence, head).lemma) && ofTime.has(relationOf(sentence, top) as Relation);
	return lasts ? nounAt(place, doerAt(sentence, head)) : "";
}

/**
 * What the figure at `span` measures by the tree of its sentence: the noun that it stands before or that "of" gives, what befell those
 * counted, what rose "to" it, what it was spent on, what cost it. Empty where that is a pronoun; undefined where the tree does not tell,
 * or is missing. Of a length of time only the noun before which it stands, that of "of", and the subject of what takes it say what lasts.
 */
export function measuredInTree(text: string, sentence: Sentence, span: Span, unit: string): string | undefined {
	if (!sentence.dependencies) return undefined;
	const from = tokenFrom(sentence.tokens, span[0]);
	const place = { text, sentence, from, to: Math.max(from + 1, tokenFrom(sentence.tokens, span[1])), unit };
	if (from >= sentence.tokens.length) return undefined;
	let top = topOfFigure(place);
	const next = sentence.tokens[place.to];
	// "$8 million worth of hardware" is no more of who bought it, and "40 to 70 percent of the houses" are houses.
	if (next?.lower === "worth") return undefined;
	if (next?.lower === "of") {
		const of = nounAt(place, dependentsOf(sentence, place.to, prepositional)[0]);
		if (of !== undefined) return of;
	}
	// "12 dead in Orsk", over a report.
	if (unit === "count" && next && isBefalling(sentence, top, place.to) && isLast(sentence, place.to)) return next.text;
	// "12 or 14 sailors", "12 and 14 of the crew".
	for (let k = 0; k < deepest; k++) {
		const of = behind(place, top, /^of$/, top);
		if (of !== undefined) return of;
		const head = headOf(sentence, top);
		if (head === undefined) return undefined;
		const relation = relationOf(sentence, top) as Relation;
		if (counting.has(relation) && head >= place.to && !isNumeral(sentence.tokens[head]))
			return countedNoun(place, head);
		if (unit !== "count" && !time.test(unit)) {
			const inWhat = behind(place, top, /^in$/, top);
			if (inWhat) return inWhat;
		}
		const isOneOfMany = relation === "conj" || (counting.has(relation) && isNumeral(sentence.tokens[head]));
		if (!isOneOfMany) return time.test(unit) ? whatLasts(place, top, head) : byRelation(place, top, head);
		top = head;
	}
	return undefined;
}
