import { runCommand } from "../../src/cli/program.js";
import type { CommandIo, Output } from "../../src/cli/terminal-io.js";

/** A command line run in this process, with what it wrote. */
export async function run(
	args: readonly string[],
	{
		stdin = "",
		tty = false,
		env = {},
	}: { stdin?: string | Uint8Array; tty?: boolean; env?: Record<string, string> } = {},
): Promise<{ status: number; out: string; err: string }> {
	const written = { out: "", err: "" };
	const output = (name: "out" | "err"): Output => ({
		write: (data) => {
			written[name] += typeof data === "string" ? data : Buffer.from(data).toString("latin1");
			return true;
		},
		drained: () => Promise.resolve(),
		isTTY: tty,
		columns: tty ? 90 : undefined,
	});
	async function* chunks() {
		// Pieces that cut lines and letters anywhere, as pipes do.
		const bytes = Buffer.from(stdin);
		for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7);
	}
	const io: CommandIo = { stdin: chunks(), stdout: output("out"), stderr: output("err"), env };
	return { status: await runCommand(args, io), ...written };
}
