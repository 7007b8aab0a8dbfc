import { Worker } from "node:worker_threads";
import { type Dossier, HearsayError, type Note, type Report } from "../core/index.js";
import type { DossierAnswer, DossierTask, DossierThreadData } from "./dossier-thread.js";
import { limits } from "./limits.js";

export interface CompareOptions {
	/** Ends the comparison, or takes it out of the queue. */
	readonly signal?: AbortSignal | undefined;
	/** Called after each report is read. */
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
	/** Seconds it may take once its turn has come. Default: no bound. */
	readonly seconds?: number | undefined;
}

/** Makes dossiers without holding up whoever asks. */
export interface Comparer {
	/** Rejects with a `HearsayError`, or with the signal's reason when it was cancelled. */
	compare(reports: readonly Report[], notes: readonly Note[], options?: CompareOptions): Promise<Dossier>;
	/** Ends the thread; comparisons not yet done are rejected. */
	close(): Promise<void>;
}

interface Waiting {
	readonly task: DossierTask;
	readonly options: CompareOptions;
	readonly resolve: (dossier: Dossier) => void;
	readonly reject: (error: unknown) => void;
}

function startThread(data: DossierThreadData): Worker {
	const here = import.meta.url;
	const options = { workerData: data, stdout: true, resourceLimits: { maxOldGenerationSizeMb: limits.memory } };
	// From source (tests, tools) the thread's TypeScript needs the loader that development comes with.
	const thread = here.endsWith(".ts")
		? new Worker(
				`import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then((tsx) => { tsx.register(); return import(${JSON.stringify(new URL("./dossier-thread.ts", here).href)}); });`,
				{ ...options, eval: true },
			)
		: new Worker(new URL("./dossier-thread.js", here), options);
	// Standard output belongs to the protocol.
	thread.stdout.pipe(process.stderr, { end: false });
	thread.unref();
	return thread;
}

/**
 * One thread that compares, one task after the other, so that the server goes on answering; what is cancelled or takes too
 * long is ended with the thread, whatever holds it up, and the next task gets a new one.
 */
class ThreadComparer implements Comparer {
	readonly #queue: Waiting[] = [];
	#running: Waiting | undefined;
	#thread: Worker | undefined;
	#closed = false;

	constructor(readonly data: DossierThreadData) {}

	compare(reports: readonly Report[], notes: readonly Note[], options: CompareOptions = {}): Promise<Dossier> {
		return new Promise((resolve, reject) => {
			if (this.#closed) throw new HearsayError("misuse", "The server is closing. Start it again.");
			options.signal?.throwIfAborted();
			if (this.#queue.length >= limits.waiting)
				throw new HearsayError(
					"sourceFailed",
					`${limits.waiting} comparisons are waiting already. Ask again when they are done.`,
				);
			const waiting: Waiting = { task: { reports, notes }, options, resolve, reject };
			options.signal?.addEventListener("abort", () => this.#stop(waiting, options.signal?.reason), { once: true });
			this.#queue.push(waiting);
			this.#next();
		});
	}

	async close(): Promise<void> {
		this.#closed = true;
		const ended = new HearsayError("misuse", "The server was closed while reports were compared.");
		for (const { reject } of this.#queue.splice(0)) reject(ended);
		this.#running?.reject(ended);
		this.#running = undefined;
		await this.#thread?.terminate();
	}

	/** Takes a task out of the queue, or ends the thread that works on it. */
	#stop(waiting: Waiting, reason: unknown): void {
		const at = this.#queue.indexOf(waiting);
		if (at >= 0) this.#queue.splice(at, 1);
		else if (this.#running === waiting) this.#endThread();
		else return;
		waiting.reject(reason);
		this.#next();
	}

	#endThread(): void {
		const thread = this.#thread;
		this.#thread = undefined;
		this.#running = undefined;
		void thread?.terminate();
	}

	#next(): void {
		if (this.#running || this.#closed) return;
		const waiting = this.#queue.shift();
		if (!waiting) return;
		this.#running = waiting;
		this.#thread ??= this.#start();
		const thread = this.#thread;
		thread.ref();
		const { seconds } = waiting.options;
		const total = waiting.task.reports.length;
		let read = 0;
		const timer =
			seconds === undefined
				? undefined
				: setTimeout(() => {
						const message = `The comparison was stopped after ${seconds} seconds, with ${read} of ${total} reports read. Give fewer or shorter reports.`;
						this.#stop(waiting, new HearsayError("sourceFailed", message));
					}, seconds * 1_000);
		const settle = (): boolean => {
			clearTimeout(timer);
			thread.off("message", onMessage);
			thread.off("exit", onExit);
			if (this.#running !== waiting) return false;
			this.#running = undefined;
			return true;
		};
		const onMessage = (answer: DossierAnswer) => {
			if ("done" in answer) {
				read = answer.done;
				if (this.#running === waiting) waiting.options.onProgress?.(answer.done, answer.total);
				return;
			}
			if (!settle()) return;
			thread.unref();
			if ("dossier" in answer) waiting.resolve(answer.dossier);
			else waiting.reject(new HearsayError(answer.failure, answer.message));
			this.#next();
		};
		const onExit = (code: number) => {
			if (!settle()) return;
			this.#thread = undefined;
			const message = `The thread that compares ended (exit status ${code}), most likely for want of memory. Give fewer or shorter reports.`;
			waiting.reject(new HearsayError("sourceFailed", message));
			this.#next();
		};
		thread.on("message", onMessage);
		thread.on("exit", onExit);
		thread.postMessage(waiting.task);
	}

	#start(): Worker {
		const thread = startThread(this.data);
		// What ends it is told by its exit; without a listener it would end the server too.
		thread.on("error", (error) => void process.stderr.write(`hearsay mcp: ${error.stack ?? error}\n`));
		thread.on("exit", () => {
			if (this.#thread === thread && this.#running === undefined) this.#thread = undefined;
		});
		return thread;
	}
}

/** A comparer that reads with the package's own model, or with the one in the folder `model`. Nothing is loaded before the first task. */
export function openComparer(options: { readonly model?: string | undefined } = {}): Comparer {
	return new ThreadComparer(options);
}
