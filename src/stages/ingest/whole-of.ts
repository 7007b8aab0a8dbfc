/** Bytes of a stream up to `limit`; a number, the bytes seen, when it has more. */
export async function wholeOf(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | number> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > limit) return size;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** A stream whose first bytes have been looked at: they come again, before the rest. */
export async function peeked(
	stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
	const iterator = stream[Symbol.asyncIterator]();
	const heads: Uint8Array[] = [];
	let size = 0;
	while (size < 1024) {
		const next = await iterator.next();
		if (next.done) break;
		heads.push(next.value);
		size += next.value.length;
	}
	async function* all() {
		try {
			yield* heads;
			for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
		} finally {
			await iterator.return?.();
		}
	}
	return { head: Buffer.concat(heads), all: all() };
}
