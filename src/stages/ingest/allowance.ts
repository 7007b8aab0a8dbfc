import type { Note } from "../../core/index.js";

/** Thrown when a file unpacks to more than it may: nothing more of it is read. `note` tells why. */
export class Refusal extends Error {
	constructor(readonly note: Note) {
		super(note.message);
	}
}

/** Bytes that any file may unpack to: a few large reports. */
const floor = 100_000_000;
/** Bytes unpacked for each byte packed. Pages pack to a fifth or a twentieth, lines of JSON seldom to a fiftieth; a bomb to a thousandth. */
const ratio = 100;
/**
 * What opening one more thing costs beside its bytes, in bytes: many empty members hold a reader up as one large one does.
 * Far below a hundred times the 150 bytes that the smallest record or member takes in an archive.
 */
const perThing = 2_000;

/**
 * How much may still be unpacked of one file with all the containers in it: 100 MB, and a hundred bytes for each byte of
 * it that has been read. So the time that a small file can take is bounded however its containers are folded into each
 * other, and a bomb is known when little of it is unpacked.
 */
export class Allowance {
	private left = floor;

	/** `place` is the file. */
	constructor(private readonly place: string) {}

	/** So many bytes of the file itself were read. */
	arrived(bytes: number): void {
		this.left += bytes * ratio;
	}

	/** A stream of the file itself, counted as it is read. */
	async *counted(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
		for await (const chunk of stream) {
			this.arrived(chunk.length);
			yield chunk;
		}
	}

	/** So many bytes were unpacked from it. Throws a `Refusal` when that is too much. */
	unpacked(bytes: number): void {
		this.left -= bytes;
		if (this.left >= 0) return;
		const message = `It unpacks to more than 100 MB and more than ${ratio} times its own size, as a decompression bomb does. The rest of it was left out: unpack it yourself if you trust it.`;
		throw new Refusal({ code: "bomb", message, place: this.place });
	}

	/** One more member or record was opened. Throws a `Refusal` when there were too many. */
	opened(): void {
		this.unpacked(perThing);
	}
}
