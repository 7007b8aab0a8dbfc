import { countShared, type Disagreement, onDemand } from "../../../core/index.js";
import type { Spot } from "../clash.js";
import { contentOf } from "../content-words.js";
import { isEvent, type Progress, progressOf } from "../grammar/progress-of.js";
import { lightVerbs } from "../grammar/progress-words.js";
import { mayBeOneEvent } from "../may-be-one-event.js";
import { publishedOrder } from "../published.js";
import type { PlacedMention } from "../setting.js";
import { expectedThenDone } from "../shared-verdicts.js";
import { verdictOf } from "../verdict.js";
import { mentionSides } from "./mention-sides.js";

interface Event {
	readonly stage: Progress;
	/** Where its verb stands; undefined where the mention lies in no sentence. */
	readonly spot: Spot | undefined;
}

/** Events of a mention by the dictionary form of their verb. */
function eventsOf({ tokens, sentence, report }: PlacedMention): Map<string, Event> {
	const all = sentence?.tokens ?? tokens;
	const inside = new Set(tokens.map((t) => t.span[0]));
	const out = new Map<string, Event>();
	all.forEach((token, i) => {
		const lemma = token.lemma;
		if (!isEvent(all, i) || !inside.has(token.span[0]) || lightVerbs.has(lemma)) return;
		const stage = progressOf(all, i);
		if (stage && out.get(lemma)?.stage !== "ahead")
			out.set(lemma, { stage, spot: sentence && { report, sentence, span: token.span } });
	});
	return out;
}

/** Content words that two mentions share, the verb's among them, when they tell of one event. Set on the labelled stories. */
const alike = 3;

/** The same event to come in one report and done in another that is not older. */
export function progressDisagreement(placed: readonly PlacedMention[]): Disagreement | null {
	const events = onDemand(eventsOf);
	const sameMatter = (a: PlacedMention, b: PlacedMention) => {
		const shared = countShared(contentOf(a.tokens), contentOf(b.tokens));
		if (shared !== alike - 1) return shared >= alike;
		const [x, y] = [a, b].map((p) => contentOf(p.sentence?.tokens ?? [])) as [Set<string>, Set<string>];
		return countShared(x, y) >= alike + 1;
	};
	const clashes = (a: PlacedMention, b: PlacedMention): boolean => {
		// Nothing has changed between a headline and the text below it.
		if (a.report === b.report) return false;
		const [x, y] = [events(a), events(b)];
		const order = publishedOrder(a.report, b.report);
		for (const [lemma, { stage, spot }] of x) {
			const other = y.get(lemma);
			if (!other || other.stage === stage || !sameMatter(a, b)) continue;
			const [ahead, done] = stage === "ahead" ? [spot, other.spot] : [other.spot, spot];
			if (ahead && done && !mayBeOneEvent(ahead, done)) continue;
			if (order === 0 || order < 0 === (stage === "ahead")) return true;
		}
		return false;
	};
	const split = mentionSides(placed, clashes);
	return split && verdictOf(split, expectedThenDone(0.65));
}
