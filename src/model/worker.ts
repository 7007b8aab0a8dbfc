/** One worker of the pool: holds the graphs and reads one text at a time. */
import { parentPort, workerData } from "node:worker_threads";
import type { Reading, Span } from "../core/index.js";
import { Encoder } from "./encoder.js";
import type { ModelFiles } from "./model-files.js";
import { type OpenModel, readText } from "./read-text.js";
import { wordCutter } from "./word-cutter.js";

export interface WorkerTask {
	readonly text: string;
	readonly sentences: readonly Span[];
}
export type WorkerAnswer = { readonly reading: Reading } | { readonly error: string };

const files = workerData as ModelFiles;
async function open(): Promise<OpenModel> {
	const cut = wordCutter(files.tokenizer, files.tokenizerConfig);
	return { encoder: await Encoder.open(files), cut, manifest: files.manifest };
}
const opened = open();

parentPort?.on("message", async ({ text, sentences }: WorkerTask) => {
	let answer: WorkerAnswer;
	try {
		answer = { reading: await readText(await opened, text, sentences) };
	} catch (error) {
		answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
	parentPort?.postMessage(answer);
});
