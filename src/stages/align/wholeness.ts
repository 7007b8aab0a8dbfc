import type { PartOfSpeech, Token } from "../../core/index.js";
import { isVerb } from "./clauses.js";

/** What a run of a sentence's tokens has of a sentence of its own. */
export interface Wholeness {
	/** It begins where a clause does, with what can be a subject. */
	readonly opens: boolean;
	/** Something is told of a subject, outside subordinate clauses: "the ban that was lifted" tells nothing. */
	readonly tells: boolean;
	/** It ends where a clause or at least a phrase does. */
	readonly closes: boolean;
}

const nominal: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"]);
const relative = /^(?:who|whom|whose|which|where|that)$/;
const subordinate =
	/^(?:after|although|as|because|before|despite|having|if|once|since|though|unless|until|when|whereas|while)$/;
/** Words behind which a clause may begin. */
const leading = /^(?:that|and|but|or|so|yet|because|although|while|when|as|after|before|since|until)$/;
/** Marks behind which a clause may begin. An aside in brackets begins none, and half of "right-handed" is no word. */
export const opensAfter = /^(?:[,;:—–_"“”‘’'`]+|--+)$/;
/** Marks before which a clause may end. */
export const closesBefore = /^(?:[,;:.!?—–_)\]"”’'`]+|--+)$/;
const word = /[\p{L}\p{N}]/u;
/** After these the clause begins that tells what is said: "claiming | the bank has not changed its view". */
const saying =
	/^(?:say|claim|admit|tell|believe|insist|deny|report|allege|warn|confirm|think|know|suggest|add|argue|announce|reveal|state|write|fear|hope|feel)$/;
const soon =
	/^(?:last|next|this|early|late|yesterday|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Forms that stand only beside a finite verb. */
const nonFinite = /^(?:be|been|being|having|doing)$/;
/** "-ing" forms; "bring" and "nothing" are none. */
const isGoing = (token: Token | undefined) =>
	token !== undefined &&
	/.{2}ing$/.test(token.lower) &&
	!/^(?:bring|during|evening|morning|\p{L}*thing)$/u.test(token.lower);
/** Forms that are a participle more often than not where a noun or a comma stands before them. */
const participle = /(?:ed|en|wn|nt|ght|und|old|ept|ade)$/;
/** What is told of its subject, whatever follows: it has no object ("two men died in the fire"), or seldom hangs on a noun ("the men fought for it"). */
const ofSubject =
	/^(?:went|died|arrived|resigned|voted|ended|happened|occurred|appeared|disappeared|remained|stayed|failed|agreed|worked|lived|returned|escaped|fled|talked|looked|moved|turned|walked|jumped|climbed|sailed|headed|stepped|marched|rallied|gathered|protested|participated|competed|played|travell?ed|vanished|crashed|collapsed|exploded|landed|testified|apologi[sz]ed|responded|reacted|replied|listened|objected|insisted|campaigned|pleaded|served|belonged|existed|consisted|depended|meant|sought|bought|thought|taught|fought|lent|spent)$/;
/** "A man named Odinga", "a firm based in Varn": told of nobody, where no object follows. */
const naming = /^(?:named|called|known|titled|dubbed|aged|based|born)$/;

/** So many tokens before a comma may lie the one that opens an apposition. */
const apposition = 12;

/**
 * Whether a verb is finite by its form and place: no "-ing", no infinitive, and no participle that hangs on a noun ("a letter signed by").
 * Tags do not tell "the bodies found in a grave" from "the men found a grave"; that the one has no object does, mostly.
 */
function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i] as Token;
	if (nonFinite.test(token.lower) || tokens[i - 1]?.lower === "to") return false;
	if (token.pos === "AUX") return true;
	if (isGoing(token)) return false;
	let before = i - 1;
	while (tokens[before]?.pos === "ADV") before--;
	const [previous, next] = [tokens[before], tokens[i + 1]];
	// "Ilse Moor", of whom the tagger takes half for a verb.
	if (/^\p{Lu}/u.test(token.text) && previous?.pos === "PROPN") return false;
	if (
		naming.test(token.lower) &&
		/^(?:NOUN|ADV)$/.test(previous?.pos ?? "") &&
		(/^(?:PROPN|ADP)$/.test(next?.pos ?? "") || token.lower === "aged")
	)
		return false;
	if (!participle.test(token.lower) || ofSubject.test(token.lower)) return true;
	// "Holt, 31, joined": between two commas stands who it is.
	const apart =
		previous?.text === "," && !tokens.slice(Math.max(0, before - apposition), before).some((t) => t.text === ",");
	const objectless = next?.pos === "ADP" && !/^(?:least|most)$/.test(tokens[i + 2]?.lower ?? "");
	return !apart && !(previous?.pos === "NOUN" && objectless);
}

/** Whether the token at `i` opens a clause that hangs on something before it: a "that" after a noun, and not what is said. */
function hangs(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i] as Token;
	if (relative.test(token.lower))
		return token.lower !== "that" || /^(?:NOUN|PROPN|NUM)$/.test(tokens[i - 1]?.pos ?? "");
	return subordinate.test(token.lower) && !/^(?:ADP|ADV)$/.test(token.pos) && !isGoing(tokens[i + 1]);
}

/** Whether something is told of a subject, and whether the run breaks off in a clause that hangs on something: "Benghazi, where four Americans". */
function toldIn(tokens: readonly Token[], from: number, to: number): { tells: boolean; breaksOff: boolean } {
	let [tells, subject, hanging] = [false, false, false];
	for (let i = from; i < to; i++) {
		const token = tokens[i] as Token;
		if (i === from && subordinate.test(token.lower) && token.pos !== "ADV") {
			// "After the vote, the council closed": what is told comes after the comma, or after the first verb.
			const comma = tokens.findIndex((t, k) => k > i && k < to && t.text === ",");
			hanging = comma < 0;
			i = Math.max(i, comma);
		} else if (i > from && i < to - 1 && hangs(tokens, i)) hanging = true;
		else if (isVerb(token) && isFiniteVerb(tokens, i)) {
			tells ||= !hanging && subject;
			// The rest of the verb: "has not been seen".
			while (
				i + 1 < to &&
				(tokens[i] as Token).pos !== "VERB" &&
				/^(?:AUX|ADV|PART|VERB)$/.test(tokens[i + 1]?.pos ?? "")
			)
				i++;
			hanging = false;
		} else if (/^(?:NOUN|PROPN|PRON|DET)$/.test(token.pos) || (token.pos === "NUM" && tokens[i + 1]?.text !== ","))
			subject = true;
	}
	return { tells, breaksOff: hanging };
}

function isOpening(tokens: readonly Token[], first: number): boolean {
	const opening = tokens[first];
	let before = first - 1;
	while (before >= 0 && /^["“”‘’'`]+$/.test((tokens[before] as Token).text)) before--;
	const previous = tokens[before];
	if (!opening) return false;
	if (!previous) return opening.pos !== "AUX";
	if (!nominal.has(opening.pos) || relative.test(opening.lower)) return false;
	const told = previous.pos === "VERB" && saying.test(previous.lemma);
	return told || opensAfter.test(previous.text) || leading.test(previous.lower);
}

/** Whether a run that ends before token `to` ends where a phrase does. A preposition leads on, yet what stands before it can end: "met on Sunday | at the White House". */
function isClosing(tokens: readonly Token[], to: number): boolean {
	const [beforeLast, last] = [tokens[to - 2], tokens[to - 1]];
	if (isGoing(last) && last?.pos === "VERB" && beforeLast?.pos !== "AUX") return false;
	let after = to;
	while (/^["”’'`)\]]+$/.test(tokens[after]?.text ?? "")) after++;
	const next = tokens[after];
	if (!next || soon.test(next.lower)) return true;
	// "The addresses are 1200 | , 1300 and 1400"; "a lead thanks | to", "late according | to".
	if (last?.pos === "NUM" && next.text === "," && tokens[after + 1]?.pos === "NUM") return false;
	if (next.lower === "to" && /^(?:thanks|due|according|owing|prior)$/.test(last?.lower ?? "")) return false;
	if (!word.test(next.text)) return closesBefore.test(next.text);
	// "Told him on Friday | that": what was told is cut off.
	return next.lower !== "that" && (/^(?:SCONJ|CCONJ|ADP|ADV|PRON)$/.test(next.pos) || relative.test(next.lower));
}

/** What the run `[from, to)` of a sentence's tokens has of a sentence; its first and last token are words or marks that belong to them. */
export function wholenessOf(tokens: readonly Token[], from: number, to: number): Wholeness {
	let first = from;
	while (first < to && !word.test((tokens[first] as Token).text)) first++;
	const { tells, breaksOff } = toldIn(tokens, first, to);
	return { opens: isOpening(tokens, first), tells, closes: !breaksOff && isClosing(tokens, to) };
}
