import type { Span } from "../../../core/index.js";

/** Words by which a report says itself that accounts of the matter differ. Offsets are of the words looked at. */
export interface Announcement {
	/** From where accounts are said to differ: "conflicting reports", "contrary to earlier reports". */
	readonly span: Span;
	/** What they differ about, where it is said behind that: "whether the lock was open"; undefined where the sentence itself tells both accounts. */
	readonly about: Span | undefined;
}

/** What is told of a matter by others. A law, a finding or a feeling that conflicts is none. */
const account =
	"(?:accounts?|reports?|reporting|versions?|stor(?:y|ies)|statements?|claims?|testimony|testimonies|figures|numbers|tolls|estimates|counts|descriptions|explanations|information|details|messages|narratives)";
const accounts =
	"(?:accounts|reports|versions|stories|statements|claims|figures|numbers|tolls|estimates|counts|descriptions|explanations|narratives)";
const tellers =
	"(?:witnesses|officials|sources|outlets|newspapers|agencies|authorities|media|police|reports|accounts|they)";
const speaking =
	"(?:say|says|said|saying|put|puts|report|reports|reported|suggest|suggested|claim|claimed|describe|described|tell|told|give|gave|heard|insist|insisted)";
const before =
	"(?:earlier|early|initial|first|previous|prior|published|media|news|press|local|some|other|many|several|widespread|recent|official)";
const openQuestion = "(?:whether|who|what|when|where|why|how|the (?:number|cause|time|date|identity|order|size|fate))";
const some = String.raw`(?:[\p{L}\p{N}'’-]+ ){0,8}?`;
/** A part of one sentence, so long that both accounts may stand in it. */
const rest = "[^.!?]{1,160}?";

/** By words for differing: one of `differing` stands in each. */
const byDifference: readonly string[] = [
	String.raw`\b(?:conflicting|contradicting|contradictory|differing|divergent|varying) (?:\p{L}+ ){0,2}?(?:${account}|dates|times|names)\b`,
	String.raw`\b(?:competing|inconsistent|clashing) (?:accounts|versions|stories|reports|narratives)\b`,
	String.raw`\b(?:give|gave|given|gives|giving|offer(?:ed|ing|s)?|provid(?:e|es|ed|ing)|issued|released|cited|reported) (?:\p{L}+ )?different (?:${accounts}|totals|dates|times|names|ages|reasons)\b`,
	String.raw`\b(?:tell|told|telling|tells|give|gave|given|offer(?:ed)?|paint(?:ed|s)?) (?:(?:an?|two|three|several|very|quite|sharply|starkly|markedly|radically|slightly|entirely|completely) )*(?:different|differing) (?:account|version|stor(?:y|ies)|picture)s?\b`,
	String.raw`\b(?:two|different|rival|several) (?:versions|accounts) of (?:what happened|what took place|the events?|events|how|the incident)\b`,
	String.raw`\b${accounts}(?: (?:of|about|on|as to) ${some}[\p{L}\p{N}'’-]+)? (?:sharply |widely |slightly |also |still )?(?:vary|varied|varies|differ|differed|diverge|diverged|conflict|conflicted|clash|clashed|contradict(?:ed)? (?:each other|one another)|(?:do|did) not (?:agree|match|tally)|are at odds|were at odds)\b(?! with)`,
	String.raw`\b${tellers} (?:sharply |also |still )?(?:differ|differed|disagree|disagreed|divided|were divided|are divided)(?= (?:on|over|about|as to) )`,
	String.raw`\bcontrary to (?:${before} )*(?:reports?|accounts?|claims? (?:by|from)|statements?|rumou?rs)\b`,
	String.raw`\bcontrary to what (?:${some})(?:reported|said|told|stated|claimed|announced)\b`,
	String.raw`\b(?:contradict(?:s|ed|ing)?|(?:is|are|was|were|be|appears? to be|seems? to be|somewhat) at odds["”]? with|conflict(?:s|ed|ing)? with|discredit(?:s|ed|ing)?|differ(?:s|ed|ing)?(?: \p{L}+ly)? from|(?:somewhat )?a contradiction (?:to|of)|in contrast (?:to|with)) (?:"|“)?${some}(?:reports?|statements?|claims?|accounts?|versions?|assertions?|testimony|announcements?|those made|what ${some}(?:said|heard|reported|told|stated))\b`,
	String.raw`\bdiscrepanc(?:y|ies) (?:between|among) `,
	String.raw`\b(?:reasons?|explanations?) for th(?:e|is|ese) discrepanc(?:y|ies)\b`,
	String.raw`\b(?:could|can|did) ?not (?:be )?(?:immediately )?reconciled?\b|\b(?:hard|difficult|impossible) to reconcile\b`,
	String.raw`\b(?:it (?:is|was|remains?) (?:also |still )?(?:disputed|in dispute)|there (?:is|was|were|are) (?:\p{L}+ )?disagreements?(?: among \p{L}+)?(?: (?:on|over|about|as to))?) ${openQuestion}\b`,
];
/** By two accounts of one thing beside each other: one of `telling` stands in each. */
const byTelling: readonly string[] = [
	String.raw`\b(?:some|${tellers})(?: (?:\p{L}+ ){0,3}?${speaking}| have said)\b${rest}\b(?:others?|some) (?:\p{L}+ ){0,2}?${speaking}\b(?! they\b)`,
	String.raw`\b(?:while|whereas|though|although|but) (?:some |other |earlier |local |several |another )+(?:media |news |eye)?(?:reports?|accounts?|sources?|outlets?|witness(?:es)?|newspapers?) (?:have |has |had |also )*${speaking}\b`,
	String.raw`\b(?:some|other|local|earlier|initial|early) reports\b${rest}\b(?:while|but|although|whereas) (?:the )?\p{Lu}[\p{L}'’ ]{1,40}? (?:has |have |had |also )*(?:reported|said|put)\b`,
	String.raw`\b(?:initially|originally|at first|earlier|previously) (?:been )?(?:reported|said|told|stated|announced|claimed)\b${rest}\bbut (?:${some})(?:later|since|then|now)\b`,
	String.raw`\b(?:earlier|initial|early|first|previous) reports\b${rest}\b(?:(?:were|was|proved|turned out(?: to be)?) (?:\p{L}+ )?(?:wrong|false|incorrect|untrue|inaccurate|mistaken)|(?:were|was|(?:have|has) (?:now |since )?been) denied)\b`,
	String.raw`\bnot (?:an?|the|\p{N}+|one|two|three|four|five|six|seven|eight|nine|ten)(?: [\p{L}\p{N}'’-]+){0,4},? as (?:(?:was|were|had been|has been) )?(?:previously|initially|earlier|first|originally) (?:reported|stated)\b(?! (?:by|in)\b)`,
	String.raw`\bthan (?:was |were |had been |has been )?(?:previously|initially|earlier|first|originally) (?:reported|said|stated|disclosed|announced|acknowledged)\b`,
	String.raw`\b(?:less|more|fewer|higher|lower|earlier|later) than the ${rest} reported (?:by|in)\b`,
	String.raw`\b(?:accounts|reports|estimates|counts|tolls|figures) (?:of|for|about|on) ${some}[\p{L}'’]+ (?:rang(?:e|ed|ing)|var(?:y|ied|ying)) (?:from|between)\b`,
	String.raw`\bput (?:the )?(?:\p{L}+ ){0,4}?at ${rest}(?:,| and) (?:while|but|whereas|although|though) ${rest}\b(?:put|said|gave|reported|counted)\b`,
];
/** Few sentences have one of these, and they are found a good deal quicker than the patterns. */
const differing =
	/conflict|contradict|differ|diverg|var[yi]|compet|inconsist|clash|versions|accounts|do not|did not|odds|disagree|divided|contrary|discredit|contrast|discrepanc|reconcil|disput/i;
const telling =
	/\b(?:some|others?|reports?|reported|accounts?|sources?|outlets?|witness(?:es)?|newspapers?|estimates|counts|tolls|figures|initially|originally|at first|previously|earlier|first|put)\b/i;

const anyOf = (patterns: readonly string[]) => new RegExp(patterns.map((p) => `(?:${p})`).join("|"), "iu");
const announcing = [
	{ hint: differing, pattern: anyOf(byDifference) },
	{ hint: telling, pattern: anyOf(byTelling) },
];

/** What accounts differ about, right behind the words that say so, up to the end of its clause. */
const aboutWords =
	/^(?: (?:are |were |also |still |circulating |emerged |emerging |given ))*(?: ?(?:about|of|on|over|as to|regarding|concerning|surrounding|for) | ?(?=(?:whether|who|what|when|where|why|how)\b))(?<about>[\p{L}\d][^,;:.!?“”"–—]{3,120}?)(?=$|[,;:.!?“”"–—]| [–-] | after | as | but | while | and (?:some|others?)\b)/u;

/** "Contradicts a statement on the board’s site" tells what is contradicted, and not over what. */
const against = /^(?:contradict|differ|discredit|conflicts? |conflicting with|in contrast)|\bat odds\b/iu;
/** A question that a comma cuts so short is not told whole: "whether Ilse Moor, the chair, was asked". */
const wholeQuestion = /^(?!(?:whether|who|what|when|where|why|how)\b)|(?: \S+){3}/iu;

/** Where a sentence says that accounts of the matter differ; undefined where it does not. */
export function announcementIn(sentence: string): Announcement | undefined {
	const flat = sentence.replace(/\s/g, " ");
	let match: RegExpExecArray | undefined;
	for (const { hint, pattern } of announcing) {
		const found = hint.test(flat) ? pattern.exec(flat) : null;
		if (found && (!match || found.index < match.index)) match = found;
	}
	if (!match) return undefined;
	const end = match.index + match[0].length;
	const about = aboutWords.exec(flat.slice(end));
	const words = about?.groups?.about?.trimEnd() ?? "";
	const isTold =
		words !== "" && wholeQuestion.test(words) && !(against.test(match[0]) && /^ (?:of|on) /.test(about?.[0] ?? ""));
	const start = flat.indexOf(words, end);
	return { span: [match.index, end], about: isTold ? [start, start + words.length] : undefined };
}
