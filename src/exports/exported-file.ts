/** One file of an export, made piece by piece, so that a long one never stands in memory whole. */
export interface ExportedFile {
	/** Its path within the export, with `/` between folders and only letters, digits, `.`, `_` and `-` in a name. */
	readonly path: string;
	/** Text (to be written as UTF-8) or bytes, in order; the same each time it is asked for. */
	readonly pieces: () => Iterable<string | Uint8Array>;
}

/** Pieces joined until they are worth a write: some 64 k code units each. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
	let text = "";
	for (const piece of pieces) {
		text += piece;
		if (text.length < 65_536) continue;
		yield text;
		text = "";
	}
	if (text) yield text;
}
