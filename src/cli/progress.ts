import type { CommandIo } from "./terminal-io.js";

/** Work shorter than this shows nothing. */
const patience = 1_000;
const interval = 200;

/**
 * Shows "label 120 of 770" on standard error while work goes on, where standard error is a terminal; nothing elsewhere.
 * `done` wipes the line.
 */
export function progressOn({ stderr }: CommandIo, label: string) {
	const started = Date.now();
	let shown = 0;
	return {
		step(done: number, total: number): void {
			const now = Date.now();
			if (!stderr.isTTY || now - started < patience || now - shown < interval) return;
			shown = now;
			stderr.write(`\r\u001b[K${label} ${done} of ${total}`);
		},
		done(): void {
			if (shown) stderr.write("\r\u001b[K");
		},
	};
}
