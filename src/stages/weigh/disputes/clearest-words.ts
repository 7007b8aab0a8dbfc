import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { isDenial } from "../grammar/negation.js";
import type { Dispute } from "./find-disputes.js";
import { dismissals, holdsAgainst, rejects, wanting } from "./rejection-words.js";
import type { Standpoint } from "./standpoints.js";

/** Lengths, in characters, between which words say enough and not too much. */
const length = { least: 24, most: 150 };

/** Begins words that hang on others: "unless the country returned them" shows less than the demand itself. */
const hanging =
	/^(?:if|unless|which|who|whose|where|when|while|as|that|to|by|despite|because|during|after|before|for)\b/i;

/** "They may demand it" shows a demand less than the demand itself. */
const maybe = new Set(["may", "might", "could"]);

function clarity({ placed, stance }: Standpoint, as: "assertion" | "rejection"): number {
	const { quote, act, span } = placed.mention;
	const own = liesWithin(quotedSpans(placed.report), [span[0], span[0] + 1]);
	const open = as === "assertion" && placed.tokens.some((t) => maybe.has(t.lower));
	const says = placed.tokens.some((t, i, tokens) => {
		return as === "rejection"
			? rejects(t) || dismissals.has(t.lower) || isDenial(tokens, i)
			: wanting.has(t.lemma) || holdsAgainst(tokens, i);
	});
	return (
		(says ? 2 : 0) +
		(stance === (as === "rejection" ? "reject" : "charge") ? 1 : 0) +
		(act && act !== "state" ? 0.5 : 0) +
		(quote.length >= length.least && quote.length <= length.most ? 1 : 0) -
		(open ? 0.5 : 0) +
		(own ? 0.5 : hanging.test(quote) ? -1.5 : 0)
	);
}

/** Of the stands that disputes have on one side, in order of how sure they are, the one whose words show a reader best what it says. */
export function clearestOf(disputes: readonly Dispute[], as: "assertion" | "rejection"): Standpoint {
	const worth = (d: Dispute) => clarity(d[as], as) + d.common;
	return disputes.reduce((best, dispute) => (worth(dispute) > worth(best) ? dispute : best))[as];
}
