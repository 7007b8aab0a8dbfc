/** What a command reads and writes; the process's own streams, or a test's. */
export interface CommandIo {
	readonly stdin: AsyncIterable<Uint8Array>;
	readonly stdout: Output;
	readonly stderr: Output;
	readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
	/** Gives false when the reader is slow; then wait for `drained`. */
	write(data: string | Uint8Array): boolean;
	/** Resolves when more may be written, or when the stream is closed. */
	drained(): Promise<void>;
	readonly isTTY: boolean;
	readonly columns: number | undefined;
}

/** Writes and waits while the reader is slow, so that a long stream never piles up in memory. */
export async function writeAll(output: Output, data: string | Uint8Array): Promise<void> {
	if (!output.write(data)) await output.drained();
}

/** Whether to colour: the command's own word first, then NO_COLOR and FORCE_COLOR, then whether a terminal reads it. */
export function wantsColor(asked: boolean | undefined, output: Output, env: CommandIo["env"]): boolean {
	if (asked !== undefined) return asked;
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR && env.FORCE_COLOR !== "0") return true;
	return output.isTTY && env.TERM !== "dumb";
}
