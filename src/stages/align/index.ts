/**
 * Align: joins what the reports say into claims, and the reports' voices into the story's voices.
 *
 * Takes a traced story; gives it with voices and claims, each claim with all its mentions.
 * Cannot know: whether a claim is true, who stands behind it, or whether its mentions contradict each other.
 */
import type { AlignedStory, TracedStory } from "../../core/index.js";
import { claimOf } from "./claims.js";
import { clusterUnits } from "./cluster.js";
import type { Rarity } from "./likeness.js";
import { type Unit, unitsOf } from "./units.js";
import { resolveVoices } from "./voices.js";

/** Rarity of folded words over the sentences of the story. */
function rarityOf(units: readonly Unit[]): Rarity {
	const sentences = new Map<string, number>();
	let total = 0;
	let last = "";
	for (const unit of units) {
		if (unit.slot !== "words") continue;
		const key = `${unit.report}\n${unit.sentence}`;
		if (key === last) continue;
		last = key;
		total++;
		for (const s of new Set([...unit.stems, ...unit.context])) sentences.set(s, (sentences.get(s) ?? 0) + 1);
	}
	return (stem) => Math.max(0, Math.log((total + 1) / ((sentences.get(stem) ?? 0) + 0.5)));
}

/** Joins what the reports of a story say into claims and their voices into the story's voices. */
export function alignClaims(story: TracedStory): AlignedStory {
	const reports = [...story.reports].sort((a, b) => (a.id < b.id ? -1 : 1));
	const { voices, voiceOf } = resolveVoices(reports);
	const units = reports.flatMap((r) => unitsOf(r, (voice) => voiceOf(r.id, voice)));
	const rarity = rarityOf(units);
	const claims = (["words", "figure", "date"] as const).flatMap((slot) => {
		const own = units.filter((u) => u.slot === slot);
		const groups = clusterUnits(own, rarity);
		// A figure or date of one report alone is already in the statement it stands in.
		const kept = slot === "words" ? groups : groups.filter((g) => g.length > 1);
		return kept.map((g) =>
			claimOf(
				story.id,
				g.map((i) => own[i] as Unit),
				rarity,
			),
		);
	});
	return { ...story, voices, claims };
}
