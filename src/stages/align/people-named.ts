import { type MarkedReport, onDemand, type StoryVoice } from "../../core/index.js";
import { familyNameOf } from "../../text/person-name.js";

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Tells whether a report has the family name of a voice, both by id; undefined of a voice that is no person known by name. */
export function peopleNamed(
	reports: readonly MarkedReport[],
	voices: readonly StoryVoice[],
): (report: string, voice: string) => boolean | undefined {
	const byId = new Map(reports.map((r) => [r.id, r]));
	const people = new Map(
		voices.filter((v) => v.kind === "person").map((v) => [v.id, wordsIn(familyNameOf(v.name)).at(-1) ?? ""]),
	);
	const wordsOf = onDemand(({ text }: MarkedReport) => new Set(wordsIn(text)));
	return (id, voice) => {
		const [report, family] = [byId.get(id), people.get(voice)];
		return family ? report !== undefined && wordsOf(report).has(family) : undefined;
	};
}
