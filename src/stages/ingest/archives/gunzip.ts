import { once } from "node:events";
import { createGunzip, type Gunzip } from "node:zlib";
import type { Allowance } from "../allowance.js";

/** Where a gzip stream is damaged, in bytes from its beginning, and what was wrong. */
export interface GzipFault {
	readonly at: number;
	readonly reason: string;
	/** Where reading went on; undefined when no more of it could be read. */
	readonly resumed: number | undefined;
}

/** What every gzip member begins with: its two magic bytes and the only compression method there is. */
const magic = Buffer.from([0x1f, 0x8b, 8]);

/** Whether a file that begins so is gzip. */
export const isGzip = (head: Uint8Array): boolean => head[0] === magic[0] && head[1] === magic[1];

/** Damaged places after which the rest of a stream is given up: each may be the beginning of a hundred more. */
const mostFaults = 100;

/** The bytes of a stream, kept until they are known to be unpacked, so that they can be looked through again. */
class Packed {
	private readonly iterator: AsyncIterator<Uint8Array>;
	/** Read from the stream, to be given again. */
	private again: Uint8Array[] = [];
	private given: Uint8Array[] = [];
	/** Where in the stream the first of `given` begins. */
	private begin = 0;

	constructor(stream: AsyncIterable<Uint8Array>) {
		this.iterator = stream[Symbol.asyncIterator]();
	}

	async next(): Promise<Uint8Array | undefined> {
		const chunk = this.again.shift() ?? (await this.read());
		if (chunk) this.given.push(chunk);
		return chunk;
	}

	private async read(): Promise<Uint8Array | undefined> {
		const next = await this.iterator.next();
		return next.done ? undefined : next.value;
	}

	/** What lies before `at` is unpacked. */
	forget(at: number): void {
		for (let [first] = this.given; first && this.begin + first.length <= at; [first] = this.given) {
			this.given.shift();
			this.begin += first.length;
		}
	}

	/** Makes the first member that begins at or after `at` the next to be given; undefined when there is none. */
	async seekMember(at: number): Promise<number | undefined> {
		let held = Buffer.concat([...this.given, ...this.again]).subarray(at - this.begin);
		this.given = [];
		this.again = [];
		for (this.begin = at; ; ) {
			const found = held.indexOf(magic);
			if (found >= 0) {
				this.begin += found;
				this.again = [held.subarray(found)];
				return this.begin;
			}
			const tail = Math.max(0, held.length - magic.length + 1);
			const more = await this.read();
			if (!more) return undefined;
			this.begin += tail;
			held = Buffer.concat([held.subarray(tail), more]);
		}
	}

	async close(): Promise<void> {
		await this.iterator.return?.();
	}
}

/** Puts the packed bytes into `gunzip` until it has had enough of them or fails. */
async function feed(gunzip: Gunzip, packed: Packed, start: number): Promise<void> {
	const closed = once(gunzip, "close").catch(() => undefined);
	while (!gunzip.destroyed) {
		const chunk = await packed.next();
		if (!chunk) {
			gunzip.end();
			return;
		}
		await Promise.race([new Promise((taken) => gunzip.write(chunk, taken)), closed]);
		packed.forget(start + gunzip.bytesWritten);
	}
}

/**
 * Unpacks a gzip stream of any number of members, in bounded memory. Where it is damaged, `onFault` is told, and reading
 * goes on at the next member, up to 100 times; of what the damaged one holds, up to 16 kB before the fault are lost. Throws a `Refusal`
 * when it unpacks to more than `allowance` has left.
 */
export async function* gunzip(
	stream: AsyncIterable<Uint8Array>,
	allowance: Allowance,
	onFault: (fault: GzipFault) => void,
): AsyncGenerator<Uint8Array> {
	const packed = new Packed(stream);
	try {
		let start: number | undefined = 0;
		for (let faults = 1; start !== undefined; faults++) {
			const inflater = createGunzip();
			const from: number = start;
			const feeding = feed(inflater, packed, from);
			// An error of the stream that is read is told below, when all that came before it has been given.
			feeding.catch((error) => inflater.destroy(error));
			try {
				for await (const chunk of inflater as AsyncIterable<Uint8Array>) {
					allowance.unpacked(chunk.length);
					yield chunk;
				}
				return;
			} catch (error) {
				if (!(error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw error;
				await feeding;
				const at = from + inflater.bytesWritten;
				start = faults < mostFaults ? await packed.seekMember(Math.max(at, from + 1)) : undefined;
				onFault({ at, reason: (error as Error).message, resumed: start });
			} finally {
				inflater.destroy();
			}
		}
	} finally {
		await packed.close();
	}
}
