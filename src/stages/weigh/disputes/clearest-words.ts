import { blaming, dismissals, rejects, wanting } from "./rejection-words.js";
import type { Standpoint } from "./standpoints.js";

/** Lengths, in characters, between which words say enough and not too much. */
const length = { least: 24, most: 150 };

/** Begins words that hang on others: "unless the country returned them" shows less than the demand itself. */
const hanging =
	/^(?:if|unless|which|who|whose|where|when|while|as|that|to|by|despite|because|during|after|before|for)\b/i;

function clarity({ placed, stance }: Standpoint, as: "assertion" | "rejection"): number {
	const { quote, act } = placed.mention;
	const says = placed.tokens.some((t) => {
		const lemma = t.lemma.toLowerCase();
		return as === "rejection"
			? rejects(t) || dismissals.has(t.lower) || t.lower === "not" || t.lower === "n't"
			: wanting.has(lemma) || blaming.has(lemma);
	});
	return (
		(says ? 2 : 0) +
		(stance === (as === "rejection" ? "reject" : "charge") ? 1 : 0) +
		(act && act !== "state" ? 0.5 : 0) +
		(quote.length >= length.least && quote.length <= length.most ? 1 : 0) -
		(hanging.test(quote) ? 1.5 : 0)
	);
}

/** Of stands of one side, in order of how sure they are, the one whose words show a reader best what the side says. */
export function clearestOf(stands: readonly Standpoint[], as: "assertion" | "rejection"): Standpoint {
	return stands.reduce((best, stand) => (clarity(stand, as) > clarity(best, as) ? stand : best));
}
