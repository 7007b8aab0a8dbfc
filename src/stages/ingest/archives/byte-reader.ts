/** A stream of bytes read piece by piece, of any length asked for. */
export class ByteReader {
	private readonly iterator: AsyncIterator<Uint8Array>;
	private held: Buffer = Buffer.alloc(0);
	/** Put back, to come before the rest of the stream. */
	private readonly again: Buffer[] = [];

	constructor(stream: AsyncIterable<Uint8Array>) {
		this.iterator = stream[Symbol.asyncIterator]();
	}

	/** The next chunk of the stream; undefined at its end. */
	private async chunk(): Promise<Buffer | undefined> {
		for (;;) {
			const again = this.again.pop();
			if (again) return again;
			const { done, value } = await this.iterator.next();
			if (done) return undefined;
			if (value.length > 0) return Buffer.from(value.buffer, value.byteOffset, value.length);
		}
	}

	/** The next bytes, at most `size` of them, without taking them; fewer at the end of the stream. */
	async peek(size: number): Promise<Buffer> {
		while (this.held.length < size) {
			const more = await this.chunk();
			if (!more) break;
			this.held = Buffer.concat([this.held, more]);
		}
		return this.held.subarray(0, size);
	}

	/** Takes all bytes up to the end of `mark`, at most `limit`; undefined, and nothing is taken, when it does not come so soon. */
	async until(mark: string, limit: number): Promise<Buffer | undefined> {
		for (;;) {
			const at = this.held.indexOf(mark);
			if (at >= 0) return at + mark.length > limit ? undefined : this.cut(at + mark.length);
			if (this.held.length >= limit) return undefined;
			const more = await this.chunk();
			if (!more) return undefined;
			this.held = Buffer.concat([this.held, more]);
		}
	}

	private cut(size: number): Buffer {
		const first = this.held.subarray(0, size);
		this.held = this.held.subarray(size);
		return first;
	}

	private async *pieces(size: number): AsyncGenerator<Buffer> {
		for (let left = size; left > 0; ) {
			if (this.held.length === 0) {
				const more = await this.chunk();
				if (!more) return;
				this.held = more;
			}
			const piece = this.cut(left);
			left -= piece.length;
			yield piece;
		}
	}

	/**
	 * Takes `size` bytes; fewer at the end of the stream. Room for all of them is asked for at once: they are never held twice, nor
	 * is room that grows left for the collector. What is stated and does not come costs address space, and time that the
	 * caller's allowance bounds.
	 */
	async take(size: number): Promise<Buffer> {
		const taken = Buffer.allocUnsafeSlow(size);
		let got = 0;
		for await (const piece of this.pieces(size)) got += piece.copy(taken, got);
		return taken.subarray(0, got);
	}

	/** Passes over `size` bytes and gives how many there were. */
	async skip(size: number): Promise<number> {
		let passed = 0;
		for await (const piece of this.pieces(size)) passed += piece.length;
		return passed;
	}

	/** Passes over all bytes that `passes` says so of. */
	async skipWhile(passes: (byte: number) => boolean): Promise<void> {
		for (let next = await this.peek(1); next.length > 0; next = await this.peek(1)) {
			const end = this.held.findIndex((byte) => !passes(byte));
			if (end >= 0) {
				this.cut(end);
				return;
			}
			this.held = Buffer.alloc(0);
		}
	}

	/** Puts bytes back before what comes next. */
	unread(bytes: Buffer): void {
		if (this.held.length > 0) this.again.push(this.held);
		this.held = bytes;
	}

	/** Passes over everything before the next `mark`; false at the end of the stream, when there is none. */
	async seek(mark: string): Promise<boolean> {
		for (;;) {
			const at = this.held.indexOf(mark);
			this.cut(at >= 0 ? at : Math.max(0, this.held.length - mark.length + 1));
			if (at >= 0) return true;
			const more = await this.chunk();
			if (!more) return false;
			this.held = Buffer.concat([this.held, more]);
		}
	}

	async close(): Promise<void> {
		await this.iterator.return?.();
	}
}
