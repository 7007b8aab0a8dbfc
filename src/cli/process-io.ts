import type { CommandIo, Output } from "./terminal-io.js";

function outputOf(stream: NodeJS.WriteStream): Output {
	let closed = false;
	// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
		closed = true;
		if (stream === process.stdout) process.exit(0);
	});
	return {
		write: (data) => closed || stream.write(data),
		drained: () =>
			new Promise((done) => {
				if (closed) done();
				else stream.once("drain", done);
			}),
		isTTY: stream.isTTY === true,
		columns: stream.columns,
	};
}

/** The streams of this process, safe against a closed pipe. */
export function processIo(): CommandIo {
	return { stdin: process.stdin, stdout: outputOf(process.stdout), stderr: outputOf(process.stderr), env: process.env };
}
