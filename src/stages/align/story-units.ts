import { addTo, type MarkedReport, type StoryVoice, type TracedStory } from "../../core/index.js";
import { type Rarity, rarityOf } from "./rarity.js";
import { type ReadSentence, readSentencesOf } from "./read-sentence.js";
import { type Unit, unitsOf } from "./units.js";
import { resolveVoices } from "./voices.js";

/** What is aligned: every piece of a story's reports that may be a mention of a claim. */
export interface StoryUnits {
	/** In order of id, so that nothing depends on how they were given. */
	readonly reports: readonly MarkedReport[];
	readonly voices: readonly StoryVoice[];
	/** In order of report and text; of reports with the very same text only those of the first. */
	readonly units: readonly Unit[];
	readonly rarity: Rarity;
	/** Ids of the reports with the very same text as the one of this id. */
	readonly copies: ReadonlyMap<string, readonly string[]>;
}

/**
 * The first report of each text, and the ids of those with the very same text. Only the first is aligned, the others carry
 * what it carries: a copy can then never shift which passages join.
 */
function byText(reports: readonly MarkedReport[]): {
	readonly first: readonly MarkedReport[];
	readonly copies: ReadonlyMap<string, readonly string[]>;
} {
	const firsts = new Map<string, MarkedReport>();
	const copies = new Map<string, string[]>();
	for (const report of reports) {
		const known = firsts.get(report.text);
		if (!known) firsts.set(report.text, report);
		else addTo(copies, known.id, report.id);
	}
	return { first: [...firsts.values()], copies };
}

/** Reads a story's reports into units, with the voices of the story. */
export function storyUnits(story: TracedStory): StoryUnits {
	const reports = [...story.reports].sort((a, b) => (a.id < b.id ? -1 : 1));
	const { voices, voiceOf } = resolveVoices(reports, story.lineage);
	const { first, copies } = byText(reports);
	const readings = first.map(readSentencesOf);
	const rarity = rarityOf(readings.flat());
	const units = first.flatMap((r, i) => unitsOf(r, readings[i] as ReadSentence[], (voice) => voiceOf(r.id, voice)));
	return { reports, voices, units, rarity, copies };
}
