import { type MarkedReport, onDemand, type StoryVoice } from "../../core/index.js";
import { isGeneration } from "../../text/generation.js";

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** "quill" of "Tomas Quill Jr."; empty for a name without a word. */
const familyName = (name: string): string => wordsIn(name).findLast((word) => !isGeneration(word)) ?? "";

/** Tells whether a report has the family name of a voice, both by id; undefined of a voice that is no person known by name. */
export function peopleNamed(
	reports: readonly MarkedReport[],
	voices: readonly StoryVoice[],
): (report: string, voice: string) => boolean | undefined {
	const byId = new Map(reports.map((r) => [r.id, r]));
	const people = new Map(voices.filter((v) => v.kind === "person").map((v) => [v.id, familyName(v.name)]));
	const wordsOf = onDemand(({ text }: MarkedReport) => new Set(wordsIn(text)));
	return (id, voice) => {
		const [report, family] = [byId.get(id), people.get(voice)];
		return family ? report !== undefined && wordsOf(report).has(family) : undefined;
	};
}
