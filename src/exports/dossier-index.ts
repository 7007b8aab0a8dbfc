import type { Claim, Dossier, DossierVoice, Report } from "../core/index.js";

/** Finds the parts of a dossier by their ids. Reports and claims have ids unique in the dossier, voices within a story. */
export class DossierIndex {
	readonly #reports: ReadonlyMap<string, Report>;
	readonly #stories: ReadonlyMap<string, string>;
	readonly #claims: ReadonlyMap<string, Claim>;
	readonly #voices = new Map<string, Map<string, DossierVoice>>();

	constructor(dossier: Dossier) {
		this.#reports = new Map(dossier.reports.map((r) => [r.id, r]));
		this.#stories = new Map(dossier.stories.flatMap((s) => s.reports.map((r) => [r, s.id] as const)));
		this.#claims = new Map(dossier.claims.map((c) => [c.id, c]));
		for (const voice of dossier.voices) {
			const own = this.#voices.get(voice.story) ?? new Map<string, DossierVoice>();
			this.#voices.set(voice.story, own.set(voice.id, voice));
		}
	}

	report(id: string): Report | undefined {
		return this.#reports.get(id);
	}

	/** Empty for a report that is not there. */
	text(report: string): string {
		return this.#reports.get(report)?.text ?? "";
	}

	/** Id of the story a report belongs to; empty for a report that is not there. */
	storyOf(report: string): string {
		return this.#stories.get(report) ?? "";
	}

	claim(id: string): Claim | undefined {
		return this.#claims.get(id);
	}

	voice(story: string, id: string | undefined): DossierVoice | undefined {
		return id === undefined ? undefined : this.#voices.get(story)?.get(id);
	}
}
