import type { Note } from "../core/index.js";
import { visibleText } from "../dossier/visible-text.js";
import type { CommandIo } from "./terminal-io.js";

/** How many notes are printed before the rest is only counted. */
const most = 20;

/** Prints notes on standard error, one a line: place, message, code. */
export function printNotes(io: CommandIo, notes: readonly Note[]): void {
	for (const note of notes.slice(0, most)) {
		io.stderr.write(`note: ${visibleText(note.place)}: ${visibleText(note.message)} [${note.code}]\n`);
	}
	if (notes.length > most)
		io.stderr.write(`note: … and ${notes.length - most} more (all of them are in --format json)\n`);
}
