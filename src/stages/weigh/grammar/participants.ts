import { meet, type Sentence } from "../../../core/index.js";
import { doerAt, phraseOf, undergoerAt } from "../../../text/clause-roles.js";
import { folded } from "../content-words.js";

/** Who is named in what a verb tells: folded words of the names, none where nobody is named or the sentence has no tree. */
export interface Participants {
	readonly doer: ReadonlySet<string>;
	readonly undergoer: ReadonlySet<string>;
}

function namedBy(sentence: Sentence, head: number | undefined): ReadonlySet<string> {
	const phrase = head === undefined ? [] : phraseOf(sentence, head);
	return new Set(
		phrase.flatMap((i) => {
			const token = sentence.tokens[i];
			return token?.pos === "PROPN" ? [folded(token)] : [];
		}),
	);
}

/** Who does what the word at `at` tells, and to whom. */
export const participantsAt = (sentence: Sentence, at: number): Participants => ({
	doer: namedBy(sentence, doerAt(sentence, at)),
	undergoer: namedBy(sentence, undergoerAt(sentence, at)),
});

const areOthers = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !meet(a, b);

/** Whether both name who does it, or to whom, and name others: who wins over another does not lose to them. */
export const areTwoDeeds = (a: Participants, b: Participants): boolean =>
	areOthers(a.doer, b.doer) || areOthers(a.undergoer, b.undergoer);
