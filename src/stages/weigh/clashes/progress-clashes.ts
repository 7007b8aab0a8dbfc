import { addTo, meet } from "../../../core/index.js";
import { meaningOf, sharedRarity } from "../alike.js";
import type { Clash, Spot } from "../clash.js";
import { contentOf, folded, nameWordsIn, rootOfWord } from "../content-words.js";
import { isEvent, type Progress, progressOf } from "../grammar/progress-of.js";
import { lightVerbs } from "../grammar/progress-words.js";
import { mayBeOneEvent } from "../may-be-one-event.js";
import { publishedOrder } from "../published.js";
import type { Setting } from "../setting.js";
import { expectedThenDone } from "../shared-verdicts.js";

interface Event extends Spot {
	readonly stage: Progress;
	readonly words: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
}

/** A verb rarer than this in the story is an event of its own; words that two sentences share weigh this much at least. */
const rare = { verb: 2.5, shared: 5 };
/** And so like in meaning their sentences must be: without it one verb of two matters was taken for one in twenty of 75 flags read by eye, and with it three right ones of 75 are lost. */
const likeInMeaning = 0.6;
/** So many events of one verb are compared. */
const most = 40;

/** Events still to come in one report that are done in another that is not older, wherever they stand in the story. */
export function progressClashes(setting: Setting): Clash[] {
	const byVerb = new Map<string, Event[]>();
	for (const report of setting.inOrder) {
		for (const sentence of report.sentences) {
			const tokens = sentence.tokens.slice(0, 120);
			tokens.forEach((token, i) => {
				if (!isEvent(tokens, i) || lightVerbs.has(token.lemma)) return;
				const root = rootOfWord(folded(token));
				if (setting.rarity(root) < rare.verb) return;
				const stage = progressOf(tokens, i);
				if (!stage) return;
				const names = nameWordsIn(tokens);
				addTo(byVerb, root, { report, sentence, span: token.span, stage, words: contentOf(tokens), names }, most);
			});
		}
	}
	const out: Clash[] = [];
	for (const events of byVerb.values()) {
		for (const a of events) {
			if (a.stage !== "ahead") continue;
			for (const b of events) {
				if (b.stage !== "done" || a.report === b.report || publishedOrder(a.report, b.report) > 0) continue;
				if (!meet(a.names, b.names)) continue;
				if (sharedRarity(a.words, b.words, setting) < rare.shared) continue;
				if (meaningOf(a, b, setting) < likeInMeaning) continue;
				if (!mayBeOneEvent(a, b)) continue;
				out.push({ a, b, ...expectedThenDone(0.6) });
			}
		}
	}
	return out;
}
