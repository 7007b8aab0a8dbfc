import type { Claim } from "./claim.js";
import type { Act, Credit, VoiceKind } from "./marks.js";
import type { Note } from "./note.js";
import type { Cite } from "./reason.js";
import type { Report } from "./report.js";
import type { Span } from "./span.js";
import type { LineageEdge } from "./story.js";

/** Something a voice says, where the words stand. */
export interface VoiceStatement extends Cite {
	/** `id` of the claim. */
	readonly claim: string;
	readonly act: Act;
	readonly quote: string;
}

export interface DossierVoice {
	readonly id: string;
	readonly story: string;
	readonly name: string;
	readonly kind: VoiceKind;
	readonly role?: string;
	readonly speaksFor?: string;
	readonly statements: readonly VoiceStatement[];
}

/** One thing a party does to the matter by speaking: rejects, demands, threatens. */
export interface Move extends VoiceStatement {
	readonly voice: string;
	/** When it was said, `YYYY-MM-DD`, where the text or the time of publication places it. */
	readonly date?: string;
	/** `words`: a report names the day; `story`: it names the day without its year, which is taken from when the story's other reports appeared; `publication`: the day the first report of it appeared, so it was said then or before. */
	readonly datedBy?: "words" | "story" | "publication";
	/** All reports that carry the move. */
	readonly reports: readonly string[];
}

/** A side of the matter: those who speak for it and their moves in time. */
export interface Party {
	readonly id: string;
	readonly story: string;
	readonly name: string;
	readonly voices: readonly string[];
	readonly moves: readonly Move[];
}

/** Something with a day to it, for the story in time. */
export interface TimelineEntry extends Cite {
	readonly story: string;
	/** First and last day meant, `YYYY-MM-DD`. */
	readonly from: string;
	readonly to: string;
	readonly value: string;
	readonly quote: string;
	/** Where the day stands within `span`; kept in view where the words are cut. */
	readonly date?: Span;
	readonly claim?: string;
	/** All reports that place it there. */
	readonly reports: readonly string[];
}

/**
 * Why a claim wants checking. `difference`: reports or parties disagree over it; `echo`: several reports carry it and all may go
 * back to one origin; `unnamed`: several carry it and name nobody; `unanswered`: one party charges, threatens or demands, and no
 * report tells an answer; `declined`: somebody was asked and kept silent; `spelling`: one name is spelled in several ways; `announced`: a
 * report says itself that accounts differ; `retracted`: whoever said it took it back, and other reports still carry it.
 */
export type CheckKind =
	| "retracted"
	| "announced"
	| "difference"
	| "echo"
	| "unnamed"
	| "unanswered"
	| "declined"
	| "spelling";

/** What a verification desk would do next: the claims it is about, the words that lead there, and whom to ask. */
export interface Check {
	readonly story: string;
	readonly kind: CheckKind;
	/**
	 * Ids of the claims, heaviest first; several where one origin stands behind them, none where a spelling stands in no claim. Of what is
	 * announced, the differences found over the same; none where none is found.
	 */
	readonly claims: readonly string[];
	/** Who could settle it, as the reports name them, a document before those who speak; empty where nobody is named. */
	readonly ask: readonly { readonly name: string; readonly kind: VoiceKind }[];
	/** At least one: the words to begin from; of a difference one for each side, of a spelling one for each way. */
	readonly cites: readonly Cite[];
	/** All reports that carry it; of a spelling those that have not the commonest. */
	readonly reports: readonly string[];
	/**
	 * Of an echo, those of `reports` that go back to who is named; absent where all do. The others name nobody. Of what nobody is named
	 * for, the report from which the others copy it; several where they copy it from each other and nothing tells which of them was first.
	 */
	readonly from?: readonly string[];
	/** Of what is announced, what the accounts differ about, within the first cite; absent where the sentence itself tells the accounts. */
	readonly about?: Span;
	/** True of a difference over what office somebody holds, which is looked up. */
	readonly office?: true;
	/** True of what is announced where reports say that they were corrected or updated: one check of a story, each report's words among the cites, three at most. */
	readonly corrected?: true;
}

/** The whole result as one value; every rendering is made from this alone. */
export interface Dossier {
	readonly format: "hearsay-dossier/1";
	readonly reports: readonly Report[];
	readonly stories: readonly { readonly id: string; readonly title: string; readonly reports: readonly string[] }[];
	readonly claims: readonly Claim[];
	readonly lineage: readonly LineageEdge[];
	readonly credits: readonly (Credit & { readonly report: string })[];
	readonly voices: readonly DossierVoice[];
	readonly parties: readonly Party[];
	readonly timeline: readonly TimelineEntry[];
	/** What to check next, within each story what was taken back, corrected or is said to differ, then that on which most of it rests. */
	readonly checks: readonly Check[];
	/** Problems that belong to no single report. */
	readonly notes: readonly Note[];
}
