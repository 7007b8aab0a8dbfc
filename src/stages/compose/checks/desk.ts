import {
	type Check,
	type CheckKind,
	type Cite,
	type Claim,
	type DossierVoice,
	groupedBy,
	type Party,
	type Span,
	type WeighedStory,
} from "../../../core/index.js";
import { closestMention } from "../differences.js";
import type { ReportIndex } from "../report-index.js";
import { Askable } from "./askable.js";

/** What is looked up of a story to tell what to check in it. */
export interface Desk {
	readonly story: WeighedStory;
	readonly indexes: ReadonlyMap<string, ReportIndex>;
	readonly askable: Askable;
	textOf(report: string): string;
	/** The sentence that words stand in; the words themselves where they stand in none. */
	sentenceAt(cite: Cite): Span;
	/** The names of those who say the words at some places. */
	speakersAt(cites: readonly Cite[]): string[];
}

export function deskOf(
	story: WeighedStory,
	voices: readonly DossierVoice[],
	parties: readonly Party[],
	indexes: ReadonlyMap<string, ReportIndex>,
): Desk {
	const askable = new Askable(voices, parties);
	const mentionsIn = groupedBy(
		story.claims.flatMap(({ mentions }) => mentions),
		({ report }) => report,
	);
	return {
		story,
		indexes,
		askable,
		textOf: (report) => indexes.get(report)?.report.text ?? "",
		sentenceAt: ({ report, span }) => indexes.get(report)?.sentenceAt(span[0])?.span ?? span,
		speakersAt: (cites) =>
			askable.speakers(cites.flatMap(({ report, span }) => closestMention(mentionsIn.get(report) ?? [], span) ?? [])),
	};
}

/** What every kind of check tells. */
interface CheckParts {
	readonly claims: readonly Claim[];
	/** Default: nobody. */
	readonly ask?: Check["ask"];
	readonly cites: readonly Cite[];
	readonly reports: readonly string[];
}

export const checkOf = ({ story }: Desk, kind: CheckKind, { claims, ask = [], cites, reports }: CheckParts): Check => ({
	story: story.id,
	kind,
	claims: claims.map(({ id }) => id),
	ask,
	cites: cites.map(({ report, span }) => ({ report, span })),
	reports,
});
