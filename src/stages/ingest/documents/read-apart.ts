import { Worker } from "node:worker_threads";
import type { DocumentTask, DocumentTold } from "./document-worker.js";

/**
 * Bounds of one document, in ms and bytes. A page of a press release takes 20 ms on a slow processor and a Word document of
 * 300 pages 1 s, so 3 s without a word is a trap, of the clock and of the processor alike, lest a busy machine be taken for
 * one. A bomb that unpacks 1 GB is met by what the process has grown by, looked at twenty times a second, since the heap's
 * own limit does not count unpacked bytes. What else the process does meanwhile counts too. `start` is for loading readers.
 */
const limits = { start: 30_000, silence: 3_000, whole: 60_000, heapMegabytes: 128, growth: 150_000_000, look: 50 };

let idle: Worker | undefined;

function start(): Worker {
	const here = import.meta.url;
	const options = { resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes }, stderr: true, stdout: true };
	// From source (tests, tools) the worker's TypeScript needs the loader that development comes with.
	return here.endsWith(".ts")
		? new Worker(
				`import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then((tsx) => tsx.tsImport("./document-worker.ts", ${JSON.stringify(here)}));`,
				{ ...options, eval: true },
			)
		: new Worker(new URL("./document-worker.js", here), options);
}

/**
 * Reads a document in a worker of its own, which is kept for the next one and ended when a limit is passed. Gives what was
 * told until then; `problem` says why it is not all.
 */
export async function readApart(
	task: DocumentTask,
): Promise<{ readonly told: readonly DocumentTold[]; readonly problem?: string }> {
	const worker = idle ?? start();
	idle = undefined;
	worker.ref();
	const told: DocumentTold[] = [];
	const problem = await new Promise<string | undefined>((resolve) => {
		const begun = Date.now();
		let most = Number.POSITIVE_INFINITY;
		let heard: { readonly at: number; readonly cpu: NodeJS.CpuUsage } | undefined;
		const isTrap = (now: number) => {
			if (!heard) return now - begun > limits.start;
			if (now - begun > limits.whole) return true;
			const { user, system } = process.cpuUsage(heard.cpu);
			return now - heard.at > limits.silence && (user + system) / 1_000 > limits.silence;
		};
		const watch = setInterval(() => {
			const now = Date.now();
			if (isTrap(now)) end(`it took more than ${Math.round((now - begun) / 1_000)} s`);
			else if (process.memoryUsage.rss() > most) end(`it took more than ${limits.growth / 1e6} MB of memory`);
		}, limits.look);
		const hear = (message: DocumentTold) => {
			heard = { at: Date.now(), cpu: process.cpuUsage() };
			if ("ready" in message) most = process.memoryUsage.rss() + limits.growth;
			else if ("done" in message) end(undefined);
			else if ("problem" in message) end(message.problem);
			else told.push(message);
		};
		const fail = (error: Error) => end(`the reader failed: ${error.message.slice(0, 160)}`);
		const leave = () => end("the reader ended");
		const end = (why: string | undefined) => {
			clearInterval(watch);
			worker.off("message", hear).off("error", fail).off("exit", leave);
			resolve(why);
		};
		worker.on("message", hear).on("error", fail).on("exit", leave);
		worker.postMessage(task);
	});
	// Of several that ran at once, one is kept.
	if (problem === undefined && idle === undefined) {
		worker.unref();
		idle = worker;
		return { told };
	}
	await worker.terminate();
	return problem === undefined ? { told } : { told, problem };
}
