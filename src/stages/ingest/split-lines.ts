/** One line of a stream: its bytes without the line break, or the fact that it was longer than allowed. */
export type ByteLine = { readonly number: number } & ({ readonly bytes: Uint8Array } | { readonly tooLong: number });

/** Turns a UTF-16 stream with a byte order mark into UTF-8, so that lines can be split on bytes; others pass unchanged. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let decoder: InstanceType<typeof TextDecoder> | undefined;
	let first = true;
	for await (const chunk of chunks) {
		if (first && chunk.length > 0) {
			first = false;
			if (chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder("utf-16le");
			else if (chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder("utf-16be");
			else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
				yield chunk.subarray(3);
				continue;
			}
		}
		yield decoder ? new TextEncoder().encode(decoder.decode(chunk, { stream: true })) : chunk;
	}
}

/** The lines of a byte stream, from 1, in bounded memory: never more than `limit` bytes of a line are held. Empty lines are passed over. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
	let held: Uint8Array[] = [];
	let size = 0;
	let number = 1;
	const take = (piece: Uint8Array) => {
		size += piece.length;
		if (size > limit) held = [];
		else if (piece.length > 0) held.push(piece);
	};
	const finish = (): ByteLine | undefined => {
		const line: ByteLine | undefined =
			size > limit ? { number, tooLong: size } : size > 0 ? { number, bytes: Buffer.concat(held) } : undefined;
		held = [];
		size = 0;
		number++;
		return line;
	};
	for await (const chunk of asUtf8(stream)) {
		let from = 0;
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
			take(chunk.subarray(from, at));
			from = at + 1;
			const line = finish();
			if (line) yield line;
		}
		// The stream may use its buffer again, so what is kept over a chunk's end is a copy.
		take(chunk.slice(from));
	}
	const line = finish();
	if (line) yield line;
}
