import type { Dependencies } from "./dependencies.js";
import type { Report } from "./report.js";
import type { Span } from "./span.js";

/** Universal part-of-speech tags. */
export type PartOfSpeech =
	| "ADJ"
	| "ADP"
	| "ADV"
	| "AUX"
	| "CCONJ"
	| "DET"
	| "INTJ"
	| "NOUN"
	| "NUM"
	| "PART"
	| "PRON"
	| "PROPN"
	| "PUNCT"
	| "SCONJ"
	| "SYM"
	| "VERB"
	| "X";

/** A word or a punctuation mark. */
export interface Token {
	readonly span: Span;
	readonly text: string;
	readonly lower: string;
	/** Dictionary form, lower case. */
	readonly lemma: string;
	readonly pos: PartOfSpeech;
}

export interface Sentence {
	readonly span: Span;
	/** Index of the paragraph the sentence stands in, from 0. */
	readonly paragraph: number;
	readonly tokens: readonly Token[];
	/** How the tokens hang together; undefined where the sentence is not read, or too long to be seen at once. */
	readonly dependencies?: Dependencies;
}

/** What the speaking does. */
export const acts = [
	"state",
	"deny",
	"confirm",
	"reject",
	"demand",
	"request",
	"offer",
	"promise",
	"threaten",
	"accuse",
	"criticise",
	"praise",
	"announce",
	"predict",
	"decline",
	"retract",
] as const;
export type Act = (typeof acts)[number];

/** `direct`: all of the content in quotation marks; `indirect`: none of it; `mixed`: some. */
export type Form = "direct" | "indirect" | "mixed";

/** "*Balkhi* **said** *the equipment will stay*": source, cue and content, each possibly in several pieces. */
export interface Attribution {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	readonly form: Form;
	readonly act: Act;
	/** What is said in the sentence that does the act, where that is not the first: "“Let me be clear. I’ll throw you off,” he said" threatens in its second. */
	readonly actIn?: Span;
	/** Whether the cue tells more than that somebody speaks: "voted for", "has dropped plans for", or less: "has not said"; absent for "said" and "according to". */
	readonly doing?: true;
	/** `id` of the report's voice that speaks; undefined when the text names no source. */
	readonly voice?: string;
	/** `id` of the voice that passes the words on: state television in "state television quoted X as saying". */
	readonly via?: string;
}

export type VoiceKind = "person" | "organisation" | "document" | "anonymous";

/** Who speaks, resolved within one report: "he", "Mr. Balkhi" and "the spokesman" are one voice. */
export interface Voice {
	/** Key of the resolved name, the same in every report that uses the same full name: `abdul-qahar-balkhi`. */
	readonly id: string;
	/** The fullest name the report gives, or the describing words of an anonymous source. */
	readonly name: string;
	readonly kind: VoiceKind;
	/** "foreign ministry spokesperson". */
	readonly role?: string;
	/** The party spoken for, as named: "Taliban". */
	readonly speaksFor?: string;
	/** How many people an unnamed source is: "two officials" is 2 to 2, "officials" is 2 to null. */
	readonly people?: { readonly low: number; readonly high: number | null };
	/** How an unnamed source is placed: "familiar with the matter". */
	readonly placed?: string;
	/** Where the report refers to the voice as a source. */
	readonly spans: readonly Span[];
}

/** A quantity as an interval with a unit and what it measures. */
export interface Figure {
	readonly span: Span;
	/** Lower end; null when open: "nearly $9 billion" is null to 9e9. Both null when only a vague word stands there. */
	readonly low: number | null;
	/** Upper end; null when open: "more than 80" is 80 to null. */
	readonly high: number | null;
	/** ISO 4217 code for money (`USD`), `percent`, a unit of measure (`kilometre`, `hour`), or `count` for things and people. */
	readonly unit: string;
	/** What is measured, in the report's words: "military equipment", "Afghan". Empty when the text does not say. */
	readonly of: string;
	/** The other number of the vote, score or record that it is one of: 13 for the 20 of "20-13". */
	readonly against?: number;
}

/** A time expression. `from` and `to` are absent when it cannot be placed: no published time, or a duration. */
export interface DateMark {
	readonly span: Span;
	/** TIMEX3 value: `2016-10`, `2016-10-01`, `2016-W40`, `P3D`, `PRESENT_REF`. */
	readonly value: string;
	readonly type: "date" | "time" | "duration" | "set";
	/** First day meant, `YYYY-MM-DD`. */
	readonly from?: string;
	/** Last day meant, `YYYY-MM-DD`. */
	readonly to?: string;
}

export type NameKind = "person" | "organisation" | "place" | "other";

export interface Name {
	readonly span: Span;
	readonly kind: NameKind;
	/** Key shared by all names of one entity in the report: `abdul-qahar-balkhi` for "Balkhi" too. */
	readonly entity: string;
}

/** `agency`: "(Reuters)"; `outlet`: "told CBS News"; `document`: "a 2022 report by …"; `post`: a tweet, a site, a broadcast; `unnamed`: "sources said". */
export type CreditKind = "agency" | "outlet" | "document" | "post" | "unnamed";

/** Words by which the report names where it got something. */
export interface Credit {
	readonly span: Span;
	/** The source as named: "Bloomberg", "The Independent". */
	readonly name: string;
	readonly kind: CreditKind;
	/**
	 * What the credit vouches for: `report` for a dateline, byline or foot line, `sentence` when it belongs to the
	 * sentence it stands in.
	 */
	readonly scope: "report" | "sentence";
}

/** A report with everything found in its own text. */
export interface MarkedReport extends Report {
	readonly sentences: readonly Sentence[];
	/** What each sentence means, as the encoder sees it (`Reading.vectors`). */
	readonly vectors: readonly Int8Array[];
	readonly attributions: readonly Attribution[];
	readonly voices: readonly Voice[];
	readonly figures: readonly Figure[];
	readonly dates: readonly DateMark[];
	readonly names: readonly Name[];
	readonly credits: readonly Credit[];
}
