import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Dossier, HearsayError, type Note, type Report } from "../core/index.js";
import type { DossierAnswer, DossierTask } from "./dossier-process.js";
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
	/** Ends the process that compares; comparisons not yet done are rejected. */
	close(): Promise<void>;
}

interface Waiting {
	readonly task: DossierTask;
	readonly options: CompareOptions;
	readonly resolve: (dossier: Dossier) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * Starts the process that compares. It is no thread, because a thread ended while the model runs in it takes the whole
 * process down (onnxruntime-node 1.30 throws where nothing can catch it).
 */
function startProcess(model: string | undefined): ChildProcess {
	const here = import.meta.url;
	const source = here.endsWith(".ts");
	return fork(
		fileURLToPath(new URL(source ? "./dossier-process.ts" : "./dossier-process.js", here)),
		model === undefined ? [] : [model],
		{
			// From source (tests, tools) the process's TypeScript needs the loader that development comes with.
			execArgv: [`--max-old-space-size=${limits.memory}`, ...(source ? ["--import", import.meta.resolve("tsx")] : [])],
			serialization: "advanced",
			// Standard output belongs to the protocol.
			stdio: ["ignore", 2, 2, "ipc"],
		},
	);
}

/**
 * One process that compares, one task after the other, so that the server goes on answering; what is cancelled or takes
 * too long is ended with the process, whatever holds it up, and the next task gets a new one.
 */
class ProcessComparer implements Comparer {
	readonly #queue: Waiting[] = [];
	#running: Waiting | undefined;
	#process: ChildProcess | undefined;
	#closed = false;

	constructor(readonly model: string | undefined) {}

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
		this.#endProcess();
	}

	/** Takes a task out of the queue, or ends the process that works on it. */
	#stop(waiting: Waiting, reason: unknown): void {
		const at = this.#queue.indexOf(waiting);
		if (at >= 0) this.#queue.splice(at, 1);
		else if (this.#running === waiting) this.#endProcess();
		else return;
		waiting.reject(reason);
		this.#next();
	}

	#endProcess(): void {
		const ended = this.#process;
		this.#process = undefined;
		this.#running = undefined;
		ended?.kill("SIGKILL");
	}

	#next(): void {
		if (this.#running || this.#closed) return;
		const waiting = this.#queue.shift();
		if (!waiting) return;
		this.#running = waiting;
		this.#process ??= this.#start();
		const by = this.#process;
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
			by.off("message", onMessage);
			by.off("exit", onExit);
			by.off("error", onError);
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
			if ("dossier" in answer) waiting.resolve(answer.dossier);
			else waiting.reject(new HearsayError(answer.failure, answer.message));
			this.#next();
		};
		const failed = (message: string, cause?: Error) => {
			if (!settle()) return;
			this.#endProcess();
			waiting.reject(new HearsayError("sourceFailed", message, { cause }));
			this.#next();
		};
		const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
			failed(
				`The process that compares ended (${signal ?? `exit status ${code}`}), most likely for want of memory. Give fewer or shorter reports.`,
			);
		const onError = (cause: Error) =>
			failed(`The process that compares could not be started or reached (${cause.message}). Try again.`, cause);
		by.on("message", onMessage);
		by.on("exit", onExit);
		by.on("error", onError);
		by.send(waiting.task);
	}

	#start(): ChildProcess {
		const by = startProcess(this.model);
		// What ends it between two tasks is no task's failure.
		by.on("error", () => {});
		by.on("exit", () => {
			if (this.#process === by && this.#running === undefined) this.#process = undefined;
		});
		return by;
	}
}

/** A comparer that reads with the package's own model, or with the one in the folder `model`. Nothing is started before the first task. */
export function openComparer({ model }: { readonly model?: string | undefined } = {}): Comparer {
	return new ProcessComparer(model);
}
