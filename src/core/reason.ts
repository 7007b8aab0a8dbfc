import type { Span } from "./span.js";

/** Words in a report that a reader can open. */
export interface Cite {
	/** Id of the report. */
	readonly report: string;
	readonly span: Span;
}

/** Key of a place: the same for the very same place. */
export const keyOfCite = ({ report, span }: Cite): string => `${report} ${span[0]} ${span[1]}`;

/** The same of some places in this order. */
export const keyOfCites = (cites: readonly Cite[]): string => cites.map(keyOfCite).join("\n");

/** Why an edge or a verdict stands. Every one is shown to the reader. */
export interface Reason {
	/** Stable kebab-case name of the rule that spoke: `shared-words`, `figures-apart`. */
	readonly rule: string;
	/** Strength from 0 (none) to 1 (certain), as the rule measures it. */
	readonly score: number;
	/** The reason in plain words, with the values that decided it. */
	readonly detail: string;
	readonly cites: readonly Cite[];
}
