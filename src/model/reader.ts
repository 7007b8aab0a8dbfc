import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { HearsayError, type Reading, type ReadText } from "../core/index.js";
import { type ModelFiles, type ModelManifest, readModelFiles } from "./model-files.js";
import type { WorkerAnswer, WorkerTask } from "./worker.js";

/** What is loaded, for people and logs. */
export interface ModelInfo extends ModelManifest {
	readonly folder: string;
	readonly bytes: number;
	readonly workers: number;
}

/** Reads texts with the trained encoder, several at once. */
export interface Reader {
	readonly info: ModelInfo;
	/** Waits for a free worker; the same text and sentences give the same reading whatever else is read. Needs no `this`. */
	readonly read: ReadText;
	/** Lets what is being read end, rejects what waits, and ends the workers. Idle workers keep no process alive, so few need this. */
	close(): Promise<void>;
}

/** Each worker holds the graphs for itself, so more cores than this are not used unless asked for. */
const mostWorkers = 8;

/**
 * Megabytes that the young objects of a worker may take before they are looked through. By itself V8 lets them have 48,
 * which reads no faster and takes 20 MB more a worker; with 3 reading takes a tenth more processor time.
 */
const youngMegabytes = 12;

interface Waiting {
	readonly task: WorkerTask;
	readonly resolve: (reading: Reading) => void;
	readonly reject: (error: Error) => void;
}

function startWorker(files: ModelFiles): Worker {
	const here = import.meta.url;
	const options = { workerData: files, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } };
	// From source (tests, tools) the worker's TypeScript needs the loader that development comes with.
	const worker = here.endsWith(".ts")
		? new Worker(
				`import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then((tsx) => tsx.tsImport("./worker.ts", ${JSON.stringify(here)}));`,
				{ ...options, eval: true },
			)
		: new Worker(new URL("./worker.js", here), options);
	worker.unref();
	return worker;
}

class WorkerPool implements Reader {
	readonly #waiting: Waiting[] = [];
	readonly #idle: Worker[] = [];
	readonly #busy = new Map<Worker, Waiting>();
	#started = 0;
	#closed = false;
	#ending: Promise<void> | undefined;
	/** Called when the last text under way has been read. */
	#drained = () => {};

	constructor(
		readonly files: ModelFiles,
		readonly workers: number,
	) {}

	get info(): ModelInfo {
		const { folder, bytes, manifest } = this.files;
		return { ...manifest, folder, bytes, workers: this.workers };
	}

	readonly read: ReadText = (text, sentences) =>
		new Promise((resolve, reject) => {
			if (this.#closed)
				throw new HearsayError("misuse", "This reader has been closed. Open another with openReader().");
			this.#waiting.push({ task: { text, sentences }, resolve, reject });
			this.#next();
		});

	close(): Promise<void> {
		this.#ending ??= this.#end();
		return this.#ending;
	}

	async #end(): Promise<void> {
		this.#closed = true;
		const ended = new HearsayError("misuse", "The reader was closed while texts were waiting.");
		for (const { reject } of this.#waiting.splice(0)) reject(ended);
		// onnxruntime-node takes the whole process down when a thread that runs a graph is ended.
		if (this.#busy.size > 0)
			await new Promise<void>((resolve) => {
				this.#drained = resolve;
			});
		await Promise.all(this.#idle.map((w) => w.terminate()));
	}

	#next(): void {
		if (this.#waiting.length === 0) return;
		const worker = this.#idle.pop() ?? (this.#started < this.workers ? this.#start() : undefined);
		if (!worker) return;
		const waiting = this.#waiting.shift() as Waiting;
		this.#busy.set(worker, waiting);
		worker.ref();
		worker.postMessage(waiting.task);
	}

	#start(): Worker {
		this.#started++;
		const worker = startWorker(this.files);
		worker.on("message", (answer: WorkerAnswer) => {
			const waiting = this.#busy.get(worker);
			this.#busy.delete(worker);
			worker.unref();
			this.#idle.push(worker);
			if ("reading" in answer) waiting?.resolve(answer.reading);
			else waiting?.reject(new HearsayError("bug", `The model could not read a text: ${answer.error}`));
			this.#next();
			if (this.#busy.size === 0) this.#drained();
		});
		let cause: Error | undefined;
		worker.on("error", (error) => {
			cause = error;
		});
		worker.on("exit", (code) => {
			this.#started--;
			const waiting = this.#busy.get(worker);
			this.#busy.delete(worker);
			const at = this.#idle.indexOf(worker);
			if (at >= 0) this.#idle.splice(at, 1);
			const why = cause?.message ?? `exit status ${code}`;
			waiting?.reject(new HearsayError("bug", `A model worker ended: ${why}`, { cause }));
			if (!this.#closed) this.#next();
			if (this.#busy.size === 0) this.#drained();
		});
		return worker;
	}
}

/** Opens a model folder; default: the one that comes with the package, with a worker for each core. */
export async function openReader(options: { folder?: string; workers?: number } = {}): Promise<Reader> {
	const workers = options.workers ?? Math.min(mostWorkers, availableParallelism());
	if (!Number.isInteger(workers) || workers < 1)
		throw new HearsayError("misuse", `A reader needs at least one worker, a whole number; ${workers} was given.`);
	return new WorkerPool(await readModelFiles(options.folder), workers);
}

let own: Promise<Reader> | undefined;

/** The reader of the package's own model, opened once for the process. */
export function ownReader(): Promise<Reader> {
	own ??= openReader().catch((error) => {
		own = undefined;
		throw error;
	});
	return own;
}
