import { type Act, contains, type Sentence } from "../../../core/index.js";
import { turningActs } from "../acts/act-of.js";
import type { FoundAttribution } from "../found-attribution.js";
import { sentenceAt } from "./source-words.js";

/** Right before a verb that has the subject of the verb before it: "said it would talk and later added". */
const joining = /\b(?:and|but|then)(?: (?:then|later|also|now|\p{Ll}+ly))? $/u;
/** Who was asked, or is expected to speak, does not. */
const suffering = /^(?:am|is|are|was|were|be|been|being|(?:has|have|had) been)\b/i;
/** How far before a cue the words that join it are read, in code units. */
const joiningReach = 24;

/** How many attributions to either side are looked at: a bound for hostile text. */
const reach = 5;

/**
 * Speakers, one for each attribution, with those added whom only the rest of the sentence names: a participle without a
 * source ("rejecting", "accusing") shares the speaker of the attribution nearest to it in its sentence, a verb behind "and" or "but" that of the
 * nearest before it, within whose content it does not stand.
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
		const [cue] = own.cue;
		if (speaker || own.source.length > 0 || !cue) return speaker;
		const participle = own.cue.some(([s, e]) => /ing$/.test(text.slice(s, e).split(/\s/)[0] ?? ""));
		const act = acts[i] as Act;
		const joined =
			joining.test(text.slice(Math.max(0, cue[0] - joiningReach), cue[0])) && !suffering.test(text.slice(...cue));
		if (!joined && !(participle && (turningActs.has(act) || act === "decline"))) return speaker;
		const sentence = sentenceAt(sentences, cue[0]);
		let best: { readonly speaker: string; readonly distance: number } | undefined;
		for (let k = Math.max(0, i - reach); k <= Math.min(found.length - 1, i + reach); k++) {
			const other = found[k] as FoundAttribution;
			const its = speakers[k];
			if (k === i || its === undefined || sentenceAt(sentences, cueAt(other)) !== sentence) continue;
			if (joined && (cueAt(other) > cue[0] || other.content.some((span) => contains(span, cue)))) continue;
			const distance = Math.abs(cueAt(other) - cue[0]);
			if (!best || distance < best.distance) best = { speaker: its, distance };
		}
		return best?.speaker;
	});
}
