/** Exit status of the command line for each kind of failure; also a quick way to tell the kinds apart in a program. */
export const exitCodes = { misuse: 2, notFound: 3, sourceFailed: 4, bug: 70 } as const;

export type FailureKind = keyof typeof exitCodes;

/** A failure whose message says what, which value and what to do. `cause` keeps what lay beneath it. */
export class HearsayError extends Error {
	override readonly name = "HearsayError";
	readonly kind: FailureKind;

	constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
		super(message, options);
		this.kind = kind;
	}

	get exitCode(): number {
		return exitCodes[this.kind];
	}
}
