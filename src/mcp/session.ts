import { createHash } from "node:crypto";
import { type Dossier, HearsayError, type Source } from "../core/index.js";
import { visibleText } from "../dossier/visible-text.js";
import { extractReports } from "../pipeline.js";
import type { CompareOptions, Comparer } from "./comparer.js";
import type { MatterSpec, ReportSpec } from "./inputs.js";
import { KeptDossiers } from "./kept-dossiers.js";
import { limits } from "./limits.js";

/** The id of the dossier of the reports that the server was started with. */
export const loadedId = "loaded";

/** Reasons told when no report could be read. */
const mostReasons = 5;

export interface IdentifiedDossier {
	readonly id: string;
	readonly dossier: Dossier;
	/** Whether it was made for this call. */
	readonly made: boolean;
}

/** The same reports make the same id, so that asking again costs nothing. */
function idOf(reports: readonly ReportSpec[]): string {
	return `d-${createHash("sha256").update(JSON.stringify(reports)).digest("hex").slice(0, 12)}`;
}

function checkBounds(reports: readonly ReportSpec[]): void {
	const total = reports.reduce((sum, { text }) => sum + text.length, 0);
	if (total > limits.textOfAll)
		throw new HearsayError(
			"misuse",
			`The texts have ${total} characters together; at most ${limits.textOfAll} can be compared in one call. Give fewer reports, or only their own text.`,
		);
	const seen = new Set<string>();
	for (const { id } of reports) {
		if (seen.has(id))
			throw new HearsayError(
				"misuse",
				`Two reports have the id "${visibleText(id)}". Ids must be unique; rename one of them.`,
			);
		seen.add(id);
	}
}

function sourceOf({ id, text, ...facts }: ReportSpec): Source {
	const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value?.trim()));
	return { id, place: id, format: "clean", text, known, notes: [] };
}

/** What a client has asked about so far: the dossiers kept for it, and the one the server was started with. */
export class Session {
	readonly kept = new KeptDossiers();
	readonly #comparer: Comparer;
	/** Rejects when the reports given at the start could not be compared. */
	readonly loaded: Promise<Dossier> | undefined;

	constructor(comparer: Comparer, loaded?: Promise<Dossier>) {
		this.#comparer = comparer;
		this.loaded = loaded;
	}

	/** The dossier that a call is about, made first where the call brings reports that have not been compared yet. */
	async dossierFor({ reports, dossier: id }: MatterSpec, options: CompareOptions = {}): Promise<IdentifiedDossier> {
		if (reports && id !== undefined)
			throw new HearsayError("misuse", "Both `reports` and `dossier` were given. Give one of them.");
		if (reports) return this.#compared(reports, options);
		if (id !== undefined) return { id, dossier: await this.known(id, options.signal), made: false };
		const loaded = this.loaded ? ', or `dossier: "loaded"` for the reports the server was started with' : "";
		throw new HearsayError(
			"misuse",
			`Neither \`reports\` nor \`dossier\` was given. Give the reports, or the id of a dossier from an earlier answer${loaded}.`,
		);
	}

	/** A dossier by its id. */
	async known(id: string, signal?: AbortSignal): Promise<Dossier> {
		if (id === loadedId) {
			if (this.loaded) return await untilAborted(this.loaded, signal);
			const message = `The server was started without reports, so there is no dossier "${loadedId}". Give \`reports\`.`;
			throw new HearsayError("notFound", message);
		}
		const found = this.kept.find(id);
		if (!found) throw this.kept.missing(id);
		return found;
	}

	async #compared(specs: readonly ReportSpec[], options: CompareOptions): Promise<IdentifiedDossier> {
		checkBounds(specs);
		const id = idOf(specs);
		const known = this.kept.find(id);
		if (known) return { id, dossier: known, made: false };
		const { reports, notes } = extractReports(specs.map(sourceOf));
		if (reports.length === 0) {
			const why = notes.slice(0, mostReasons).map((n) => `\n  ${visibleText(n.place)}: ${visibleText(n.message)}`);
			throw new HearsayError("sourceFailed", `None of the reports given could be read.${why.join("")}`);
		}
		const dossier = await this.#comparer.compare(reports, notes, { seconds: limits.seconds, ...options });
		this.kept.keep(id, dossier);
		return { id, dossier, made: true };
	}
}

/** Waits for `result`, but no longer than until `signal` aborts. */
async function untilAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return result;
	signal.throwIfAborted();
	let stop = () => {};
	const aborted = new Promise<never>((_, reject) => {
		stop = () => reject(signal.reason);
		signal.addEventListener("abort", stop, { once: true });
	});
	return Promise.race([result, aborted]).finally(() => signal.removeEventListener("abort", stop));
}
