import type { Act, Sentence } from "../../../core/index.js";
import { turningActs } from "../acts/act-of.js";
import type { FoundAttribution } from "../found-attribution.js";
import { sentenceAt } from "./source-words.js";

/**
 * Speakers, one for each attribution, with those added whom only the rest of the sentence names: a participle without a
 * source ("rejecting", "accusing") shares the speaker of the attribution nearest to it in its sentence.
 */
export function withSharedSpeakers(
	text: string,
	sentences: readonly Sentence[],
	found: readonly FoundAttribution[],
	acts: readonly Act[],
	speakers: readonly (string | undefined)[],
): readonly (string | undefined)[] {
	const cueAt = (a: FoundAttribution) => a.cue[0]?.[0] ?? 0;
	return speakers.map((speaker, i) => {
		const own = found[i] as FoundAttribution;
		const participle = own.cue.some(([s, e]) => /ing$/.test(text.slice(s, e).split(/\s/)[0] ?? ""));
		const act = acts[i] as Act;
		if (speaker || own.source.length > 0 || !participle || !(turningActs.has(act) || act === "decline")) return speaker;
		const sentence = sentenceAt(sentences, cueAt(own));
		let best: { readonly speaker: string; readonly distance: number } | undefined;
		for (let k = Math.max(0, i - 5); k <= Math.min(found.length - 1, i + 5); k++) {
			const other = found[k] as FoundAttribution;
			const its = speakers[k];
			if (k === i || its === undefined || sentenceAt(sentences, cueAt(other)) !== sentence) continue;
			const distance = Math.abs(cueAt(other) - cueAt(own));
			if (!best || distance < best.distance) best = { speaker: its, distance };
		}
		return best?.speaker;
	});
}
