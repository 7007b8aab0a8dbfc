import { addToSet, type MarkedReport, onlyOf } from "../../core/index.js";
import { isGeneration } from "../../text/person-name.js";

/** Who of a story is meant by a given name alone: "Conal" beside "Conal Reed". Keys are those of whole names: `conal-reed`. */
export class GivenNames {
	/** Whole names of the people whom the story's reports name, with those who speak, by given name. */
	readonly #byGiven = new Map<string, Set<string>>();
	/** Given names by the surname that people share. */
	readonly #families = new Map<string, Set<string>>();
	/** Whole names of people, by report. */
	readonly #named = new Map<string, ReadonlySet<string>>();

	constructor(
		reports: readonly MarkedReport[],
		/** Those who speak in the story. */
		readonly speakers: readonly string[],
	) {
		for (const { id, names } of reports)
			this.#named.set(id, new Set(names.filter((n) => n.kind === "person").map((n) => n.entity)));
		for (const key of new Set([...speakers, ...[...this.#named.values()].flatMap((keys) => [...keys])])) {
			const [given = "", ...rest] = key.split("-").filter((w) => !isGeneration(w));
			const surname = rest.at(-1);
			if (surname === undefined) continue;
			addToSet(this.#byGiven, given, surname);
			addToSet(this.#families, surname, given);
		}
	}

	/**
	 * The speaker whom a given name means in a report: the only one of the story who has it, where the report names the whole
	 * name too, or where more of the family are told of and called by theirs. Undefined for nobody or unsure.
	 */
	bearer(given: string, report: string): string | undefined {
		const surname = onlyOf(this.#byGiven.get(given));
		const speaker = onlyOf(this.speakers.filter((key) => key.startsWith(`${given}-`)));
		if (surname === undefined || speaker === undefined) return undefined;
		const whole = [...(this.#named.get(report) ?? [])].some((key) => key.startsWith(`${given}-`));
		return whole || (this.#families.get(surname)?.size ?? 0) > 1 ? speaker : undefined;
	}
}
