import type { Cite, Claim } from "../../core/index.js";

/** Words for what nobody likes to be said to have done. */
const wrong =
	/\b(?:kill(?:s|ed|ers?|ings?)?\b|murder|attack|shell(?:ed|ing)|bomb(?:s|ed|ings?)?\b|st(?:eal|ole)|theft|loot|abus|tortur|rap(?:ed|ing)\b|harass|assault|beat(?:en|ing)|fraud|brib|corrupt|l(?:ied|ying)\b|cheat|deceiv|mis(?:led|lead|conduct|us)|illegal|unlawful|illicit|violat|breach|ignor|neglect|negligen|fail(?:ed|ing|s)? to\b|cover(?:ed|ing)?[- ]up|terror|militants|smuggl|traffick|poison|dump|plagiar|forg(?:ed|ing|ery)|falsif|manipulat|interfer|meddl|spied|spying|hack(?:s|ed|ers?|ing)?\b|crim(?:es?|inal(?:s|ly)?)\b|conceal|hoard|discriminat|(?:more|further|longer)\b[^.;]{0,60}\bthan\b[^.;]{0,40}\b(?:allowed|licensed|permitted|agreed))/iu;

/** Words that deny, or turn down what is said and not what is asked. */
const denial =
	/\bden(?:y|ies|ied|ying)\b|\b(?:reject|dismiss|disput|refut)\w*\b.*\b(?:accounts?|accusations?|allegations?|assertions?|charges?|claims?|this|that)\b/iu;

/** Whether what one side of a dispute says is a charge: it tells of a wrong, and the other side denies it, who would as soon turn down a demand. */
export function isCharge({ disagreement, mentions }: Claim, textOf: (cite: Cite) => string): boolean {
	const [said, answer] = disagreement?.reasons[0]?.cites ?? [];
	if (!said || !answer || !wrong.test(textOf(said))) return false;
	const own = mentions.find((m) => m.report === answer.report && m.span[0] === answer.span[0]);
	return own?.act === "deny" || denial.test(textOf(answer));
}
