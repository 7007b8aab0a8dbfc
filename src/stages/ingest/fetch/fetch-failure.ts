/** Why an address gave nothing: thrown inside fetching, told as a note. The message is the note's. */
export class FetchFailure extends Error {
	override readonly name = "FetchFailure";

	constructor(
		/** The note's code. */
		readonly code: string,
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}

/** A length of time in words: "15 s", "0.5 s". */
export const seconds = (milliseconds: number): string => `${Number((milliseconds / 1_000).toFixed(1))} s`;
