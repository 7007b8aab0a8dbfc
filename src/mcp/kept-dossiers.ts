import { type Dossier, HearsayError } from "../core/index.js";
import { visibleText } from "../dossier/visible-text.js";
import { limits } from "./limits.js";

/** Ids of dropped dossiers that are remembered, so that asking for one is told from a slip. */
const mostRemembered = 1_000;

interface Kept {
	readonly dossier: Dossier;
	/** UTF-16 code units of its JSON. */
	readonly size: number;
}

/** The dossiers of one session, by id; the least recently used go when there are too many or they grow too large together. */
export class KeptDossiers {
	/** In order of use, the latest last. */
	readonly #kept = new Map<string, Kept>();
	readonly #dropped = new Set<string>();

	constructor(readonly bounds: { readonly kept: number; readonly keptSize: number } = limits) {}

	get ids(): string[] {
		return [...this.#kept.keys()];
	}

	/** The dossier, which counts as used now; undefined when it is not kept. */
	find(id: string): Dossier | undefined {
		const found = this.#kept.get(id);
		if (!found) return undefined;
		this.#kept.delete(id);
		this.#kept.set(id, found);
		return found.dossier;
	}

	keep(id: string, dossier: Dossier): void {
		this.#kept.delete(id);
		this.#dropped.delete(id);
		this.#kept.set(id, { dossier, size: JSON.stringify(dossier).length });
		const total = () => [...this.#kept.values()].reduce((sum, { size }) => sum + size, 0);
		while (this.#kept.size > 1 && (this.#kept.size > this.bounds.kept || total() > this.bounds.keptSize)) {
			const [oldest] = this.#kept.keys() as Iterable<string>;
			this.#kept.delete(oldest as string);
			this.#dropped.add(oldest as string);
		}
		while (this.#dropped.size > mostRemembered) this.#dropped.delete([...this.#dropped][0] as string);
	}

	/** What to tell who asks for a dossier that is not there. */
	missing(id: string): HearsayError {
		const shown = visibleText(id);
		if (this.#dropped.has(id)) {
			const message = `The dossier "${shown}" was dropped to make room: only the ${this.bounds.kept} used last are kept. Call compare_reports with its reports again.`;
			return new HearsayError("notFound", message);
		}
		const known = this.ids.length > 0 ? `Kept are: ${this.ids.join(", ")}.` : "None is kept yet.";
		const message = `There is no dossier "${shown}" in this session. ${known} Call compare_reports with the reports first.`;
		return new HearsayError("notFound", message);
	}
}
