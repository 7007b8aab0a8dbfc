import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "..");

/** Printed by the child process at its end: its own processor time, its peak memory, and the clock. */
const told = /^speed (\{.*\})$/m;
const tell = `process.on("exit", () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	console.error("speed " + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024, clock: performance.now() / 1000 }));
});`;

export interface Cost {
	/** Processor seconds, of all threads. */
	readonly cpu: number;
	/** Most memory held, in MiB. */
	readonly peak: number;
	/** Seconds on the clock, from the start of the process. */
	readonly clock: number;
}

/** Runs `code` as a module in a process of its own, from the root of the repository, so that time and memory are the whole process's. */
export async function costOf(code: string): Promise<Cost> {
	const args = ["--import", "tsx", "--input-type=module", "--eval", `${tell}\n${code}`];
	const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 });
	return JSON.parse(told.exec(stderr)?.[1] ?? "{}");
}
