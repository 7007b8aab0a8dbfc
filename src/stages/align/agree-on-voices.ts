import { longestRun } from "./longest-run.js";
import type { Unit } from "./units.js";

/** Least quoted words that two passages must share for one to tell who speaks in the other. */
const sharedWords = 4;

/**
 * Gives a quotation whose speaker a report names only by a pronoun ("she said") to the one voice that all other reports
 * of the same words name. A voice that some report names stays; so does a pronoun's when those that name a voice differ, or
 * when its report names whom it is taken to mean, and never the other: `names` tells whether a report names a person, undefined of
 * other voices.
 */
export function agreeOnVoices(
	group: readonly Unit[],
	names: (report: string, voice: string) => boolean | undefined,
): readonly Unit[] {
	const naming = group.filter((u) => u.voice !== undefined && !u.byPronoun && u.quoted.length >= sharedWords);
	const [voice, ...others] = new Set(naming.map((u) => u.voice));
	if (voice === undefined || others.length > 0) return group;
	const named = new Set(naming.map((o) => o.report));
	return group.map((u) => {
		if (!u.byPronoun || u.voice === voice || named.has(u.report)) return u;
		if (u.voice !== undefined && names(u.report, u.voice) === true && names(u.report, voice) === false) return u;
		const same = naming
			.slice(0, 6)
			.some((o) => longestRun(o.quoted, u.quoted) >= Math.max(sharedWords, 0.8 * u.quoted.length));
		return same ? { ...u, voice, revoiced: true } : u;
	});
}
