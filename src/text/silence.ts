import type { Span } from "../core/index.js";

/*
 * Silence: somebody gives no answer to what they were asked, or to what was said of them. It is told by the speaker ("I don’t comment on
 * pay"), by a verb that declines ("declined to say who paid") or of anybody ("did not respond to requests for comment").
 */

/** Pattern of the verbs that, denied, tell by themselves of a question without an answer: "did not respond to", "has not returned". It ends a word nowhere. */
export const answerPattern = "(?:respond|repl(?:y|ied)|answer|return|comment)(?:ed)?";

const denied = String.raw`(?:(?:did|does|do|has|have|had|would|could|will) not|(?:did|does|do|has|have|had|would|could|wo)n['’]t|cannot)(?: (?:yet|so far|also|\p{L}+ly))*`;
const few = String.raw`(?:[\p{L}\p{N}'’-]+ ){0,6}?`;
/** What asks for an answer. */
const asking = "(?:requests?|questions?|(?:in|en)quir(?:y|ies)|calls?|messages?|e-?mails?)";
const charging = "(?:charges?|allegations?|accusations?|claims?|criticism)";
/** What is told of the matter by whoever answers. */
const telling =
	"(?:accounts?|answers?|breakdown|comments?|details?|estimates?|evidence|examples?|explanations?|figures?|identit(?:y|ies)|information|interviews?|names?|numbers?|particulars|public|reasons?|remarks?|responses?|specifics|statements?|timelines?|timetables?)";

/** What is kept back: words about the matter. What is refused to the other side is not: "to talk with the union", "to give up the quay". */
const keptBack = new RegExp(
	[
		String.raw`^(?:to )?(?:be )?(?:[a-z]+ly )?(?:answer|respond|reply|comment|interviewed|elaborate|identif(?:y|ied)|disclose|divulge|reveal|specify|speculate|guess|estimate|explain|clarify|describe(?! [^,;]*? as\b)|rule (?:[\p{L}]+ )?(?:in|out)|confirm|deny|detail|tell|quoted|named|name(?! an? )|say(?! (?:sorry|yes|no|goodbye)\b)|(?:speak|talk|discuss)(?! (?:[\p{L}'’]+ ){0,6}?(?:with|at the (?:talks|meeting|summit)|until|unless)\b)|go into|(?:get|wade|be dragged|drawn|dragged) into|take questions|weigh in|characteri[sz]e)\b`,
		String.raw`^(?:to )?(?:[a-z]+ly )?(?:give|make|offer|provide|release|share) ${few}${telling}\b`,
		String.raw`^(?:(?:an?|any|the|all|repeated|several|multiple|further) )*(?:${asking}|comments?|interviews?)\b`,
		String.raw`^(?:[a-z]+ ){1,4}(?:for|to) (?:an? |further )?(?:comment|interview)\b`,
	].join("|"),
	"iu",
);

/** Whether what follows "declined" or "refused" is an answer that is kept back: "to say who paid", "a request for comment". */
export function isKeptBack(words: string): boolean {
	return keptBack.test(words);
}

/** Told of anybody. "Did not respond" alone tells of a question only where the clause ends with it; a village "could not be reached" by rescuers. */
const told = new RegExp(
	[
		String.raw`\b${denied} (?:be )?comment(?:ed|ing)?\b`,
		String.raw`\b${denied} (?:respond(?:ed)?|repl(?:y|ied)) (?:to ${few}(?:${asking}|${charging}|letters?\b[^.;]{0,60}? comment)\b|when asked\b)`,
		String.raw`\b${denied} (?:respond(?:ed)?|repl(?:y|ied))(?=\s*(?:[.,;:”"]|$))`,
		String.raw`\b${denied}(?<= (?:yet|immediately)) respond(?:ed)? to (?!the (?:scene|emergency|fire|call)\b)`,
		String.raw`\b${denied} (?:return|answer)(?:ed)?\b ${few}${asking}\b`,
		String.raw`\b${denied} be (?:\p{L}+ly )?reached(?= (?:[^.;]{0,40}?for comment\b|by (?:tele)?phone\b|immediately\b|\p{L}+day\b)|\s*(?:[.,;:”"]|$))`,
		String.raw`\bwould(?: not|n['’]t) (?:say(?! (?:sorry|yes|no|goodbye)\b)|elaborate|specify|disclose)\b`,
		String.raw`\b(?:(?:has|have|had) )?(?:declin(?:es?|ed|ing) (?:to (?:[a-z]+ly )?(?:comment|respond|reply)\b|(?=to (?!be (?:named|identified|quoted)\b)|an? |the |any |repeated |several |multiple |all )(?<kept>))|refus(?:es?|ed|ing) to (?:[a-z]+ly )?(?:comment|respond|reply|elaborate|answer ${few}${asking}|say (?:who|what|when|where|why|how|whether|if))\b)`,
		String.raw`\b(?:has|have|had|with) no (?:immediate |further |public |official )?comment\b`,
		String.raw`\bthere (?:was|has been|had been) no (?:comment\b(?! (?:needed|required|period)\b)|(?:response|reply) to (?:our ${few}${asking}\b|${few}${asking} (?:for|seeking|requesting) (?:an? |any |further )?(?:clarification|comments?|interviews?|statements?)\b))`,
		String.raw`\b(?:there (?:was|has been|had been) )?no (?:immediate|official|public) (?:comment|response|reply|reaction)\b`,
	].join("|"),
	"giu",
);

/** No silence is told without one of these; looked for first, since few sentences have one. */
const hint = /comment|respon|repl[iy]|return|answer|reached|would|declin|refus|reaction/i;

/** Where a sentence or clause first tells that somebody keeps silent, from its verb on; undefined where it does not. In code units of `words`. */
export function silenceIn(words: string): Span | undefined {
	if (!hint.test(words)) return undefined;
	const flat = words.replace(/\s/g, " ");
	for (const match of flat.matchAll(told)) {
		const end = match.index + match[0].length;
		if (match.groups?.kept === undefined || isKeptBack(flat.slice(end))) return [match.index, end];
	}
	return undefined;
}

/** Who will not talk about it. A refusal to discuss a thing with the other side is none: "we will not discuss the border". */
const notTalking =
	/^(?:that )?["“'‘]?(?:it|he|she|they|we|i|one|(?:the|our|their|his|her|its) (?:(?!(?:who|which|that)\b)[\p{L}'’.-]+ ){0,3}?(?!(?:who|which|that)\b)[\p{L}'’.-]+) (?:(?:(?:do|does|did|will|would|can|could|is|are|was|were|am) ?(?:not|n['’]t)|cannot|can['’]t|won['’]t|['’](?:m|re|s) not|never|ca) (?:able to |allowed to |in a position to |going to |prepared to |willing to |at liberty to )?(?:[\p{L}]+ly |yet |be )?comment(?:ing)?\b|(?:(?:do|does|would|can|could) ?(?:not|n['’]t)|cannot|can['’]t|never) (?:be able to )?(?:[\p{L}]+ly )?(?:discuss|talk about)\b(?! [\p{L}'’ ]{0,40}\b(?:with|at the (?:talks|meeting|summit)|until|unless)\b)|(?:(?:has|have|had)(?: no|n['’]t)|(?:do|does|did)(?: not|n['’]t) have) (?:any |an )?(?:immediate |further |more )?comment\b|(?:(?:will|would|can|could|do|does) ?(?:not|neither|n['’]t)|cannot|can['’]t|won['’]t) confirm n?or deny\b)|^["“'‘]?no (?:further )?comment\b/iu;

/** The same by anybody's "I" or "we", wherever it stands. */
const notGoingToTalk =
	/\b(?:i am|i['’]m|we are|we['’]re) not (?:going|prepared|willing) to (?:talk about|discuss|comment|speculate|answer|say\b|ascribe|confirm (?:n?or deny|whether|if|that|anything|(?:the |any |an? |his |her |their |its |th[ei]se )?(?:identit|name|report|rumou?r|stor(?:y|ies)|claim|detail|number|figure))|give (?:an? |any )?(?:detail|comment|account|update|running commentary))/iu;

/** Nobody says so without one of these; looked for first, since few do. */
const ownHint = /comment|confirm|discuss|talk|going|prepared|willing/iu;

/** Words by which a speaker keeps silent stand so near the beginning of what they say. */
const near = { begun: 160, within: 120 };

/**
 * Whether words, by whoever says them, say that the speaker will not talk about a thing: "I don’t comment on personnel matters", "that it does
 * not discuss pay", "no comment", "The ferry left, and I’m not going to say why".
 */
export function isOwnSilence(words: string): boolean {
	if (!ownHint.test(words)) return false;
	const flat = words.replace(/\s+/g, " ");
	return notTalking.test(flat.slice(0, near.begun)) || notGoingToTalk.test(flat.slice(0, near.within));
}
