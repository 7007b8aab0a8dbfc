import { Worker } from "node:worker_threads";
import type { DocumentTask, DocumentTold } from "./document-worker.js";

/**
 * Bounds of one document, in ms and bytes. A page of a press release takes 20 ms on a slow processor and a Word document of
 * 300 pages 1 s, so silence of 3 s is a trap; a bomb that unpacks 1 GB is met by what the process has grown by, looked at
 * twenty times a second, since the heap's own limit does not count unpacked bytes. (What else the process does meanwhile counts too.) `start` is for loading the readers.
 */
const limits = { start: 20_000, silence: 3_000, whole: 30_000, heapMegabytes: 128, growth: 150_000_000, look: 50 };

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
	let patience = idle ? limits.silence : limits.start;
	idle = undefined;
	worker.ref();
	const told: DocumentTold[] = [];
	const most = process.memoryUsage.rss() + limits.growth;
	const begun = Date.now();
	let heard = begun;
	const problem = await new Promise<string | undefined>((resolve) => {
		const watch = setInterval(() => {
			const now = Date.now();
			if (now - heard > patience || now - begun > limits.whole)
				end(`it took more than ${Math.round((now - begun) / 1000)} s`);
			else if (process.memoryUsage.rss() > most) end(`it took more than ${limits.growth / 1e6} MB of memory`);
		}, limits.look);
		const end = (why: string | undefined) => {
			clearInterval(watch);
			worker.removeAllListeners();
			resolve(why);
		};
		worker.on("error", (error) => end(`the reader failed: ${error.message.slice(0, 160)}`));
		worker.on("exit", () => end("the reader ended"));
		worker.on("message", (message: DocumentTold) => {
			heard = Date.now();
			patience = limits.silence;
			if ("ready" in message) return;
			if ("done" in message) end(undefined);
			else if ("problem" in message) end(message.problem);
			else told.push(message);
		});
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
