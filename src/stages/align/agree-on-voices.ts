import { onlyOf } from "../../core/index.js";
import { runInBoth } from "./shared-run.js";
import type { Unit } from "./units.js";

/** Least quoted words that two passages must share for one to tell who speaks in the other. */
const sharedWords = 4;

/**
 * Corrects the voice behind a pronoun ("she said"), or a surname that two bear, by the other reports of the same words. It is replaced only where they all name
 * one voice, and not where its own report names the voice it has now and never names theirs. `names` tells whether a report names a
 * person, undefined for other voices.
 */
export function agreeOnVoices(
	group: readonly Unit[],
	names: (report: string, voice: string) => boolean | undefined,
): readonly Unit[] {
	const naming = group.filter((u) => u.voice !== undefined && !u.ambiguous && u.quoted.length >= sharedWords);
	const voice = onlyOf(new Set(naming.map((u) => u.voice)));
	if (voice === undefined) return group;
	const named = new Set(naming.map((o) => o.report));
	return group.map((u) => {
		if (!u.ambiguous || u.voice === voice || named.has(u.report)) return u;
		if (u.voice !== undefined && names(u.report, u.voice) === true && names(u.report, voice) === false) return u;
		const same = naming
			.slice(0, 6)
			.some((o) => runInBoth(o.quoted, u.quoted) >= Math.max(sharedWords, 0.8 * u.quoted.length));
		return same ? { ...u, voice, revoiced: true } : u;
	});
}
