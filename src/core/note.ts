/**
 * A survivable problem, carried with the result instead of stopping it: one bad report never stops the rest,
 * and nothing is dropped without a note.
 */
export interface Note {
	/** Stable kebab-case name of the kind of problem, for programs: `empty-file`, `not-english`. */
	readonly code: string;
	/** What happened, which value, what to do, for people. */
	readonly message: string;
	/** The file, URL, line or report the note is about. */
	readonly place: string;
}
