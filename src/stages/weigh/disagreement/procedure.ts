import { type Disagreement, onDemand } from "../../../core/index.js";
import { caseStepAt, caseStepWords } from "../grammar/case-step-words.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

/** Any step, which spares most mentions the rest. */
const anyStep = new RegExp(caseStepWords.flatMap(({ stated }) => stated?.source ?? []).join("|"), "i");

const verdict = caseStepAt("verdict");

/** "If convicted" and "has never been convicted" have not been reached; "after being charged" is where a case once stood. */
const unreached =
	/(?:\b(?:if|unless|whether|could be|may be|might be|would be|not(?! (?:only|just|merely|solely)\b)|never|nor|without|after being|after having|before being)|n['’]t)\s+(?:\w+\s+){0,2}$/i;

function stepOf({ mention }: PlacedMention): number {
	const words = mention.quote.slice(0, 500);
	if (!anyStep.test(words)) return -1;
	return caseStepWords.findLastIndex(({ stated }) => {
		for (const { index } of stated ? words.matchAll(stated) : [])
			if (!unreached.test(words.slice(0, index))) return true;
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
		if (Math.max(step(a), step(b)) < verdict) return false;
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
