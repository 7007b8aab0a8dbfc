import type { Token } from "../../../core/index.js";
import { rootOfWord } from "../content-words.js";

/** One deed under several words. */
const leaving = /^(?:step|stand|quit|leave)$/;
const deedOf = ({ lemma }: Token) => (leaving.test(lemma) ? "resign" : rootOfWord(lemma));

/** The deeds told by the verbs that stand right behind the tokens at some places, adverbs aside. */
function deedsBehind(tokens: readonly Token[], leads: (i: number) => boolean): ReadonlySet<string> {
	return new Set(
		tokens.flatMap((_, i) => {
			if (!leads(i)) return [];
			const verb = tokens.slice(i + 1, i + 4).find((t) => t.pos !== "ADV" && t.pos !== "PART");
			return verb?.pos === "VERB" ? [deedOf(verb)] : [];
		}),
	);
}

const owing = /^(?:need|have|ought)$/;
const asking = /^(?:ask|urge|tell|call|demand|press|order)$/;
/** So many tokens before "to" a verb of asking stands: "asked Ann Holt to leave". */
const asked = 4;

/** The deeds that words ask for, by their roots: "should resign", "asked her to leave". */
export const askedIn = (tokens: readonly Token[]): ReadonlySet<string> =>
	deedsBehind(tokens, (i) => {
		const { lower } = tokens[i] as Token;
		if (lower !== "to") return /^(?:should|must)$/.test(lower);
		return (
			owing.test(tokens[i - 1]?.lemma ?? "") ||
			tokens.slice(Math.max(0, i - asked), i).some((t) => asking.test(t.lemma))
		);
	});
/** The deeds that words refuse: "will not resign", "refused to leave". */
export const refusedIn = (tokens: readonly Token[]): ReadonlySet<string> =>
	deedsBehind(
		tokens,
		(i) =>
			(tokens[i]?.lower === "to" && /^(?:refuse|refusal|decline)$/.test(tokens[i - 1]?.lemma ?? "")) ||
			(/^(?:not|never|n['’]t)$/.test(tokens[i]?.lower ?? "") && /^(?:will|would|wo)$/.test(tokens[i - 1]?.lower ?? "")),
	);
