import { fstatSync, read } from "node:fs";
import { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";

/** Bytes read at once for the small pieces that a ZIP's directory is read in. */
const windowSize = 64 * 1024;

const outside = () => new Error("it points outside the archive");

type Done = (error: Error | null, bytesRead?: number) => void;

/**
 * An open file for yauzl. Its own reader hands positions from the archive to the file system unchecked, and one beyond
 * 2^53 then ends the process. This one also reads ahead, for a directory of many entries, and leaves the file open.
 */
export class ZipFileReader extends RandomAccessReader {
	readonly size: number;
	private window: Buffer = Buffer.alloc(0);
	private windowAt = 0;

	/** `onRead` is told how many bytes were read from the file, each time. */
	constructor(
		private readonly fd: number,
		private readonly onRead: (bytes: number) => void,
	) {
		super();
		this.size = fstatSync(fd).size;
	}

	private holds(start: number, end: number): boolean {
		return Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && end <= this.size;
	}

	/** Of Node's own streams, one over a descriptor closes it when it is destroyed, as yauzl does. */
	override _readStreamForRange(start: number, end: number): Readable {
		const { fd, onRead } = this;
		const inside = this.holds(start, end);
		let at = start;
		return new Readable({
			read() {
				if (!inside) {
					this.destroy(outside());
					return;
				}
				const size = Math.min(windowSize, end - at);
				read(fd, Buffer.alloc(size), 0, size, at, (error, bytesRead, chunk) => {
					at += bytesRead;
					onRead(bytesRead);
					if (error) this.destroy(error);
					else this.push(bytesRead === 0 ? null : chunk.subarray(0, bytesRead));
				});
			},
		});
	}

	override read(buffer: Buffer, offset: number, length: number, position: number, done: Done): void {
		if (!this.holds(position, position + length)) {
			process.nextTick(done, outside());
			return;
		}
		const at = position - this.windowAt;
		if (at >= 0 && at + length <= this.window.length) {
			this.window.copy(buffer, offset, at, at + length);
			process.nextTick(done, null, length);
			return;
		}
		if (length > windowSize) {
			read(this.fd, buffer, offset, length, position, done);
			return;
		}
		const size = Math.min(windowSize, this.size - position);
		read(this.fd, Buffer.alloc(size), 0, size, position, (error, bytesRead, window) => {
			if (error) {
				done(error);
				return;
			}
			this.onRead(bytesRead);
			this.window = window.subarray(0, bytesRead);
			this.windowAt = position;
			const copied = this.window.copy(buffer, offset, 0, length);
			done(null, copied);
		});
	}

	override close(done: (error: Error | null) => void): void {
		process.nextTick(done, null);
	}
}
