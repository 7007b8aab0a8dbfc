import { type Credit, type StoryVoice, sharedLength } from "../../../core/index.js";
import type { PlacedMention, Setting } from "../setting.js";

/** A statement, a letter or a briefing that nothing names; an outlet, an agency or a paper of a name is somebody of its own. */
const isOccasion = ({ kind, name }: Credit) => kind !== "agency" && kind !== "unnamed" && !/\p{Lu}/u.test(name);

/**
 * Who speaks in the nameless statement, letter or interview that the sentence of a mention credits: "local officials said in a statement". The
 * credit stands in the words for the speaker or in those for the speaking. Undefined where it is a text of its own, or nobody is known to speak in it.
 */
export function creditSpeaker(placed: PlacedMention, setting: Setting): StoryVoice | undefined {
	const credit = setting.creditOf(placed);
	if (!credit || !isOccasion(credit)) return undefined;
	const { attributions, id } = placed.report;
	const own = attributions.find(
		({ voice, source, cue }) => voice && [...cue, ...source].some((span) => sharedLength(span, credit.span) > 0),
	);
	const voice = own?.voice === undefined ? undefined : setting.voiceOf(id, own.voice);
	return voice?.kind === "document" ? undefined : voice;
}
