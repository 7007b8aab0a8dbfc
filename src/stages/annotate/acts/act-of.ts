import type { Act, Span } from "../../../core/index.js";
import { answerPattern, isKeptBack, isOwnSilence } from "../../../text/silence.js";
import { untrueWords } from "../../../text/untrue-words.js";
import { cueOf } from "./cue-lexicon.js";

/** What an act is read from: the words of cue and content, in text order. */
export interface SaidWords {
	readonly cue: string;
	readonly content: string;
}

/** Of one who speaks of the matter, a question is what they did not answer. */
const answering = new RegExp(String.raw`\b${answerPattern}\b`);
/** "Would not say whether": who does not know "could not say", and who was not asked "did not say". */
const unsaid =
	/\bwould(?: not|n['’]t) (?:[a-z]+ly )?(?:say|discuss|elaborate|specify|disclose|identify|name)\b|\bn(?:ot|['’]t) elaborate\b/;
/** "Is not providing details regarding". */
const giving = /\b(?:provid|giv|offer|shar|releas)(?:e|ing|ed)?\b/;
const details = /^(?:any |further |more |additional |other )*(?:details|comments?|information|specifics)\b/;
const negated = /\b(?:not|never|no longer|cannot|unable to|neither|(?:has|have|had) yet to)\b|n['’]t\b|^without\b/;
/** What is still to come is not done: "is expected to announce", "were to reject". */
const awaited =
	/\b(?:expected|due|set|likely|unlikely|scheduled|about|preparing|poised|(?:is|are|was|were)) to(?: be)? [a-z]+/;
/** "Stopped short of calling on him to resign". */
const shortOf = /\bst(?:op|opped|ops|opping) short of\b/;
/** Who is asked or urged does none of it; what "was rejected by" somebody, they did reject. */
const suffered =
	/\b(?:was|were|been|being|is|are) (?:[a-z]+ly )?(?:asked|told|urged|offered|pressed|questioned|warned|invited)\b(?!.*\bby\b)/;
/** "Their requests were denied": nobody is told to have done it. */
const passive =
	/\b(?:was|were|been|being|is|are) (?:[a-z]+ly )?(?:denied|rejected|dismissed|threatened|blamed|refused|criticised|criticized|retracted|recanted|withdrawn)\b/;
const allegation =
	/\b(?:allegations?|accusations?|claims?|charges?|reports?|rumou?rs?|suggestions?|assertions?|notion|insinuations?|idea that|speculation)\b/;
const told = "(?:reports?|article|allegations?|accusations?|claims?|rumou?rs?|suggestions?|stor(?:y|ies)|tales?)";
/** "The article “false”", "as rubbish a report that": what is called untrue before or behind the word for it. */
const calledUntrue = new RegExp(
	`^(?:as )?["“'‘]?(?:[a-z]+ly )?${untrueWords}["”'’]?,? (?:an?|the|any|all|some|these|those)? ?(?:[\\p{L}’'-]+ ){0,4}${told}\\b|\\b${told}\\b.*[\\s"“'‘]${untrueWords}[\\s."”'’,]*$`,
	"su",
);
/** "Pushed back against the criticism"; what is "pushed back to May" is put off. */
const pushingBack =
	/\bpush(?:es|ed|ing)? back\b(?: \p{L}+){0,2} (?:against|on|at)\b(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)/u;
/** What a court or prosecutor drops: "dismissed 849 misdemeanor cases"; not "dismissed her case for a new quay". */
const dropped =
	/^(?:(?:the|an?|all|many|most|some|these|those|such|\d[\d,.]*) )?(?:of the )?(?:[\p{L}-]+ ){0,3}(?:cases?(?! for\b)|lawsuits?|suits?|appeals?|petitions?|misdemeanou?rs?|summons(?:es)?|indictments?)\b/u;
/** Who is dismissed rather than what they say: "dismissed her and her lawyer". */
const letGo = /^(?:him|her|them|us|me)(?: and\b| from\b|[.,;]|$)/;
/** "They do not agree on what happened": each has a view, and turns nothing down. */
const together = /agree(?:s|d|ing)? (?:on|over|about|whether|how|what|who)\b/;
/** What is denied to somebody rather than denied to be so: "denied service to a couple", "denied them entry". */
const withheldFrom =
	/^(?:to [a-z]|(?:(?:him|her|them|it|us) )?(?:an? |the |any )?(?:[a-z]+ )?(?:service|entry|access|permission|bail|visas?|asylum|admission|parole)(?= to | for |[,.]|$))/;
/** What a court or minister orders of nobody in particular: "ordered an inquiry". */
const begun =
	/^(?:(?:an?|the|another|a further) )?(?:[\p{L}-]+ ){0,4}(?:inquiry|enquiry|investigation|probe|review|examination|autopsy|audit|study|survey|inquest)\b/u;
/** What is charged is money: "charged him an additional $7"; not "charged him with $2 million in fraud". */
const fee =
	/^(?!that\b)(?:(?!with\b)[\p{L}'’-]+ ){0,3}?(?:an? )?(?:additional |extra |about |almost |nearly |over )?(?:[$£€]\d|\d[\d,.]* (?:dollars|euros|pounds|cents|percent|per cent)\b)(?!.*\bwith\b)/u;
/** Who is questioned about something is asked: "questioned him about it", "questions about it"; not "questioned his motives". */
const asking =
	/(?<!\brais(?:e|es|ed|ing) )\bquestion\p{L}* (?:[\p{L}.’'-]+ ){0,4}(?:about|over)\b|\b(?:his|her|their|its|the) questioning\b/u;
const harm =
	/^(?:to )?(?:[a-z]+ly )?(?:destroy|kill|attack|punish|bomb|retaliate|sue|cut off|halt|withhold|impose|fire|invade|block|veto|shut|deport|jail|arrest|strike|avenge|crush|annihilate|boycott)\b/;
const future = /\b(?:will|would|['’]ll|going to|likely|expects? to|could|may|set to)\b/;
/** "It would not surprise me" refuses nothing: who refuses does nothing to "me". */
const refusal =
	/^(?:that )?(?:it|he|she|they|we|i|the [a-z]+)? ?(?:will|would|shall|can|could) (?:not|never) (?!(?:understand|believe|imagine|think|remember|say|know|have|be|see|wait|stress|comment)\b|[a-z]+ (?:me|us)\b)/;
/** How somebody gives in to a demand: "hand it over", "step down". */
const yielding =
	"(?:return|hand(?:ed)? (?:over|back|them|it)|g(?:ive|iven) (?:up|back|in)|surrender|release|extradite|withdraw|withdrawn|resign|step down|stand down|apologi[sz]e|compl(?:y|ied)|cooperate|co-operate|back (?:down|off)|yield|recogni[sz]e|negotiate|accept|agree|tolerate|pay)(?:e?d)?\\b";
/** Who says that they will not give in refuses, however they say it: "said they would not hand it over", "stated that the ferry will not be returned". */
const noYielding = new RegExp(
	`^(?:that )?["“'‘]?(?:(?:it|he|she|they|we|i) (?:will|would|shall) (?:not|never) (?:ever )?|(?:we|they) (?:won|wouldn)['’]t |[^.;,]{2,90}? (?:will|would|shall) (?:not|never) be )${yielding}`,
);
/** A speaker who says what they did not do: "said he did not mean to", "insisted they had never met". */
const selfDenial =
	/^(?:that )?["“'‘]?(?:he|she|they|i|we|it) (?:["“'‘])?(?:(?:had|has|have) no (?:[a-z]+ )?(?:involvement|knowledge|part|role)\b|did not|didn['’]t|had not|hadn['’]t|never|had never|have never|['’]ve never|has never|(?:was not|wasn['’]t|were not|weren['’]t)(?= (?:[a-z]+ing\b|an? |part |aware(?! of (?:the |any )?(?:particulars|details|specifics|circumstances|contents)\b)|involved|responsible|behind|present|there|guilty|to blame|at the )))(?! going) (?!know|recall|remember|expect|want|believe|think|thought|see\b|saw|hear|plan|feel|felt|imagine|dream|understand|sure|surpris|even|yet|immediately|like|care|give a|(?:been|seen|heard|felt|more)\b|had been|certain|a fan|alone|a position|in a position|go far|change|have (?:(?:an?y?|[a-z]+) )?(?:[a-z]+ )?(?:qualms|doubts?|objections?|problems?|concerns?|plans|comment|time|choice|report|chance|money))/;
/** Who says that they would do something for or with the other side: "its readiness to talk", "that they are open to investment". */
const readiness =
	/^(?:that )?(?:(?:its|their|his|her|a) (?:readiness|willingness) (?:to|for)|(?!.{0,60}\b(?:not|neither|nobody|none|no one|never)\b)(?:[\p{L}'’-]+ ){1,5}(?:is|are|was|were|am|be|remains?) (?:now |also |always |still )?(?:open|willing|prepared|ready) (?:to|for)) (?:[\p{L}-]+ ){0,3}?(?:talk|negotiat|discuss|dialogue|meet|cooperat|co-operat|collaborat|work with|help|assist|consider|accept|mediat|pay|return|engag|invest|releas|free|sign|join|host|compromis|shar|provid|giv|hand over|withdraw|establish|reset|eas|lift|settl|agree|reduc|modest|trad|resum(?:e|ing) (?:talks|negotiations|relations))\p{L}*/u;
/** What is offered in words alone: "offered a strong critique", "offering no endorsement". */
const opinion =
	/^(?:no|few|little) |^(?!to )(?:[a-z’'-]+ ){0,4}(?:critiques?|criticisms?|reactions?|assessments?|analys[ie]s|doubts?|predictions?|comments?|remarks?|statements?|messages?|repl(?:y|ies)|responses?|views?|opinions?|insights?|thoughts|prayers|condolences|explanations?|apolog(?:y|ies)|praise|support|endorsements?|details?|evidence|advice|hope|glimpse|account|vote of confidence)\b/;
const conditional =
	/\b(?:we|i)(?: are|['’]re| am|['’]m) not (?:going|willing|prepared) to\b[^.]*\b(?:unless|until)\b|\b(?:we|i) (?:will not|won['’]t)\b[^.]*\bunless\b/;
const threat =
	/\b(?:i|we)(?: will|['’]ll) (?:destroy|kill|attack|punish|bomb|retaliate|sue|throw|crush|avenge|strike)\b/;
/**
 * Whose harm is meant by a warning: "warned they would strike if …", "our forces will respond", "will face consequences". The speaker or
 * their side does it, by a verb that hardly foretells: "it could close if funds run out" is no threat.
 */
const ownHarm =
	/\b(?:we|i|it|they|he|she|(?:our|its|their|his|her|my) (?:[\p{L}-]+ )?[\p{L}-]+) (?:will|would|shall)(?: \p{L}+ly)? (?:not hesitate|have to (?:act|respond|retaliate|strike)|annihilate|attack|ban|bomb|boycott|crush|deport|destroy|expel|fight|impose (?:\p{L}+ )?(?:sanctions|tariffs)|invade|jail|kill|open fire|pull out|punish|quit|respond|retaliate|shoot(?! up)|sink (?:an?|any|every|its|our|the|their|your)|strike|sue|veto|walk out|withdraw|withhold)\b|\b(?:will|would|must) (?:face|suffer|bear)(?: the| \p{L}+){0,2} consequences\b/u;
/** What hangs on something: "if we're asked by a court, we ask for time" is done by nobody yet; "when they asked, we refused" is. */
const opensConditional =
	/^(?:(?:and|but|so|that) )*(?:(?:if|unless|whenever|once(?! again\b| more\b))\b|when (?:i|we|you|they) (?!\p{L}+ed\b|(?:began|came|did|found|gave|got|had|heard|left|made|met|said|sank|saw|sold|told|took|went|were|was|won)\b))/u;
const foretelling = /\bwill (?:be|have|become|likely|rise|fall|take|cost|last|lead|reach)\b/;
/** What somebody has arranged to do: "will be held on Saturday", "it would reopen the quay". */
const arranged =
	/\bwill (?:now |also |then |again |only )?be (?:held(?! (?:responsible|accountable|liable))|opened|reopened|closed|published|released|suspended|lifted|paid|offered|postponed|introduced|launched|extended|set up|sent|moved|handed over|recogni[sz]ed|allowed|permitted|granted|exempt(?:ed)?|barred|banned|treated as)\b|^(?:that )?(?:it|they|we) (?:will|would|['’]ll) (?:also |now |soon |shortly )?(?:open|reopen|close|publish|release|hold|launch|begin|start|stop|halt|suspend|resume|send|build|buy|sell|cut|raise|lift|impose|introduce|appoint|withdraw|set up|hand over)\b/;
/** What depends on others is not arranged. */
const hanging = /\b(?:(?<!\beven )if|unless|until|once|should)\b/;
/** What the speaker wants another to do. */
const owed =
	/\b(?:should|ought to|must|needs? to|has to|have to) (?:now |also |immediately |at once )?(?:resign|step down|stand down|apologi[sz]e|quit|be (?:sacked|fired|dismissed|removed|jailed|prosecuted|punished|released|freed))\b/;
const ownPlan = /\b(?:i|we) will\b|\bwill not\b|\bnever\b/;
/** A longer content says many things; a future in it does not make it a prediction. */
const maxPrediction = 220;
const demanding = /\b(?:must|has to|have to|needs? to|is required to)\b/;

/** What is said of somebody, as the subject of a denial of it, and what it is called there. */
const charged =
	"(?:his|her|their|the|this|that|these|those|such|some|any|all|our) (?:[a-z]+(?:['’]s)? ){0,2}(?:report|claim|allegation|accusation|charge|assertion|stor(?:y|ie)|rumou?r|suggestion|lawsuit|suit|complaint|challenge)";
/** A word for whom a charge is by or against: none that opens a clause of its own or tells of a finding. */
const charging =
	"(?!(?:that|who|which|what|says?|said|shows?|showed|finds?|found|reveals?|revealed|concluded|(?:claim|alleg|argu|stat|suggest|indicat|report)(?:e[ds]|s))\\b)[^ ,;:]+";

/** Something said, as what is taken back: "her earlier claim", "Friday's article", "what they said"; not "troops after a statement". */
const saidThing =
	"(?:(?:(?:the|an?|its|his|her|their|our|my|this|that|th[eo]se|any|all|both|some|[\\p{L}-]+['’]s?) (?:(?!(?:about|after|and|at|by|for|from|he|i|in|of|on|or|over|she|that|they|to|we|which|who|with)\\b)[\\p{L}\\d’'-]+ ){0,2}?)?(?:(?:remark|comment|claim|statement|report|accusation|allegation|assertion|suggestion|tweet|article|joke|confession)s?|words|testimon(?:y|ies)|stor(?:y|ies))\\b|what (?:he|she|it|they|we|i) (?:(?:had|has|have) )?(?:[a-z]+ly )?(?:said|claimed|suggested|alleged|tweeted|told|wrote)\\b)";
/** Who withdraws, takes back or is sorry for no more than what they did takes no words back: "withdrew the bill", "took back the town", "apologised for the delay". */
const takesBack = `(?:(?:retract|recant|backtrack)[a-z]*|(?:withdr[ae]w[a-z]*|(?:walk|row)(?:s|ed|ing)? back(?: on)?|t(?:akes?|ook|aken|aking) back|apologi[sz](?:es?|ed|ing) for)[\\s“"‘',]+${saidThing}|apologi[sz](?:es?|ed|ing) for (?:having )?(?:[a-z]+ly )?(?:saying|said|suggest|claim|call|alleg|tweet))`;
const takingBack = new RegExp(`\\b${takesBack}`, "u");

/** What a quotation says by itself when its cue is neutral ("said: we deny it"). */
const performatives: readonly (readonly [RegExp, Act])[] = [
	[new RegExp(`^(?:we|i) (?:[a-z]+ly |do |hereby |now |therefore )?${takesBack}`, "u"), "retract"],
	[
		new RegExp(
			`^(?:that )?(?:we (?:believe|think) (?:that )?)?(?:it|that|this|(?:${charged})s?(?: that .{1,80}?| (?:from|by|of|against|about)(?: ${charging}){1,5}?)?)(?: (?:is|was|are|were)|['’]s)(?:(?: not|n['’]t) (?:[a-z]+ly )?true|(?: [a-z]+ly,?(?: and)?)* ["“'‘]?(?:${untrueWords}|meritless|without merit))(?= that\\b| and\\b|[,.;”"'’]|$)`,
		),
		"deny",
	],
	[/^(?:that )?there(?: is| was|['’]s) (?:[a-z]+ly )?no truth (?:to|in|whatsoever|at all)\b/, "deny"],
	[
		/^(?:that )?(?:not a (?:single )?(?:thing|word)|none of (?:it|this|that|what)\b)[^.;]{0,40} (?:is|was) (?:[a-z]+ly )?(?:true|accurate|right|correct)\b/,
		"deny",
	],
	[/\b(?:further|farther|far) from (?:the truth|true)\b/, "deny"],
	[
		/^(?:that )?there(?: is| was|['’]s) (?:[a-z]+ly )?no need (?:to|for (?:him|her|it|them|me|us)(?: to)?) (?!panic|worry|fear|be )/,
		"reject",
	],
	[
		/\b(?:we|i|they|he|she|it) (?:categorically |strongly |firmly |flatly |completely )?(?:den(?:y|ies|ied)|refutes?d?)\b/,
		"deny",
	],
	[/\b(?:we|i) (?:strongly |firmly |categorically )?(?:reject|refuse)\b/, "reject"],
	[/\b(?:we|i) (?:[a-z]+ly )?disagree with\b/, "reject"],
	[
		/\b(?:i am|i['’]m|we are|we['’]re) not (?:willing|prepared|going) to (?!have\b|be\b|get\b|see\b|know\b|say that i)/,
		"reject",
	],
	[/\b(?:we|i) (?:have|['’]ve) decided (?:not )?to\b/, "announce"],
	[/\b(?:we|i) (?:strongly |firmly )?(?:condemn|deplore|denounce)\b/, "criticise"],
	[/\b(?:we|i) (?:strongly )?(?:urge|call (?:up)?on|ask|appeal to)\b/, "request"],
	[/\b(?:we|i) (?:strongly )?demand\b/, "demand"],
	[/\b(?:we|i) (?:promise|pledge|vow|guarantee)\b/, "promise"],
	[
		/^(?:that )?(?:we|i|he|she|they) holds? .{2,60} (?:responsible|accountable)\b|^(?:that )?(?:the )?(?:full |sole )?(?:responsibility|blame) .{0,60}\b(?:lies|rests|falls) (?:squarely )?(?:with|on)\b/,
		"accuse",
	],
	[/\b(?:we|i) (?:confirm|can confirm)\b/, "confirm"],
	[/\b(?:we|i) (?:welcome|applaud|commend)\b/, "praise"],
];

function lexicalAct(words: readonly string[]): { act: Act; lemma: string } | undefined {
	let found: { act: Act; lemma: string } | undefined;
	for (let i = 0; i < words.length; i++) {
		const cue = cueOf(words[i] as string, words[i + 1]);
		if (!cue) continue;
		// The last cue word carries the act ("went on to accuse"), unless it is only "saying" after it ("denied it, saying").
		if (!found || found.act === "state" || cue.act !== "state") found = cue;
	}
	return found;
}

/** What is only to be taken back: "pressed him to retract it", "should retract it"; not "was forced to retract it". */
const unretracted =
	/^(?!.*\b(?:forced|had|compelled|obliged|made) to\b).*\b(?:to|can|could|may|might|must|shall|should|will|would|(?:urg|ask|press)(?:e|es|ed|s|ing)?\b.*) (?:[a-z]+ly )?(?:retract|recant|backtrack|withdraw|apologi[sz]e|(?:walk|take|row) back)\b/;
/** What somebody refuses who stands by what they said. */
const keptUp = new RegExp(`^(?:to )?(?:[a-z]+ly )?${takesBack}`, "u");

/** "Refused to let him finish" turns down nothing. */
const interrupting = /^(?:to )?let (?:[\p{L}’'-]+ ){1,4}(?:finish|speak|talk|answer)\b/u;

/** The act of an attribution from its cue, negation and what follows; `state` when nothing says more. */
export function actOf({ cue, content }: SaidWords): Act {
	const cueWords = cue.toLowerCase();
	const said = content
		.toLowerCase()
		.slice(0, 400)
		.replace(/^[\s"“'‘]+/, "");
	const words = cueWords.match(/[\p{L}'’-]+/gu) ?? [];
	const isNegated = negated.test(cueWords);
	if (isNegated && (answering.test(cueWords) || unsaid.test(cueWords) || (giving.test(cueWords) && details.test(said))))
		return "decline";
	if (awaited.test(cueWords) || shortOf.test(cueWords)) return "state";
	if (pushingBack.test(`${cueWords} ${said.slice(0, 40)}`) && !isNegated)
		return allegation.test(`${cueWords} ${said.slice(0, 60)}`) ? "deny" : "reject";
	if (/\b(?:declin|refus)/.test(cueWords)) {
		const kept = `${cueWords.replace(/^.*?\b(?:declin|refus)[a-z]*\s*/, "")} ${said}`.trim();
		if (keptUp.test(kept) || interrupting.test(kept)) return "state";
		return kept === "" || isKeptBack(kept) ? "decline" : "reject";
	}
	if (passive.test(cueWords) && !/\bby\b/.test(cueWords)) return "state";
	if (suffered.test(cueWords) || /\b(?:t(?:ake|akes|ook|aken|aking)|in) charge\b/.test(cueWords)) return "state";
	const lexical = lexicalAct(words);
	const base = lexical?.act ?? "state";
	const lemma = lexical?.lemma;
	if (isNegated) {
		if (lemma === "agree") return together.test(`${cueWords} ${said}`) ? "state" : "reject";
		return base === "confirm" || /\bneither (?:confirm|den)/.test(cueWords) ? "decline" : "state";
	}
	if (
		base === "reject" &&
		/^(?:dismiss|rebuff|brush-off|reject|dispute)$/.test(lemma ?? "") &&
		allegation.test(said.slice(0, 60))
	)
		return "deny";
	if (
		lemma !== undefined &&
		/^(?:call|describe|brand|label|dub|deem|dismiss|denounce|reject)$/.test(lemma) &&
		calledUntrue.test(said)
	)
		return "deny";
	if (lemma === "dismiss" && (dropped.test(said) || letGo.test(said))) return "state";
	if (lemma === "disagree" && together.test(`${cueWords} ${said}`)) return "state";
	if (base === "retract" && unretracted.test(cueWords)) return "state";
	if (base === "retract" && !takingBack.test(`${cueWords} ${said.slice(0, 80)}`)) return "state";
	if (base === "deny" && withheldFrom.test(said)) return "reject";
	if (lemma === "order" && begun.test(said)) return "announce";
	if (base === "offer" && (opinion.test(said) || opinion.test(cueWords.replace(/^.*\boffer\w*\s*/, ""))))
		return "state";
	if (base === "promise" && harm.test(said)) return "threaten";
	if (lemma === "warn")
		return ownHarm.test(said) && /\b(?:if|unless|should|consequences|until)\b/.test(said)
			? "threaten"
			: future.test(said)
				? "predict"
				: "state";
	if (lemma === "ask" && !/\bto [a-z]+/.test(said.slice(0, 120))) return "state";
	if (lemma === "charge" && fee.test(said)) return "state";
	if (lemma === "question" && asking.test(`${cueWords} ${said}`)) return "state";
	if (base !== "state" || lemma === undefined) return base;
	if (readiness.test(said)) return "offer";
	if (isOwnSilence(said)) return "decline";
	if (
		selfDenial.test(said) &&
		/^(?:insist|say|tell|maintain|state|assert|declare|claim|add|testify|reiterate)$/.test(lemma)
	)
		return "deny";
	if (/^(?:insist|say|state|declare|assert|stress|add|maintain|tell|reiterate|emphasi[sz]e)$/.test(lemma)) {
		// "We're not going to pay unless they return it" sets a condition: that is a threat, not a plain refusal.
		if (conditional.test(said.slice(0, 240))) return "threaten";
		if (!opensConditional.test(said))
			for (const [pattern, act] of performatives) if (pattern.test(said.slice(0, 120))) return act;
		if (noYielding.test(said) || (lemma !== "say" && lemma !== "tell" && refusal.test(said))) return "reject";
		if (owed.test(said.slice(0, 160)) && !/^(?:that )?(?:i|we)\b/.test(said)) return "demand";
		if (demanding.test(said.slice(0, 80)) && lemma === "insist") return "demand";
		if (threat.test(said)) return "threaten";
		if (content.length <= maxPrediction && arranged.test(said) && !hanging.test(said)) return "announce";
		if (content.length <= maxPrediction && foretelling.test(said) && !ownPlan.test(said)) return "predict";
	}
	return base;
}

const sayingNoun =
	/\b(?:according|words?|claims?|statements?|allegations?|accusations?|assertions?|warnings?|arguments?|suggestions?|beliefs?|complaints?|promises?|pledges?|vows?|insistence|contention|announcements?|concerns?|fears?|conclusions?|predictions?|comments?|remarks?|interviews?|reports?|polls?|surveys?|opinions?|views?)\b/;

/** Acts that turn a matter. */
export const turningActs: ReadonlySet<Act> = new Set(["reject", "deny", "demand", "accuse", "threaten"]);

/** "Has not said that", "never announced": no more than an adverb between the denial and the saying, and nothing said besides. */
const leftUnsaid =
	/^(?!.*(?:,| and | but )).*(?:\b(?:not|never)|n['’]t)(?: (?:yet|even|ever|also|publicly|officially|formally|\p{Ll}+ly))* (?:sa(?:y|id)|stat(?:e|ed)|announced?|reported?|disclosed?|revealed?|mention(?:ed)?|told|tell|declared?|claim(?:ed)?|suggest(?:ed)?|acknowledged?|admit(?:ted)?)(?: (?:that|whether|if))?$/u;

/** Whether a cue tells that something was not said: whoever did not say it vouches for nothing. */
export const leavesUnsaid = (cue: string): boolean => leftUnsaid.test(cue.toLowerCase());

/** Whether a cue tells more than that somebody speaks: it holds a word ("voted", "dropped") and none for saying. */
export function isDoing(cue: string): boolean {
	const words = cue.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
	if (/\bpl(?:ea|e)d(?:s|ed|ing)? (?:not )?guilty\b/.test(cue.toLowerCase())) return true;
	return words.length > 0 && lexicalAct(words) === undefined && !sayingNoun.test(cue.toLowerCase());
}

/** The words at spans, joined by spaces. */
export function wordsOf(text: string, spans: readonly Span[]): string {
	return spans.map(([s, e]) => text.slice(s, e)).join(" ");
}
