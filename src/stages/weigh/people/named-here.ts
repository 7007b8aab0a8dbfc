import { type MarkedReport, onDemand, remembered, type Sentence, type StoryVoice } from "../../../core/index.js";
import { familyNameOf } from "../../../text/person-name.js";
import { saidIn } from "../said-in.js";
import type { PlacedMention } from "../setting.js";

/** The letters of a name, in lower case: "delgiudice" of "Del Giudice". */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, "");

/** The letters of a voice's family name, or of a body's last word. */
export const familyOf = onDemand(({ name }: StoryVoice): string => lettersOf(familyNameOf(name)));

/** Words and pairs of neighbours, letters only: "Del Giudice" and "DelGiudice" are one spelling apart. */
function namesIn(text: string): Set<string> {
	const words = text.split(/\s+/).map((word) => lettersOf(word.replace(/['’]s$/u, "")));
	const out = new Set<string>();
	words.forEach((word, i) => {
		const pair = word + (words[i + 1] ?? "");
		if (word) out.add(word);
		if (pair) out.add(pair);
	});
	return out;
}

/** The names in the words of a source, found once: one source has many mentions, and its words stand in many reports. What is longer than any name with its title is not kept. */
const sourcesKnown = new Map<string, ReadonlySet<string>>();
const mostSources = { kept: 10_000, units: 200 };
const sourceNames = (words: string) =>
	words.length > mostSources.units
		? namesIn(words)
		: remembered(sourcesKnown, words, mostSources.kept, () => namesIn(words));

/** The words of a report, and each with the next, letters only. */
export const namesOf = onDemand(({ text }: MarkedReport): ReadonlySet<string> => namesIn(text));
/** Those of a sentence of it. */
const namesBy = onDemand(({ text }: MarkedReport) => onDemand(({ span }: Sentence) => namesIn(text.slice(...span))));

/** Whether the sentence of a mention, or what stands as its source, names a voice; default: who says it, since whom "he" stands for may be mistaken. */
export function isNamedHere(placed: PlacedMention, voice = placed.voice): boolean {
	if (!voice) return false;
	const { sentence, report, mention } = placed;
	const { source = [] } = saidIn(report, mention.span) ?? {};
	if (source.some((span) => sourceNames(report.text.slice(...span)).has(familyOf(voice)))) return true;
	return sentence !== undefined && namesBy(report)(sentence).has(familyOf(voice));
}
