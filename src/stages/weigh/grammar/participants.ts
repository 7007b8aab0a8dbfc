import { contains, type MarkedReport, meet, type Sentence } from "../../../core/index.js";
import { doerAt, phraseOf, undergoerAt } from "../../../text/clause-roles.js";
import { folded } from "../content-words.js";
import { marksWithin } from "../marks-within.js";

/** Who is named in what a verb tells: folded words of the names, none where nobody is named or the sentence has no tree. */
export interface Participants {
	readonly doer: ReadonlySet<string>;
	readonly undergoer: ReadonlySet<string>;
}

function namedBy(report: MarkedReport, sentence: Sentence, head: number | undefined): ReadonlySet<string> {
	if (head === undefined) return new Set();
	const names = marksWithin(report.names, sentence.span);
	const words = phraseOf(sentence, head).flatMap((i) => {
		const token = sentence.tokens[i];
		// The first word of a sentence has a capital whatever it is, and the tagger goes by that: "Results were released".
		const isNamed = token?.pos === "PROPN" && (i > 0 || names.some((n) => contains(n.span, token.span)));
		return isNamed ? [folded(token)] : [];
	});
	return new Set(words);
}

/** Who does what the word at `at` of a sentence of the report tells, and to whom. */
export const participantsAt = (report: MarkedReport, sentence: Sentence, at: number): Participants => ({
	doer: namedBy(report, sentence, doerAt(sentence, at)),
	undergoer: namedBy(report, sentence, undergoerAt(sentence, at)),
});

const areOthers = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !meet(a, b);

/** Whether both name who does it, or to whom, and name others: who wins over another does not lose to them. */
export const areTwoDeeds = (a: Participants, b: Participants): boolean =>
	areOthers(a.doer, b.doer) || areOthers(a.undergoer, b.undergoer);
