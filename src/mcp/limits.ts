/**
 * How much one client may ask for. A careful reading takes about a second a report on one core, so these bounds keep an
 * answer within minutes; whoever has more runs `hearsay dossier`, or starts the server with paths.
 */
export const limits = {
	/** Reports in one call. */
	reports: 100,
	/** UTF-16 code units of one report's text; forty times a long report. */
	textOfOne: 200_000,
	/** UTF-16 code units of all texts of one call together. */
	textOfAll: 1_000_000,
	/** Seconds one comparison may take once its turn has come. */
	seconds: 300,
	/** Comparisons that may wait for their turn. */
	waiting: 8,
	/** Dossiers kept for later questions, and UTF-16 code units of their JSON together; the newest is kept whatever its size. */
	kept: 8,
	keptSize: 60_000_000,
	/** Megabytes the process that compares may use for its objects before it is ended. */
	memory: 2_048,
	/** Bytes of one message of the protocol: all texts, if every code unit were written as an escape, with room to spare. */
	message: 16_000_000,
	/** UTF-16 code units of one quotation in an answer; of longer ones the beginning, or the part with the figure, is given. */
	quote: 600,
} as const;
