/** Asks each host one thing at a time, with a pause between two, while others are asked meanwhile. */
export class Turns {
	private readonly last = new Map<string, Promise<void>>();
	private readonly delays = new Map<string, number>();

	/** `delay` in milliseconds, from the end of one piece of work to the beginning of the next at the same host. */
	constructor(private readonly delay: number) {}

	/** Gives a host a longer pause than the usual one. */
	slower(host: string, delay: number): void {
		this.delays.set(host, Math.max(this.delay, delay));
	}

	/** Does the work when the host's turn comes. Rejects without doing it once `signal` says that nobody waits any more. */
	async take<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
		const before = this.last.get(host);
		let done = () => {};
		this.last.set(host, new Promise((resolve) => (done = resolve)));
		try {
			await before;
			if (before) await pause(this.delays.get(host) ?? this.delay, signal);
			signal.throwIfAborted();
			return await work();
		} finally {
			done();
		}
	}
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		signal.addEventListener("abort", end, { once: true });
		if (signal.aborted) end();
	});
}
