import { type Disagreement, onDemand } from "../../../core/index.js";
import { mentionSides } from "../mention-sides.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { verdictOf } from "../verdict.js";

/** The steps that a case goes through, each by the words that say it has been reached. */
const steps: readonly RegExp[] = [
	/\b(?:was|were|been|being|among .{0,30}) (?:arrested|detained)\b|\barrested (?:on|in|by|for)\b/gi,
	/\b(?:has|have|was|were|been|is|are) (?:formally )?(?:charged|indicted)\b|\bcharged with\b|\bindicted (?:on|for|by)\b/gi,
	/\b(?:on|at|during|stand(?:s|ing)?|the) trial\b/gi,
	/\b(?:found guilty|convicted|guilty verdict|acquitted|found not guilty|pleaded guilty)\b/gi,
	/\b(?:was|were|been) sentenced\b/gi,
];

/** Any of them, which spares most mentions the rest. */
const anyStep = new RegExp(steps.map(({ source }) => source).join("|"), "i");

/** "If convicted" and "has never been convicted" have not been reached. */
const unreached =
	/(?:\b(?:if|unless|whether|could be|may be|might be|would be|not(?! (?:only|just|merely|solely)\b)|never|nor|without)|n['’]t)\s+(?:\w+\s+){0,2}$/i;

function stepOf({ mention }: PlacedMention): number {
	const words = mention.quote.slice(0, 500);
	if (!anyStep.test(words)) return -1;
	return steps.findLastIndex((step) => {
		for (const { index } of words.matchAll(step)) if (!unreached.test(words.slice(0, index))) return true;
		return false;
	});
}

/** A case that stands at one step in one report and at a later one, from the verdict on, in another that is not older. */
export function procedureDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const step = onDemand(stepOf);
	const clashes = (a: PlacedMention, b: PlacedMention) => {
		const ahead = step(b) - step(a);
		if (a.report === b.report || Math.abs(ahead) < 1) return false;
		// Everything before the verdict is one stretch of the same case; the verdict ends it.
		if (Math.max(step(a), step(b)) < 3) return false;
		const order = publishedOrder(a.report, b.report);
		return order === 0 || order < 0 === ahead > 0;
	};
	const split = mentionSides(placed, clashes, (p) => step(p) >= 0);
	return (
		split &&
		verdictOf(split, {
			kind: "changed",
			rule: "case-went-on",
			confidence: 0.6,
			why: "the case has gone further in one report than in the other",
		})
	);
}
